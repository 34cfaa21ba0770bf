import type { SayableCode } from '../../domain/arrangement.ts';
import type { Consent } from '../../domain/consent.ts';
import { type ConsentTextVersion, revocationTexts } from '../../domain/consent-text.ts';
import { isStale, notFound, Problem, stale } from '../../domain/problem.ts';
import { consentFieldOf, type Release, type ReleaseField, sees } from '../../domain/release.ts';
import { retryWhile } from '../../domain/retry.ts';
import { sentence } from '../../domain/sentence.ts';
import { type LocalDate, plusDays } from '../../domain/values/time.ts';
import { consents, matches, opportunities, releases } from '../../store/collections/index.ts';
import { walk } from '../../store/port.ts';
import { first } from '../../store/rows.ts';
import type { Consents, Paper } from '../consents/consents.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { todayOf } from '../kit/today.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Offers } from '../offers/offers.ts';
import { chosen } from '../releases/check-release.ts';
import type { EndingDeps } from '../releases/ending.ts';
import { inForce, restsOn } from '../releases/in-force.ts';
import { type Newcomer, type NewcomerDeps, tellingOfNewcomers } from '../releases/newcomers.ts';
import { type Reader, readersOf } from '../releases/readers.ts';
import { createReleaseViews, type ReleasePreview, type ReleaseView } from '../releases/release-views.ts';
import type { Releases } from '../releases/releases.ts';
import { isSame } from '../releases/replacing.ts';
import { ownId } from './own-id.ts';
import { readOwn } from './own-record.ts';

/** What somebody chose to show for a job. */
export interface OwnChoice {
  readonly fields: readonly ReleaseField[];
  readonly message?: string | undefined;
  readonly arrangements: readonly SayableCode[];
}

/** What would be shown, to whom, and the text to sign first; without one where a consent that was signed before permits it. */
export interface OwnLook {
  readonly preview: ReleasePreview;
  readonly paper?: Paper | undefined;
  /** Stands for all of this, and for what was shown for the job until now: another once anything of it is. It is good once. */
  readonly seal: string;
}

export interface OwnReleases {
  /** Who at the employer would see it. Throws Problem `not_found` for a job that was not offered to them. */
  readonly readers: UseCase<[opportunityId: string], readonly Reader[]>;
  /** Exactly what they would see. Writes nothing down. Throws as `Releases.preview` does, and as `readers`. */
  readonly look: UseCase<[opportunityId: string, choice: OwnChoice], OwnLook>;
  /**
   * Signs what has to be signed, and shows it: what they looked at, by its `seal`. Throws Problem `stale_version` where they would show
   * or sign something else by now. Again it gives what is shown already.
   */
  readonly give: UseCase<[opportunityId: string, choice: OwnChoice, seal: string], ReleaseView>;
  /** What is or was shown of a job last; undefined where nothing was. */
  readonly shown: UseCase<[opportunityId: string], ReleaseView | undefined>;
  /**
   * Who came to the employers that they show themselves to, and does not see them yet, by job. That they are told is written down with
   * it: from then on their days to read it and to take it back run.
   */
  readonly newcomers: UseCase<[], ReadonlyMap<string, readonly Newcomer[]>>;
  /** Ends it at once. */
  readonly end: UseCase<[opportunityId: string], ReleaseView>;
}

export interface OwnReleaseDeps extends EndingDeps, NewcomerDeps {
  readonly releases: Releases;
  readonly consents: Consents;
  readonly offers: Pick<Offers, 'one'>;
  /** A keyed digest. */
  readonly blind: (text: string) => string;
}

/** Somebody wrote what it rests on, or was quicker with the same. */
const isOvertaken = (error: unknown): boolean =>
  isStale(error) || (error instanceof Problem && error.sentence.key === 'release_stands');

/** Times that somebody else may write what it rests on, just when it commits. */
const tries = 3;

/** Days that what is signed here holds for, where nothing else ends it. */
const holdsDays = 182;

