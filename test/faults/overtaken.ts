import { Problem } from '../../src/domain/problem.ts';
import type { Store, Unit } from '../../src/store/port.ts';

export const refused = Symbol('refused');

/** What came of something that may be refused, and of nothing else. */
export async function settled(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return refused;
  }
}

/** A store whose first unit that discloses is overtaken as it is about to commit; `keep` makes the unit that is committed of it. */
export function overtakenStore(
  store: Store,
  overtake: () => Promise<unknown>,
  keep: (unit: Unit) => Unit,
): Store {
  let overtakes = true;
  return {
    ...store,
    async commit(scope, unit) {
      const discloses = unit.audit?.some(({ action }) => action === 'disclose') ?? false;
      if (discloses && overtakes) {
        overtakes = false;
        await overtake();
      }
      return store.commit(scope, discloses ? keep(unit) : unit);
    },
  };
}
