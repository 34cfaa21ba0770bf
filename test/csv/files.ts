import { limits } from '../../config/limits.ts';
import { createCsvReader } from '../../src/csv/open.ts';
import type { CsvAsked, CsvRecord } from '../../src/csv/port.ts';
import { Problem } from '../../src/domain/problem.ts';

export const read = createCsvReader(limits.csv, { ...limits.csvSlice, giveWay: () => Promise.resolve() });

export const people: CsvAsked = {
  columns: ['externalId', 'displayName', 'experienceText', 'lat'],
  required: ['externalId', 'displayName'],
  spanning: ['experienceText'],
};

const bytesOf = (given: string | Uint8Array) =>
  typeof given === 'string' ? new TextEncoder().encode(given) : given;

export const open = (given: string | Uint8Array, asked: Partial<CsvAsked> = {}) =>
  read(bytesOf(given), { ...people, ...asked });

/** Every record of a file. */
export async function recordsOf(
  given: string | Uint8Array,
  asked: Partial<CsvAsked> = {},
): Promise<readonly CsvRecord[]> {
  const all: CsvRecord[] = [];
  for await (const record of (await open(given, asked)).records()) all.push(record);
  return all;
}

/** Records as lines of a list: the line, and either its cells or what is wrong with it. */
export const said = async (given: string | Uint8Array, asked: Partial<CsvAsked> = {}) =>
  (await recordsOf(given, asked)).map((record) =>
    'cells' in record
      ? [record.line, { ...record.cells }]
      : [
          record.line,
          ...record.faults.map(({ column = '', sentence }) => `${column} ${sentence.key}`.trim()),
        ],
  );

/** What a file is refused with: the key and what it names. Fails when it was read. */
export async function refused(given: string | Uint8Array, asked: Partial<CsvAsked> = {}): Promise<unknown> {
  try {
    await recordsOf(given, asked);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid') throw error;
    const { key, data } = error.sentence;
    return Object.keys(data).length === 0 ? key : [key, data];
  }
  throw new Error('It was expected to be refused.');
}
