import type { Fields } from '../../domain/access/decide.ts';
import type { Permission } from '../../domain/access/permissions.ts';
import type { Context } from './context.ts';
import { guard } from './guard.ts';

/** Known to this file alone. */
const decided: unique symbol = Symbol('decided');

/**
 * Something that somebody may have done. It carries the permission it needs, and asks for the decision before anything else: a
 * plain function in its place does not compile, for it lacks the mark that only `withPermission` gives.
 */
export interface UseCase<Asked extends readonly unknown[], Result, C extends Context = Context> {
  (ctx: C, ...asked: Asked): Promise<Result>;
  readonly may: Permission;
  readonly [decided]: true;
}

/**
 * A use case that needs a permission. Who lacks it meets Problem `forbidden` before `run` begins; what depends on the thing
 * itself (an employer's own posting) is for `run` to guard once it has read it. `ctx.fields` are the fields that the actor may see.
 */
export function withPermission<Asked extends readonly unknown[], Result, C extends Context = Context>(
  may: Permission,
  run: (ctx: C & { readonly fields: Fields }, ...asked: Asked) => Promise<Result>,
): UseCase<Asked, Result, C> {
  const decide = async (ctx: C, ...asked: Asked): Promise<Result> =>
    run({ ...ctx, fields: guard(ctx, may) }, ...asked);
  return Object.assign(decide, { may, [decided]: true as const });
}

/** The same use case with something around it; who may is decided within, as before. */
export function around<Asked extends readonly unknown[], Result, C extends Context>(
  act: UseCase<Asked, Result, C>,
  run: (ctx: C, ...asked: Asked) => Promise<Result>,
): UseCase<Asked, Result, C> {
  return Object.assign(run, { may: act.may, [decided]: true as const });
}

/** Services of which every act is a use case; what is not does not compile where they are composed. */
export type UseCases<Services> = {
  readonly [Noun in keyof Services]: {
    readonly [Act in keyof Services[Noun]]: { readonly may: Permission; readonly [decided]: true };
  };
};
