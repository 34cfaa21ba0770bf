import type { ImportKind } from '../../domain/import.ts';
import { createEmployerKind, type EmployerKindDeps } from './employer-kind.ts';
import type { Kind } from './kind.ts';
import { createOpportunityKind, type OpportunityKindDeps } from './opportunity-kind.ts';
import { createParticipantKind, type ParticipantKindDeps } from './participant-kind.ts';

export type Kinds = Readonly<Record<ImportKind, Kind>>;

/** Every kind of file there is: a new one is a file like those and its line here. */
export const createKinds = (deps: {
  readonly participants: ParticipantKindDeps;
  readonly opportunities: OpportunityKindDeps;
  readonly employers: EmployerKindDeps;
}): Kinds => ({
  participants: createParticipantKind(deps.participants),
  opportunities: createOpportunityKind(deps.opportunities),
  employers: createEmployerKind(deps.employers),
});
