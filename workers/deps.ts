import type { Imports } from '../src/services/imports.ts';
import type { Raising } from '../src/services/raising.ts';
import type { Scoring } from '../src/services/scoring.ts';
import type { Upkeep } from '../src/services/upkeep.ts';

/** The use cases that jobs call. */
export interface WorkerDeps {
  readonly scoring: Scoring;
  readonly raising: Raising;
  readonly imports: Pick<Imports, 'apply'>;
  readonly upkeep: Upkeep;
  /** Every organisation's id, for work that belongs to none of them. */
  readonly organisationIds: () => Promise<readonly string[]>;
}
