import type { CaseloadShow, CaseloadSort, NextStep } from '../../domain/caseload.ts';
import { caseloadShows } from '../../domain/caseload.ts';
import { type Stage, stages } from '../../domain/values/stage.ts';
import type { Clock, LocalDate } from '../../domain/values/time.ts';
import { participants } from '../../store/collections/index.ts';
import type { Page } from '../../store/port.ts';
import { namesOf } from '../history/names-of.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { damagedOf } from '../kit/damaged.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { type PageAsked, pageWith } from '../kit/lists.ts';
import { nameKey, searchedKeys, searchFits } from '../kit/search-keys.ts';
import { orderOf, type SortedBy, sortedPage } from '../kit/sorted-page.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import { everybody, keeps, nextStepOf, type PersonFacts, type PersonFactsDeps } from './person-facts.ts';
import type { Caseload, StandIns } from './stand-ins.ts';

export interface CaseloadFilter extends PageAsked {
  readonly whose: 'mine' | 'all' | 'unassigned';
  readonly coachId?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly show?: CaseloadShow | undefined;
  readonly q?: string | undefined;
  readonly sort: CaseloadSort;
}

/** A person of the list, and what there is to do next. */
export interface CaseloadRow extends Omit<PersonFacts, 'nameKeys'> {
  readonly displayName: string;
  readonly coachName: string | undefined;
  /** Of whom one has for another coach: until when. */
  readonly coveredUntil: LocalDate | undefined;
  readonly nextStep: NextStep;
}

export interface CaseloadPage extends Page<CaseloadRow> {
  readonly total: number;
  /** How many there are without narrowing. */
  readonly all: number;
  /** How many each narrowing would leave. */
  readonly counts: Readonly<Record<CaseloadShow, number>>;
}

export interface CaseloadList {
  /** People with what waits and what to do next, narrowed and sorted. */
  readonly list: UseCase<[filter: CaseloadFilter], CaseloadPage>;
}

export interface CaseloadDeps extends PersonFactsDeps {
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly standIns: StandIns;
  readonly audit: AuditBuffer;
}

const opened = 200;

/** A number, a text and an id: compared in this order. */
type ByPlace = SortedBy<PersonFacts, readonly [number, string, string]>;

/** The participants as a caseload. Names are sealed: only a search or a sorting by name opens more than the page. */
export function createCaseloadList(deps: CaseloadDeps): CaseloadList {
  const { store, clock, blind, organisations, standIns, audit } = deps;

  async function namesOfPeople(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    const giveWay = createGiveWay();
    for (let at = 0; at < ids.length; at += opened) {
      await giveWay();
      for (const row of await store.getMany(ctx.scope, participants, ids.slice(at, at + opened)))
        names.set(row.id, row.displayName);
    }
    return names;
  }

  async function called(ctx: Context, people: readonly PersonFacts[], q: string | undefined) {
    if (q === undefined) return people;
    const keys = searchedKeys(q).map((beginning) => nameKey(beginning, blind));
    const near = people.filter(({ nameKeys }) => keys.some((key) => nameKeys.includes(key)));
    const names = await namesOfPeople(
      ctx,
      near.map(({ id }) => id),
    );
    const fits = searchFits(q);
    return near.filter(({ id }) => fits(names.get(id) ?? ''));
  }

  async function sortedBy(
    ctx: Context,
    people: readonly PersonFacts[],
    sort: CaseloadSort,
  ): Promise<ByPlace> {
    if (sort !== 'name') return orders[sort];
    const names = await namesOfPeople(
      ctx,
      people.map(({ id }) => id),
    );
    return order(({ id }) => [0, plain(names.get(id) ?? ''), id]);
  }

  return {
    list: withPermission('worklist:read', async (ctx, filter) => {
      const organisation = await organisations.get(ctx.scope.organisationId);
      const caseload = await standIns.caseloadOf(ctx);
      const all = await everybody(deps, ctx, organisation, clock());
      const own = await called(
        ctx,
        all.filter((person) => isOf(person, filter, caseload)),
        filter.q,
      );
      const counts = Object.fromEntries(
        caseloadShows.map((show) => [show, own.filter(keeps[show]).length]),
      ) as Record<CaseloadShow, number>;
      const shown = filter.show === undefined ? own : own.filter(keeps[filter.show]);
      const by = await sortedBy(ctx, shown, filter.sort);
      const { items, nextCursor } = sortedPage([...shown].sort(orderOf(by)), by, filter);
      const names = await namesOfPeople(
        ctx,
        items.map(({ id }) => id),
      );
      const coachOf = await namesOf(
        store,
        ctx,
        items.map(({ coachId }) => coachId),
      );
      audit.note(ctx.scope, done('list', 'participant', `count:${items.length}`));
      const rows = items.flatMap(({ nameKeys: _, ...person }): CaseloadRow[] => {
        const displayName = names.get(person.id);
        if (displayName === undefined) return [];
        const coveredUntil = caseload.coverOf(person.coachId)?.until;
        const coachName = coachOf(person.coachId);
        return [
          {
            ...person,
            displayName,
            coachName,
            coveredUntil,
            nextStep: nextStepOf({ ...person, nameKeys: [] }),
          },
        ];
      });
      const closed = items.map(({ id }) => id).filter((id) => !names.has(id));
      const unreadable = await damagedOf(store, ctx.scope, closed);
      return { ...pageWith(rows, nextCursor, unreadable), total: shown.length, all: own.length, counts };
    }),
  };
}

function isOf(person: PersonFacts, { whose, coachId, stage }: CaseloadFilter, caseload: Caseload): boolean {
  const { coachId: inCharge } = person;
  if ((stage ?? person.stage) !== person.stage || (coachId ?? inCharge) !== inCharge) return false;
  if (whose === 'unassigned') return inCharge === undefined;
  return whose === 'all' || (inCharge !== undefined && caseload.coachIds.includes(inCharge));
}

/** Names as they are compared: without case and marks, whatever the language. */
const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const pausedLast = ({ stage }: PersonFacts): number => (stage === 'paused' ? 1 : 0);
/** Behind every instant. */
const never = '9';

const order = (placeOf: ByPlace['placeOf']): ByPlace => ({ placeOf, kinds: ['number', 'string', 'string'] });

const orders: Readonly<Record<Exclude<CaseloadSort, 'name'>, ByPlace>> = {
  waiting: order((person) => [pausedLast(person), person.waitingSince ?? never, person.id]),
  stage: order(({ stage, id }) => [stages.indexOf(stage), '', id]),
  changed: order(({ changedAt, id }) => [-Date.parse(changedAt), '', id]),
  added: order(({ addedAt, id }) => [-Date.parse(addedAt), '', id]),
};
