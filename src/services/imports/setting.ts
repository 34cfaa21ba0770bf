import type { Organisation } from '../../domain/organisation.ts';

/** What reading a cell needs to know beside it. */
export interface CellSetting {
  readonly decimalComma: boolean;
  readonly organisation: Organisation;
}
