import type { Match } from '../../domain/match.ts';
import { releaseMoves } from '../../domain/match-moves.ts';
import type { Notice } from '../../domain/notice.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import { type Release, type ReleaseSigned, releasedStates } from '../../domain/release.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Instant, plusSeconds } from '../../domain/values/time.ts';
import {
  consents,
  matches,
  notices,
  opportunities,
  participants,
  releases,
} from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
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
import { readersOf } from './readers.ts';
import { createReleaseViews, type ReleasePreview, type ReleaseView } from './release-views.ts';

export interface Releases {
  /** Exactly what the employer would see, and who. Writes nothing down; throws as `release` does. */
  readonly preview: UseCase<[matchId: string, input: ReleaseInput], ReleasePreview>;
  /**
   * Lets one employer see named fields, at once. Throws Problem `conflict` where the person has not said yes to the job, or the
   * posting takes nobody, and `invalid` for what the consent does not permit.
   */
  readonly release: UseCase<[matchId: string, input: ReleaseInput], ReleaseView>;
  /** What was released of a match last. Throws Problem `not_found` where nothing was. */
  readonly ofMatch: UseCase<[matchId: string], ReleaseView>;
  /** A release, whether it holds or has ended: for its receipt. */
  readonly get: UseCase<[releaseId: string], ReleaseView>;
  /** Ends it at once: the employer sees that an application was withdrawn, and no more. Again it changes nothing. */
  readonly end: UseCase<[matchId: string], ReleaseView>;
}

export interface ReleaseDeps extends EndingDeps {
  readonly audit: AuditBuffer;
}

/** What a participant may know of: a job that was offered to them, and what became of it. */
const unknownToPerson: readonly Match['state'][] = [
  ...([
    'suggested',
    'blocked',
    'later',
    'superseded',
    'shortlisted',
    'deferred',
    'declined_by_coach',
  ] as const),
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

  async function factsOf(ctx: Context, match: Match, { consentId }: ReleaseInput): Promise<ReleaseFacts> {
    const person = await personOf(ctx, match);
    const posting = await store.get(ctx.scope, opportunities, match.opportunityId);
    if (posting === undefined) throw new Problem('conflict', 'pair_gone');
    return {
      ...{ person, posting, today: await todayOf({ store, clock }, ctx) },
      consent: await store.get(ctx.scope, consents, consentId),
      readers: await readersOf({ store, clock }, ctx, posting.employerId),
    };
  }

  /** Throws Problem `conflict` where nothing can be released now. */
  function checkOpen({ state }: Match, { posting }: ReleaseFacts): void {
    if (releasedStates.includes(state)) throw new Problem('conflict', 'release_stands');
    if (!releaseMoves.release.from.includes(state))
      throw new Problem('conflict', sentence('release_needs_yes', { state }));
    if (posting.state !== 'open') throw new Problem('conflict', 'release_posting_closed');
  }

  function signedBy(ctx: Context, { signed }: ReleaseInput, now: Instant): ReleaseSigned {
    const { actor } = ctx.scope;
    const texts = { language: 'en', textVersion: 'release/1' } as const;
    if (isPerson(ctx)) return { how: 'on_screen', at: now, ...texts };
    const self = actor.kind === 'user' ? actor.id : undefined;
    const witnessedBy = signed?.witnessedBy ?? self;
    return { how: 'paper', at: signed?.at ?? now, ...texts, ...given({ witnessedBy }) };
  }

  /** Tells those who may see it that there is somebody to see: no name, and no way to it but signing in. */
  const tellReaders = (ctx: Context, { id, readerIds, participantId, opportunityId, matchId }: Release) =>
    readerIds
      .filter((userId) => userId.startsWith('usr_'))
      .map((userId): Put => {
        const row: Notice = {
          ...first(newId('notice'), ctx.scope.organisationId, clock()),
          ...({ kind: 'person_to_see', importance: 'now', userId, read: false, stands: true } as const),
          ...{ dedupeKey: `person_to_see:${id}`, data: {}, participantId, opportunityId, matchId },
        };
        return put(notices, row, 0);
      });

  return {
    preview: withPermission('release:read', async (ctx, matchId, input) => {
      const match = await read(ctx, matchId);
      const facts = await factsOf(ctx, match, input);
      checkOpen(match, facts);
      return views.preview(ctx, facts.person, match.opportunityId, chosen(input, facts));
    }),
    release: withPermission('release:write', (ctx, matchId, input) =>
      untilFresh(async () => {
        // What somebody else signed on paper is written down by who has just said who they are.
        if (!isPerson(ctx)) guard(ctx, 'release:record', {}, 'match');
        const match = await read(ctx, matchId);
        const facts = await factsOf(ctx, match, input);
        checkOpen(match, facts);
        const { person, posting, consent } = facts;
        const what = chosen(input, facts);
        if (consent === undefined) throw notFound('consent');
        const now = clock();
        const signed = signedBy(ctx, input, now);
        if (signed.at > now) throw new Problem('invalid', 'signed_in_future');
        const row: Release = {
          ...first(newId('release'), match.organisationId, now),
          ...{ participantId: person.id, matchId, opportunityId: posting.id, employerId: posting.employerId },
          ...{ consentId: consent.id, ...given(what), late: [], signed, by: ctx.scope.actor.id },
        } as Release;
        const tells =
          signed.how === 'paper' ? (['participant', 'employer'] as const) : (['employer'] as const);
        const heldUntil = plusSeconds(now, heldSeconds);
        const { to } = releaseMoves.release;
        const decided = endings.decided(
          ctx,
          match,
          { action: 'release', to, tells, heldUntil },
          { releaseId: row.id },
        );
        const unit = {
          checks: [
            { collection: participants, id: person.id, version: person.version },
            { collection: opportunities, id: posting.id, version: posting.version },
          ],
          puts: [
            put(releases, row, 0),
            // Written although nothing in it changes: who takes it back at this moment then meets this release, and ends it.
            put(consents, next(consent, now, {}), consent.version),
            ...(decided.unit.puts ?? []),
            ...tellReaders(ctx, row),
            ...(await endings.tellCoach(ctx, match, 'released_by_person', row.id)),
          ],
          facts: decided.unit.facts ?? [],
          audit: [...(decided.unit.audit ?? []), done('create', 'release', row.id, row.fields)],
        };
        const view = await views.view(ctx, person, row, decided.match);
        return commit({ store, clock }, ctx, unit, { ...view, live: true });
      }),
    ),
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
