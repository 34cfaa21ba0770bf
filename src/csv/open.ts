import { Problem } from '../domain/problem.ts';
import { readHeader } from './header.ts';
import { lettersOf } from './letters.ts';
import { createLines } from './lines.ts';
import { createPace, type Slices } from './pace.ts';
import type { CsvLimits, CsvReader } from './port.ts';
import { recordsOf } from './records.ts';

/** Opens CSV however a spreadsheet wrote it. */
export function createCsvReader(limits: CsvLimits, slices: Slices): CsvReader {
  return async (bytes, asked) => {
    checkIsText(bytes);
    const { bytes: text, encoding, doubtOf } = await lettersOf(bytes, asked.charset, slices);
    const lines = createLines(text);
    const header = await readHeader(lines, asked, limits, createPace(slices));
    const [key = ''] = asked.required;
    return {
      encoding,
      delimiter: header.delimiter,
      header: header.columns,
      decimalComma: header.delimiter === ';',
      records: () =>
        recordsOf(lines, { header, limits, doubtOf, spanning: asked.spanning, key }, createPace(slices)),
    };
  };
}

const beginnings = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], sentence: 'file_is_workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], sentence: 'file_is_workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'file_is_document' },
  { bytes: [0x1f, 0x8b], sentence: 'file_is_packed' },
] as const;

/** Files that are dropped by mistake are known by how they begin. */
function checkIsText(bytes: Uint8Array): void {
  const known = beginnings.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) throw new Problem('invalid', known.sentence);
}
