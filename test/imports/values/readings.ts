import type { CellContext } from '../../../src/services/imports/values/readers.ts';
import type { Reading } from '../../../src/services/imports/values/reading.ts';

export const context: CellContext = { organisation: { zone: 'Europe/London' } };

/** A reading as tests compare it: the value, or the key of the fault and what it names of readings. */
export function said<T>(reading: Reading<T>): T | string {
  if ('value' in reading) return reading.value;
  const { key, data } = reading.fault;
  return 'one' in data ? `${key} ${String(data.one)} ${String(data.other)}` : key;
}
