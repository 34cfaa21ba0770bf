import type { Decision, Match } from '../../domain/match.ts';
import { employerMoves } from '../../domain/match-moves.ts';
import { redisclosureNoticeOf } from '../../domain/organisation.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import { employerReasons, isReader, type Release } from '../../domain/release.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Instant, localDate, plusSeconds } from '../../domain/values/time.ts';
import {
  decisions,
  opportunities,
  organisations,
  participants,
  preferences,
  releases,
  users,
} from '../../store/collections/index.ts';
import { type Check, cursorToSeen, type Page, type Put, walk } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { readNoted } from '../kit/guard.ts';
import { type PageAsked, pageWith } from '../kit/lists.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { heldSeconds } from '../matches/decision.ts';
import { acceptedAt } from '../offers/offer-view.ts';
import { disclosurePuts } from './disclosures.ts';
import {
  type AnswerInput,
  answerOf,
  checkSeen,
  isEmployers,
  openTo,
  takenBackBy,
} from './employer-answers.ts';
import { createEndings, type EndingDeps } from './ending.ts';
import { type InForce, inForce } from './in-force.ts';
import type { ReleasedView } from './released-view.ts';
import { sinceWithdrawn } from './replacing.ts';
import { fieldsShown, shownPerson } from './shown-person.ts';

/** The employer's side: only who was released to them, only what was released. Each reading is a disclosure. */
export interface Released {
  /** The newest first; who was withdrawn is not there. */
  readonly list: UseCase<
    [page: PageAsked & { readonly opportunityId?: string | undefined }],
    Page<ReleasedView>
  >;
  /** Throws Problem `not_found` for what is not in force for this reader, whatever it is or was. */
  readonly get: UseCase<[id: string], ReleasedView>;
  /** Throws Problem `conflict` for an answer that is not open now, or not as it was seen. The coach hears at once, the person after that. */
  readonly answer: UseCase<[id: string, input: AnswerInput], ReleasedView>;
}

export interface ReleasedDeps extends EndingDeps {
  readonly audit: AuditBuffer;
  readonly blind: (text: string) => string;
}

