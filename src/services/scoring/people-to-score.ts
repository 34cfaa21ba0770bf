import type { Participant } from '../../domain/participant.ts';
import type { PreparedParticipant } from '../../matching/index.ts';
import { participants } from '../../store/collections/index.ts';
import type { Context } from '../kit/context.ts';
import type { ScoredPerson } from './candidate.ts';
import type { Engine } from './engine.ts';
import type { Scorer } from './scorer.ts';

/** A participant with the prepared side. */
export interface PersonToScore {
  readonly participant: ScoredPerson;
  readonly person: PreparedParticipant;
}

/** Whose sides are read at once. */
const rowsAtOnce = 500;

/** Whoever left the scoring is scored no more, whatever changes. */
const isScored = ({ scoringOff }: Pick<Participant, 'scoringOff'>): boolean => scoringOff === undefined;

/** Some participants, or all of the organisation, page by page. What is sealed of a row is read only where it is asked for. */
export async function* peopleOf(
  { store, knownPeople }: Pick<Scorer, 'store' | 'knownPeople'>,
  { scope }: Context,
  ids: readonly string[] | 'all',
): AsyncGenerator<readonly ScoredPerson[]> {
  if (ids !== 'all') {
    for (let at = 0; at < ids.length; at += rowsAtOnce)
      yield (
        await store.getMany(scope, participants, ids.slice(at, at + rowsAtOnce), { unseal: false })
      ).filter(isScored);
    return;
  }
  // Asked before anybody is read: what is written meanwhile makes it another.
  const units = await store.unitsOf(scope, participants, scope.organisationId);
  const held = knownPeople.of(scope.organisationId, units);
  for (let at = 0; at < (held?.length ?? 0); at += rowsAtOnce) yield held?.slice(at, at + rowsAtOnce) ?? [];
  if (held !== undefined) return;
  const all: ScoredPerson[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list(scope, participants, 'all', { limit: rowsAtOnce, cursor, unseal: false });
    const scored = page.items.filter(isScored);
    for (const one of scored) all.push(one);
    yield scored;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  knownPeople.hold(scope.organisationId, units, all);
}

/** Their prepared sides: only rows whose side is not held are opened; one that cannot be is left out. */
export async function withSides(
  { store, people }: Scorer,
  { scope }: Context,
  engine: Engine,
  rows: readonly ScoredPerson[],
): Promise<readonly PersonToScore[]> {
  const { when } = engine;
  const held = new Map(rows.map(({ id, version }) => [id, people.get({ id, version, when })]));
  const unknown = rows.filter(({ id }) => held.get(id) === undefined).map(({ id }) => id);
  const sides = new Map<string, PersonToScore>();
  for (const row of unknown.length === 0 ? [] : await store.getMany(scope, participants, unknown)) {
    const person = people.keep({ id: row.id, version: row.version, when }, engine.participant(row));
    sides.set(row.id, { participant: row, person });
  }
  return rows.flatMap((participant) => {
    const person = held.get(participant.id);
    return person === undefined ? (sides.get(participant.id) ?? []) : { participant, person };
  });
}
