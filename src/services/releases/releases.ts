import type { Consent } from '../../domain/consent.ts';
import type { Match } from '../../domain/match.ts';
import { machineStates, type ReleaseStep, releaseMoves, releaseStep } from '../../domain/match-moves.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { Release } from '../../domain/release.ts';
import { sentence } from '../../domain/sentence.ts';
import { plusSeconds } from '../../domain/values/time.ts';
import { consents, matches, opportunities, participants, releases } from '../../store/collections/index.ts';
import { first, next, put } from '../../store/rows.ts';
import { type ConsentInput, type Signed, signed } from '../consents/signing.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import { type Context, isPerson } from '../kit/context.ts';
import { guard, readNoted } from '../kit/guard.ts';
import { given } from '../kit/patches.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { heldSeconds } from '../matches/decision.ts';
import { chosen, type ReleaseFacts, type ReleaseInput } from './check-release.ts';
import { createEndings, type EndingDeps } from './ending.ts';
import { inForce } from './in-force.ts';
import { type NewcomerDeps, tellingOfNewcomers } from './newcomers.ts';
import { readerNotices } from './reader-notices.ts';
import { readersOf } from './readers.ts';
import { createReleaseViews, type ReleasePreview, type ReleaseView } from './release-views.ts';
import { isSame } from './replacing.ts';
import { signatureOf } from './signature.ts';

export interface Releases {
  /** Exactly what the employer would see, and who. Writes nothing down; throws as `release` does. */
  readonly preview: UseCase<[matchId: string, input: ReleaseInput], ReleasePreview>;
  /**
   * Lets one employer see named fields, at once: first, in the place of what they see, or again after it was taken back. Throws Problem
   * `conflict` where the person has not said yes to the job, the posting takes nobody or they see exactly this, and `invalid` for what the consent does not permit.
   */
  readonly release: UseCase<[matchId: string, input: ReleaseInput], ReleaseView>;
  /**
   * The same by the person themselves, with the consent that they sign with it: both in one unit, or neither. Throws Problem
   * `stale_version` where something changed meanwhile, for they looked at it before.
   */
  readonly sign: UseCase<
    [matchId: string, input: Omit<ReleaseInput, 'consentId'>, permitting: ConsentInput],
    ReleaseView
  >;
  /** What was released of a match last. Throws Problem `not_found` where nothing was. */
  readonly ofMatch: UseCase<[matchId: string], ReleaseView>;
  /** A release, whether it holds or has ended: for its receipt. */
  readonly get: UseCase<[releaseId: string], ReleaseView>;
  /**
   * Writes down that the person was told who came to the employer since: these see it from a day on. By a coach who told them; from
   * their own pages it is written down when they are shown it. Throws Problem `not_found` where nothing was released; again it changes nothing.
   */
  readonly tell: UseCase<[matchId: string], ReleaseView>;
  /** Ends it at once: the employer sees that an application was withdrawn, and no more. Again it changes nothing. */
  readonly end: UseCase<[matchId: string], ReleaseView>;
}

export interface ReleaseDeps extends EndingDeps, NewcomerDeps {
  readonly audit: AuditBuffer;
}

/** What a participant may know nothing of: what was not offered to them. */
const unknownToPerson: readonly Match['state'][] = [
  ...machineStates,
  'shortlisted',
  'deferred',
  'declined_by_coach',
];

