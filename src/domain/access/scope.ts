import type { Actor } from './actor.ts';

/** Only for the compiler: what is written out by hand, or spread from another, is no scope. */
declare class Made {
  private readonly made: true;
}

/**
 * The right to read and write one organisation's rows. Only authentication, a named job or a named command makes one
 * (`scopeOf` is imported by those alone; the import rules check it).
 */
export interface Scope extends Made {
  readonly organisationId: string;
  readonly actor: Actor;
  readonly acrossOrganisations: boolean;
}

/** The scope of an actor in its own organisation. */
export function scopeOf(actor: Actor): Scope {
  return { organisationId: actor.organisationId, actor, acrossOrganisations: false } as Scope;
}

/** Under which the work of no organisation stands: each piece goes over every one. */
export const installation = 'installation';

/** The scope of a named system job over every organisation. Writes still name the organisation of each row. */
export function acrossOrganisations(job: string): Scope {
  const actor: Actor = { kind: 'job', id: job, organisationId: '*', rights: [] };
  return { organisationId: '*', actor, acrossOrganisations: true } as Scope;
}
