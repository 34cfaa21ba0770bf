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

const rowsAtOnce = 500;

/** All participants of the organisation. Only rows whose side is not held are opened; one that cannot be is left out. */
export async function* peopleToScore(
  { store, prepared }: Scorer,
  { scope }: Context,
  engine: Engine,
): AsyncGenerator<PersonToScore> {
  let cursor: string | undefined;
  do {
    const page = await store.list(scope, participants, 'all', { limit: rowsAtOnce, cursor, unseal: false });
    const sides = new Map(page.items.map((row) => [row.id, prepared.held(engine, row)]));
    const unknown = page.items.filter(({ id }) => sides.get(id) === undefined).map(({ id }) => id);
    for (const row of unknown.length === 0 ? [] : await store.getMany(scope, participants, unknown))
      sides.set(row.id, prepared.of(engine, row));
    for (const participant of page.items) {
      const person = sides.get(participant.id);
      if (person !== undefined) yield { participant, person };
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