/** What people let an employer see, for one job. */
export function createReleases(deps: ReleaseDeps): Releases {
  const { store, clock, newId, audit } = deps;
  const endings = createEndings(deps);
  const views = createReleaseViews(deps);

  /** A match of whom this actor may act for; of a participant their own, once it was offered to them. */
  async function read(ctx: Context, id: string): Promise<Match> {
    const row = await readNoted(audit, ctx, { noun: 'match', id }, async () => {
      const found = await store.get(ctx.scope, matches, id);
      return isPerson(ctx) && found && unknownToPerson.includes(found.state) ? undefined : found;
    });
    guard(ctx, 'release:read', { participantId: row.participantId }, 'match');
    return row;
  }

  async function personOf(ctx: Context, { participantId: id }: Pick<Match, 'participantId'>) {
    return readNoted(audit, ctx, { noun: 'participant', id }, () => store.get(ctx.scope, participants, id));
  }

  async function factsOf(ctx: Context, match: Match, consent: Consent | undefined): Promise<ReleaseFacts> {
    const person = await personOf(ctx, match);
    const posting = await store.get(ctx.scope, opportunities, match.opportunityId);
    if (posting === undefined) throw new Problem('conflict', 'pair_gone');
    return {
      ...{ person, posting, today: await todayOf({ store, clock }, ctx) },
      consent,
      readers: await readersOf({ store, clock }, ctx, posting.employerId),
    };
  }

  /** Throws Problem `conflict` where nothing can be released now. */
  function checkOpen(match: Match, { posting }: ReleaseFacts): ReleaseStep {
    const step = releaseStep(match);
    if (step === undefined)
      throw new Problem('conflict', sentence('release_needs_yes', { state: match.state }));
    if (step !== 'instead' && posting.state !== 'open')
      throw new Problem('conflict', 'release_posting_closed');
    return step;
  }

  /** What stands of a match, where it is in force. */
  async function standing(ctx: Context, { releaseId }: Match, { today }: ReleaseFacts) {
    const row = releaseId && (await store.get(ctx.scope, releases, releaseId));
    const [found] = row ? await inForce(store, ctx, [row], today) : [];
    return found?.release;
  }

  const consentOf = ({ scope }: Context, id: string) => store.get(scope, consents, id);

  /** Releases once, under a consent that is signed in the same unit or stands already. */
  async function give(
    ctx: Context,
    match: Match,
    input: ReleaseInput,
    signing?: Signed,
  ): Promise<ReleaseView> {
    const facts = await factsOf(ctx, match, signing?.row ?? (await consentOf(ctx, input.consentId)));
    const step = checkOpen(match, facts);
    const { person, posting, consent } = facts;
    const what = chosen(input, facts);
    const before = step === 'instead' ? await standing(ctx, match, facts) : undefined;
    if (before !== undefined && isSame(before, { ...what, consentId: input.consentId }))
      throw new Problem('conflict', 'release_stands');
    if (consent === undefined) throw notFound('consent');
    const now = clock();
    const signature = await signatureOf(store, ctx, input, now);
    if (signature.at > now) throw new Problem('invalid', 'signed_in_future');
    const row: Release = {
      ...first(newId('release'), match.organisationId, now),
      ...{
        participantId: person.id,
        matchId: match.id,
        opportunityId: posting.id,
        employerId: posting.employerId,
      },
      ...{ consentId: consent.id, ...given(what), late: [], signed: signature, by: ctx.scope.actor.id },
      ...given({ replacesId: before?.id }),
    } as Release;
    const tells =
      signature.how === 'paper' ? (['participant', 'employer'] as const) : (['employer'] as const);
    const heldUntil = plusSeconds(now, heldSeconds);
    // In the place of another it moves nothing: an answer of the employer stands, and can be taken back.
    const isInstead = step === 'instead';
    const to = isInstead ? match.state : releaseMoves.release.to;
    const move = { action: 'release', to, tells, heldUntil } as const;
    const decide = isInstead ? endings.noted : endings.decided;
    const decided = await decide(ctx, match, move, { releaseId: row.id });
    const unit = {
      checks: [
        { collection: participants, id: person.id, version: person.version },
        { collection: opportunities, id: posting.id, version: posting.version },
      ],
      puts: [
        put(releases, row, 0),
        // One that stands is written although nothing in it changes: who takes it back at this moment then meets this release, and ends it.
        ...(signing?.unit.puts ?? [put(consents, next(consent, now, {}), consent.version)]),
        ...(decided.unit.puts ?? []),
        ...readerNotices({ clock, newId }, ctx, row),
        ...(await endings.tellCoach(ctx, match, 'released_by_person', row.id)),
      ],
      facts: decided.unit.facts ?? [],
      audit: [
        ...(signing?.unit.audit ?? []),
        ...(decided.unit.audit ?? []),
        done('create', 'release', row.id, row.fields),
      ],
    };
    const view = await views.view(ctx, person, row, decided.match);
    return commit({ store, clock }, ctx, unit, { ...view, live: true });
  }

  return {
    preview: withPermission('release:read', async (ctx, matchId, input) => {
      const match = await read(ctx, matchId);
      const facts = await factsOf(ctx, match, await consentOf(ctx, input.consentId));
      checkOpen(match, facts);
      return views.preview(ctx, facts.person, match.opportunityId, chosen(input, facts));
    }),
    release: withPermission('release:write', (ctx, matchId, input) =>
      untilFresh(async () => {
        // What somebody else signed on paper is written down by who has just said who they are.
        if (!isPerson(ctx)) guard(ctx, 'release:record', {}, 'match');
        return give(ctx, await read(ctx, matchId), input);
      }),
    ),
    sign: withPermission('release:write', async (ctx, matchId, input, permitting) => {
      const match = await read(ctx, matchId);
      if (!isPerson(ctx)) throw notFound('match');
      const signing = await signed(deps, ctx, match.participantId, permitting);
      return give(ctx, match, { ...input, consentId: signing.row.id }, signing);
    }),
    ofMatch: withPermission('release:read', async (ctx, matchId) => {
      const match = await read(ctx, matchId);
      const { releaseId } = match;
      const row = releaseId && (await store.get(ctx.scope, releases, releaseId));
      if (!row) throw notFound('release');
      audit.note(ctx.scope, done('read', 'release', row.id));
      return views.view(ctx, await personOf(ctx, match), row, match);
    }),
    get: withPermission('release:read', async (ctx, id) => {
      const row = await readNoted(audit, ctx, { noun: 'release', id }, () =>
        store.get(ctx.scope, releases, id),
      );
      guard(ctx, 'release:read', { participantId: row.participantId }, 'release');
      const match = await read(ctx, row.matchId);
      audit.note(ctx.scope, done('read', 'release', id));
      return views.view(ctx, await personOf(ctx, match), row, match);
    }),
    tell: withPermission('release:write', (ctx, matchId) =>
      untilFresh(async () => {
        const match = await read(ctx, matchId);
        const { releaseId } = match;
        const row = releaseId && (await store.get(ctx.scope, releases, releaseId));
        if (!row) throw notFound('release');
        const { release, unit } = await tellingOfNewcomers(deps, ctx, row);
        const view = await views.view(ctx, await personOf(ctx, match), release, match);
        return commit({ store, clock }, ctx, unit, view);
      }),
    ),
    end: withPermission('release:write', (ctx, matchId) =>
      untilFresh(async () => {
        const match = await read(ctx, matchId);
        const { releaseId } = match;
        const row = releaseId && (await store.get(ctx.scope, releases, releaseId));
        if (!row) throw notFound('release');
        const person = await personOf(ctx, match);
        const isOver = !releaseMoves.end_release.from.includes(match.state);
        const unit = isOver ? {} : await endings.end(ctx, match, 'released_no_more');
        await commit({ store, clock }, ctx, unit, undefined);
        const after = isOver ? match : await read(ctx, matchId);
        return views.view(ctx, person, row, after);
      }),
    ),
  };
}
