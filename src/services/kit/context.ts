import type { Scope } from '../../domain/access/scope.ts';
import type { SaidBy } from '../../domain/edit.ts';
import type { Fence } from '../../store/port.ts';

/** An answer as it would be sent; kept with an Idempotency-Key so that a repeat gets the same bytes. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** On whose behalf a use case runs. Made for each request by http, for each piece of work by the worker runtime. */
export interface Context {
  readonly scope: Scope;
  /** Present when the caller sent an Idempotency-Key: the answer is kept in the same unit as the effect. */
  readonly idempotency?:
    | { readonly id: string; readonly requestDigest: string; readonly render: (result: unknown) => Answer }
    | undefined;
  /** Whose words are written down, where they are not the actor's own: an answer, or a file. */
  readonly said?: SaidBy | undefined;
  /** Present in workers. */
  readonly fence?: Fence | undefined;
  /** Present in workers: whether other work waits for the place of this one. Work that has long to go then lets it. */
  readonly othersWait?: (() => boolean) | undefined;
}

/** On behalf of what a round over every organisation runs. Made by the worker runtime. */
export interface RoundContext extends Context {
  /** To read over all organisations. */
  everywhere(): Scope;
  /** The same round in one organisation. */
  within(organisationId: string): Context;
}

/** Whether it is a participant who acts, of themselves. */
export const isPerson = ({ scope: { actor } }: Context): boolean =>
  'role' in actor && actor.role === 'participant';
