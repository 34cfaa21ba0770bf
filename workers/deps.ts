import type { Imports } from '../src/services/imports/imports.ts';
import type { NoticeRaiser } from '../src/services/notices/notice-raiser.ts';
import type { Scoring } from '../src/services/scoring/scoring.ts';
import type { Upkeep } from '../src/services/upkeep.ts';

/** The use cases that jobs call. */
export interface WorkerDeps {
  readonly scoring: Scoring;
  readonly noticeRaiser: NoticeRaiser;
  readonly imports: Pick<Imports, 'apply'>;
  readonly upkeep: Upkeep;
  /** Every organisation's id, for work that belongs to none of them. */
  readonly organisationIds: () => Promise<readonly string[]>;
}