export function createReleased(deps: ReleasedDeps): Released {
  const { store, clock, audit } = deps;
  const endings = createEndings(deps);

  const organisationOf = ({ scope }: Context) => store.get(scope, organisations, scope.organisationId);

  /** Those of some rows that are in force for whoever asks. */
  async function readable(ctx: Context, rows: readonly Release[], zone: string): Promise<readonly InForce[]> {
    const { actor } = ctx.scope;
    const employerId = 'role' in actor ? actor.employerId : undefined;
    const now = clock();
    const own = rows.filter((row) => row.employerId === employerId && isReader(row, actor.id, now));
    return inForce(store, ctx, own, localDate(now, zone));
  }

  /** What moved a match since it came to its employer, with what is just being added to it, and when the job was taken. */
  async function historyOf(
    { scope }: Context,
    match: Match,
    added?: Decision,
  ): Promise<{ readonly moves: readonly Decision[]; readonly acceptedAt: Instant | undefined }> {
    const rows: Decision[] = [];
    for await (const row of walk(store, scope, decisions, 'byMatch', { key: [match.id] })) rows.push(row);
    if (added !== undefined) rows.push(added);
    // A question of the person, and a release in the place of another, move nothing and close nothing to an employer.
    const moving = rows.filter((row) => row.from !== row.to || isEmployers(row));
    return { moves: sinceWithdrawn(moving), acceptedAt: acceptedAt(match, rows) };
  }

  /** What somebody sees of some, and the unit that says that they saw it, under what still stands as it was read. */
  async function looking(ctx: Context, found: readonly InForce[], added?: Decision) {
    const organisation = await organisationOf(ctx);
    const notice = redisclosureNoticeOf(organisation);
    const views: ReleasedView[] = [];
    const puts: Put[] = [];
    const checks = new Map<string, Check>();
    for (const { release, match, consent, checks: its } of found) {
      const person = await store.get(ctx.scope, participants, release.participantId);
      if (person === undefined) continue;
      const posting = await store.get(ctx.scope, opportunities, release.opportunityId);
      const coach = person.coachId && (await store.get(ctx.scope, users, person.coachId));
      const reached = coach && (await store.get(ctx.scope, preferences, coach.id));
      const sees = shownPerson(release, person);
      const seen = {
        ...({
          participantId: person.id,
          recipientKind: 'employer',
          recipientId: release.employerId,
        } as const),
        ...({ consentId: consent.id, what: 'release', releaseId: release.id } as const),
        ...{ opportunityId: release.opportunityId, fields: fieldsShown(sees), notice },
      };
      puts.push(...(await disclosurePuts(deps, ctx, seen, organisation?.zone ?? 'UTC')));
      for (const check of its) checks.set(check.id, check);
      // Whoever is forgotten while this is read is gone with their yes, and what rests on them later.
      checks.set(person.id, { collection: participants, id: person.id, version: person.version });
      const { moves, acceptedAt } = await historyOf(ctx, match, added);
      views.push({
        ...{ id: release.id, opportunityId: release.opportunityId, title: posting?.title, person: sees },
        ...{ state: match.state, answers: moves.filter(isEmployers).map(answerOf) },
        answersOpen: openTo(match, moves.at(-1)),
        coach: coach
          ? {
              ...{ displayName: coach.displayName, email: coach.email },
              ...given({ phone: reached ? reached.phone : undefined }),
            }
          : undefined,
        ...{ notice, consentId: consent.id, releasedAt: release.createdAt },
        ...given({ acceptedAt, replaces: await readBefore(ctx, release) }),
      });
    }
    const audit = views.map(({ id, person }) => done('disclose', 'release', id, fieldsShown(person)));
    return { views, unit: { puts, checks: [...checks.values()], audit } };
  }

  /** The release in whose place another came, for whoever could read that, too. */
  async function readBefore(ctx: Context, { replacesId, createdAt }: Release): Promise<string | undefined> {
    const row = replacesId && (await store.get(ctx.scope, releases, replacesId));
    return row && isReader(row, ctx.scope.actor.id, createdAt) ? row.id : undefined;
  }

  /**
   * The row with an id, if it is of the employer of whoever asks. It is looked for on the employer's own path, and what stands there at or
   * before the id is opened whether it is the one or not: a row that is somebody else's costs what one costs that never was.
   */
  async function ownRow({ scope }: Context, id: string): Promise<Release | undefined> {
    const { actor } = scope;
    const employerId = 'role' in actor ? actor.employerId : undefined;
    if (employerId === undefined) return undefined;
    const upTo = { key: [employerId], below: `${id}~`, descending: true, limit: 1 } as const;
    const { items, unreadable = [] } = await store.list(scope, releases, 'byEmployer', upTo);
    const row = items.find((one) => one.id === id);
    return unreadable.includes(id) ? store.get(scope, releases, id) : row;
  }

  /** One that is in force for whoever asks. */
  async function find(ctx: Context, id: string): Promise<InForce> {
    const organisation = await organisationOf(ctx);
    return readNoted(audit, ctx, { noun: 'release', id }, async () => {
      const row = await ownRow(ctx, id);
      const [found] = await readable(ctx, row === undefined ? [] : [row], organisation?.zone ?? 'UTC');
      return found;
    });
  }

  return {
    list: withPermission('released:read', (ctx, { limit = 50, cursor, opportunityId }) =>
      untilFresh(async () => {
        const { actor } = ctx.scope;
        const employerId = 'role' in actor ? actor.employerId : undefined;
        if (employerId === undefined) return pageWith([], null, []);
        const zone = (await organisationOf(ctx))?.zone ?? 'UTC';
        const seenFrom = async (from: string | undefined, room: number): Promise<Page<InForce>> => {
          const asked = { key: [employerId], descending: true, limit: room, cursor: from } as const;
          const page = await store.list(ctx.scope, releases, 'byEmployer', asked);
          const fitting = page.items.filter(
            (row) => (opportunityId ?? row.opportunityId) === row.opportunityId,
          );
          return { items: await readable(ctx, fitting, zone), nextCursor: page.nextCursor };
        };
        const found: InForce[] = [];
        let next: string | null = cursor ?? null;
        do {
          // No more rows than there is room for, so that the cursor stands behind the last that is shown.
          const page = await seenFrom(next ?? undefined, limit - found.length);
          found.push(...page.items);
          next = page.nextCursor;
        } while (next !== null && found.length < limit);
        // What was released to a colleague alone, or taken back, is not told of by a page that comes out empty either.
        next = await cursorToSeen(next, (from) => seenFrom(from, 20));
        const { views, unit } = await looking(ctx, found);
        if (views.length > 0) await commit({ store, clock }, ctx, unit, undefined);
        return pageWith(views, next, []);
      }),
    ),
    get: withPermission('released:read', (ctx, id) =>
      untilFresh(async () => {
        const { views, unit } = await looking(ctx, [await find(ctx, id)]);
        const [view] = views;
        if (view === undefined) throw notFound('release');
        return commit({ store, clock }, ctx, unit, view);
      }),
    ),
    answer: withPermission('released:answer', (ctx, id, input) =>
      untilFresh(async () => {
        const before = await find(ctx, id);
        const { match } = before;
        const { action, reasonCode, at, note } = input;
        const now = clock();
        const { moves } = await historyOf(ctx, match);
        checkSeen(moves, input.answersSeen);
        const last = takenBackBy(match, moves.at(-1));
        if (action === 'take_back' && last === undefined)
          throw new Problem('conflict', 'nothing_to_take_back');
        const move = action === 'take_back' ? undefined : employerMoves[action];
        if (move !== undefined && !move.from.includes(match.state))
          throw new Problem('conflict', sentence('employer_answer_not_open', { state: match.state }));
        if (action === 'decline' && reasonCode === undefined)
          throw invalid('reasonCode', sentence('reason_needed', { codes: employerReasons }));
        if (at !== undefined && at < now) throw invalid('at', 'time_in_past');
        const told = { tells: ['participant'], heldUntil: plusSeconds(now, heldSeconds) } as const;
        // What the person has not heard of yet is as if it had not been, for them.
        const unheard = action === 'take_back' && last?.heldUntil !== undefined && last.heldUntil > now;
        const to = move?.to ?? last?.from ?? match.state;
        const decided = await endings.decided(ctx, match, {
          ...{ action, to, reasonCode, note, at },
          ...(unheard ? { tells: [] } : told),
        });
        const { views, unit } = await looking(ctx, [{ ...before, match: decided.match }], decided.decision);
        const [view] = views;
        if (view === undefined) throw notFound('release');
        const whole = {
          checks: unit.checks.filter((check) => check.id !== match.id),
          puts: [
            ...(decided.unit.puts ?? []),
            ...unit.puts,
            ...(await endings.tellCoach(ctx, match, 'employer_answer', decided.decision.id)),
          ],
          facts: decided.unit.facts ?? [],
          audit: [...(decided.unit.audit ?? []), ...unit.audit],
        };
        return commit({ store, clock }, ctx, whole, view);
      }),
    ),
  };
}
