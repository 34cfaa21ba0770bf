import { createCellMemories } from './cell-memory.ts';
import { createDeadImports } from './dead-imports.ts';
import type { EmployerKindDeps } from './employer-kind.ts';
import { createImports } from './imports.ts';
import { createKinds } from './kinds.ts';
import type { OpportunityKindDeps } from './opportunity-kind.ts';
import type { ParticipantKindDeps } from './participant-kind.ts';

/** What is asked of a record, new or changed, however it comes. */
type Checks<KindDeps extends { readonly checkNew: unknown; readonly checkChange: unknown }> = Pick<
  KindDeps,
  'checkNew' | 'checkChange'
>;

type KindsDeps = Omit<
  ParticipantKindDeps & OpportunityKindDeps & EmployerKindDeps,
  'memories' | 'checkNew' | 'checkChange'
>;

type Deps = KindsDeps &
  Parameters<typeof createCellMemories>[0] &
  Omit<Parameters<typeof createImports>[0], 'kinds'> & {
    readonly checks: {
      readonly participants: Checks<ParticipantKindDeps>;
      readonly opportunities: Checks<OpportunityKindDeps>;
      readonly employers: Checks<EmployerKindDeps>;
    };
  };

/** Files of records: taking them in, and ending those that nobody goes on with. */
export function createImporting(deps: Deps) {
  const shared = { ...deps, memories: createCellMemories(deps) };
  const kinds = createKinds({
    participants: { ...shared, ...deps.checks.participants },
    opportunities: { ...shared, ...deps.checks.opportunities },
    employers: { ...shared, ...deps.checks.employers },
  });
  return { imports: createImports({ ...deps, kinds }), deadImports: createDeadImports(deps) };
}
