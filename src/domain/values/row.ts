import type { Instant } from './time.ts';

/** What every stored thing has. */
export interface Row {
  readonly id: string;
  readonly organisationId: string;
  /** 1 when created; one more with every change. */
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
