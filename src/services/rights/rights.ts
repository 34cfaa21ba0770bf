import { createErasures, type Erasures } from './erasures.ts';
import { createExports, type Exports } from './exports.ts';
import { createForgetting, type Forgetting } from './forgetting.ts';
import { createForgettingAgain, type ForgettingAgain } from './forgetting-again.ts';

type Deps = Parameters<typeof createErasures>[0] & Parameters<typeof createForgetting>[0];

/** What people may ask of us about themselves: to see everything, and to be forgotten. */
export function createRights(deps: Deps): {
  readonly useCases: { readonly exports: Exports; readonly erasures: Erasures };
  readonly forgetting: Forgetting & ForgettingAgain;
} {
  return {
    useCases: { exports: createExports(deps), erasures: createErasures(deps) },
    forgetting: { ...createForgetting(deps), ...createForgettingAgain(deps) },
  };
}
