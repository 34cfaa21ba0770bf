import type { Actor } from '../domain/access/actor.ts';
import { acrossOrganisations, installation, type Scope, scopeOf } from '../domain/access/scope.ts';
import type { Fence } from '../store/port.ts';

/**
 * What a job acts under: its organisation, as whom, and its right to commit while it holds the work. A job of the
 * installation goes over every organisation.
 */
export interface JobContext {
  readonly scope: Scope;
  /** Absent where no queue stands behind the work. */
  readonly fence: Fence | undefined;
  /** Whether other work of its lane waits for its place. */
  readonly othersWait: () => boolean;
  /** Whether it is work of the installation. */
  readonly isRound: boolean;
  /** To read over all organisations. Throws when it is no round. */
  everywhere(): Scope;
  /** The same job in one organisation. Throws when it is no round. */
  within(organisationId: string): JobContext;
}

/** Makes what work runs under. */
export function createJobContext(
  actor: Actor,
  fence: Fence | undefined,
  othersWait: () => boolean = () => false,
): JobContext {
  const isRound = actor.kind === 'job' && actor.organisationId === installation;
  const expectRound = () => {
    if (!isRound) throw new Error('Only work of the installation goes over organisations.');
  };
  return {
    scope: scopeOf(actor),
    fence,
    othersWait,
    isRound,
    everywhere() {
      expectRound();
      return acrossOrganisations(actor.id);
    },
    within(organisationId) {
      expectRound();
      return createJobContext({ ...actor, organisationId }, fence, othersWait);
    },
  };
}