/** What people show of themselves from pages of their own: choosing, looking at it as it will be seen, signing, taking it back. */
export function createOwnReleases(deps: OwnReleaseDeps): OwnReleases {
  const { store, clock } = deps;
  const views = createReleaseViews(deps);

  /** What a job is to them that was offered to them; of all others they learn nothing, and sign nothing. */
  async function about(ctx: Context, opportunityId: string) {
    const { release: step } = await deps.offers.one(ctx, opportunityId);
    const person = await readOwn(store, ctx);
    const match = await store.find(ctx.scope, matches, 'byPair', [person.id, opportunityId]);
    const posting = await store.get(ctx.scope, opportunities, opportunityId);
    if (match === undefined || posting === undefined) throw notFound('opportunity');
    const today = await todayOf({ store, clock }, ctx);
    const readers = await readersOf({ store, clock }, ctx, posting.employerId);
    return { person, match, posting, today, readers, step };
  }

  /** How often they let themselves be seen for the job, and whether that holds: what a yes to a look is about. */
  async function until({ scope }: Context, { person, match, today }: About) {
    const given: Release[] = [];
    for await (const one of walk(store, scope, releases, 'byParticipant', { key: [person.id] }))
      if (one.matchId === match.id) given.push(one);
    const [stands] = await inForce(store, { scope }, given, today);
    return { times: given.length, stands };
  }
  type About = Awaited<ReturnType<typeof about>>;

  const inputOf = ({ fields, message, arrangements }: OwnChoice, consentId: string) => ({
    ...{ fields, consentId, message },
    ...(arrangements.length === 0 ? {} : { arrangements }),
  });

  /** What they would sign: these things, this employer, half a year. */
  const asked = ({ posting, today }: About, { fields }: OwnChoice) => ({
    purpose: 'release_to_employer' as const,
    fields: [...new Set(fields.map(consentFieldOf))],
    recipient: { kind: 'employer' as const, id: posting.employerId },
    expires: plusDays(today, holdsDays),
  });

  /** A consent that permits it already. */
  async function standing(ctx: Context, { person, posting, today }: About, { fields }: OwnChoice) {
    const what = { participantId: person.id, employerId: posting.employerId, fields };
    for await (const one of walk(store, ctx.scope, consents, 'byParticipant', { key: [person.id] }))
      if (restsOn(one, what, today)) return one;
    return undefined;
  }

  /** The consent as it would be once signed, to try the choice by. */
  function wouldBe(ctx: Context, facts: About, choice: OwnChoice): Consent {
    const { recipient, expires, ...rest } = asked(facts, choice);
    const [revocation] = revocationTexts;
    const signed = { how: 'on_screen', at: clock(), language: 'en', textVersion: textVersion() } as const;
    return {
      ...first('none', ctx.scope.organisationId, clock()),
      ...{ ...rest, lastDay: expires as LocalDate, participantId: facts.person.id, revocation, signed },
      ...{ discloser: ctx.scope.organisationId, by: ctx.scope.actor.id },
      ...{ recipientKind: recipient.kind, recipientId: recipient.id },
    };
  }

  const textVersion = (): ConsentTextVersion => 'consent-employer/1';

  async function looked(
    ctx: Context,
    facts: About,
    choice: OwnChoice,
    { times, stands }: Awaited<ReturnType<typeof until>>,
  ): Promise<OwnLook> {
    if (facts.step === undefined)
      throw new Problem('conflict', sentence('release_needs_yes', { state: facts.match.state }));
    const sealed = (look: Omit<OwnLook, 'seal'>) => ({
      ...look,
      seal: deps.blind(JSON.stringify([look, times, stands !== undefined])),
    });
    const { match, person, posting } = facts;
    const consent = await standing(ctx, facts, choice);
    if (consent !== undefined)
      return sealed({ preview: await deps.releases.preview(ctx, match.id, inputOf(choice, consent.id)) });
    const what = chosen(inputOf(choice, 'none'), { ...facts, consent: wouldBe(ctx, facts, choice) });
    return sealed({
      preview: await views.preview(ctx, person, posting.id, what),
      paper: await deps.consents.paper(ctx, person.id, asked(facts, choice)),
    });
  }

  async function give(
    ctx: Context,
    opportunityId: string,
    choice: OwnChoice,
    seal: string,
  ): Promise<ReleaseView> {
    const facts = await about(ctx, opportunityId);
    const { match, person } = facts;
    const without = inputOf(choice, 'none');
    const before = await until(ctx, facts);
    const { stands } = before;
    // Sent twice: they see it already.
    if (stands !== undefined) {
      const what = chosen(without, { ...facts, consent: wouldBe(ctx, facts, choice) });
      if (isSame(stands.release, { ...what, consentId: stands.consent.id }))
        return deps.releases.ofMatch(ctx, match.id);
    }
    // Between looking and saying yes a coach may have put something right, somebody joined who would see it, or they took it back.
    if ((await looked(ctx, facts, choice, before)).seal !== seal) throw stale(person.version);
    const consent = await standing(ctx, facts, choice);
    if (consent !== undefined) return deps.releases.release(ctx, match.id, inputOf(choice, consent.id));
    const [revocation] = revocationTexts;
    return deps.releases.sign(ctx, match.id, without, {
      ...asked(facts, choice),
      ...{ discloser: ctx.scope.organisationId, revocation },
      signed: { how: 'on_screen', at: clock(), language: 'en', textVersion: textVersion() },
    });
  }

  return {
    readers: withPermission('release:read', async (ctx, opportunityId) => {
      ownId(ctx);
      return (await about(ctx, opportunityId)).readers;
    }),
    look: withPermission('release:read', async (ctx, opportunityId, choice) => {
      const facts = await about(ctx, opportunityId);
      return looked(ctx, facts, choice, await until(ctx, facts));
    }),
    // Pressed twice at once, wherever, it is signed once: who comes second finds it shown.
    give: withPermission('release:write', (ctx, opportunityId, choice, seal) =>
      retryWhile(isOvertaken, () => give(ctx, opportunityId, choice, seal), { tries }),
    ),
    shown: withPermission('release:read', async (ctx, opportunityId) => {
      const { match } = await about(ctx, opportunityId);
      return match.releaseId === undefined ? undefined : deps.releases.ofMatch(ctx, match.id);
    }),
    newcomers: withPermission('release:read', (ctx) =>
      untilFresh(async () => {
        const rows: Release[] = [];
        for await (const one of walk(store, ctx.scope, releases, 'byParticipant', { key: [ownId(ctx)] }))
          if (one.late.some((reader) => !sees(reader, clock()))) rows.push(one);
        const found = new Map<string, readonly Newcomer[]>();
        if (rows.length === 0) return found;
        for (const { release } of await inForce(store, ctx, rows, await todayOf({ store, clock }, ctx))) {
          const told = await tellingOfNewcomers(deps, ctx, release);
          if (told.unit.puts) await commit({ store, clock }, ctx, told.unit, undefined);
          const { late, employerId, opportunityId } = told.release;
          const there = await readersOf({ store, clock }, ctx, employerId);
          const came = late.filter((reader) => !sees(reader, clock()));
          found.set(
            opportunityId,
            came.flatMap(({ readerId, ...told }) =>
              there.filter(({ id }) => id === readerId).map((reader) => ({ ...reader, ...told })),
            ),
          );
        }
        return found;
      }),
    ),
    end: withPermission('release:write', async (ctx, opportunityId) => {
      const { match } = await about(ctx, opportunityId);
      return deps.releases.end(ctx, match.id);
    }),
  };
}
