import type { Fields } from '../../domain/access/decide.ts';
import type { Permission } from '../../domain/access/permissions.ts';
import type { Context } from './context.ts';
import { guard } from './guard.ts';

declare const decided: unique symbol;

/**
 * Something that somebody may have done. It carries the permission it needs, and asks for the decision before anything else: a
 * plain function in its place does not compile, for it lacks the mark that only `withPermission` gives.
 */
export interface UseCase<Asked extends readonly unknown[], Result> {
  (ctx: Context, ...asked: Asked): Promise<Result>;
  readonly may: Permission;
  readonly [decided]: true;
}

/** A context whose actor has been let through, with the fields of the noun that they may see. */
export interface Allowed extends Context {
  readonly fields: Fields;
}

/**
 * A use case that needs a permission. Whoever lacks it meets Problem `forbidden` before `run` begins; what depends on the thing
 * itself (an employer's own posting) is for `run` to guard once it has read it.
 */
export function withPermission<Asked extends readonly unknown[], Result>(
  may: Permission,
  run: (ctx: Allowed, ...asked: Asked) => Promise<Result>,
): UseCase<Asked, Result> {
  const decide = async (ctx: Context, ...asked: Asked): Promise<Result> =>
    run({ ...ctx, fields: guard(ctx, may) }, ...asked);
  return Object.assign(decide, { may }) as UseCase<Asked, Result>;
}

/** Services of which every member is a use case. */
export type UseCases<Services> = {
  readonly [Noun in keyof Services]: {
    readonly [Act in keyof Services[Noun]]: UseCase<never, unknown>;
  };
};
