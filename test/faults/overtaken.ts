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

const steps = ['get', 'getMany', 'find', 'list', 'commit'] as const;

/**
 * A store whose `step`th call, counted from 0, is overtaken as it is about to be made; `keep` makes the unit that is committed of each
 * that comes. `met` says whether there were as many calls.
 */
export function overtakenStore(
  store: Store,
  step: number,
  overtake: () => Promise<unknown>,
  keep: (unit: Unit) => Unit = (unit) => unit,
): Store & { readonly met: () => boolean } {
  let calls = 0;
  const overtaken = new Proxy(store, {
    get(inner, name) {
      const method: unknown = Reflect.get(inner, name);
      if (typeof method !== 'function' || !steps.some((one) => one === name)) return method;
      return async (...given: readonly unknown[]) => {
        const isIt = calls === step;
        calls += 1;
        if (isIt) await overtake();
        const [scope, unit] = given;
        return Reflect.apply(method, inner, name === 'commit' ? [scope, keep(unit as Unit)] : given);
      };
    },
  });
  return Object.assign(overtaken, { met: () => calls > step });
}
