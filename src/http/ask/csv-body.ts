import type { Request } from 'express';
import { Problem } from '../../domain/problem.ts';
import type { CsvSent } from '../route.ts';
import { bodyLimits, readBytes } from './body.ts';

/** What browsers, spreadsheets and scripts call a CSV file; a browser that does not know the ending of a name says nothing. */
const csvTypes = [
  'text/csv',
  'text/x-csv',
  'text/comma-separated-values',
  'text/x-comma-separated-values',
  'text/tab-separated-values',
  'text/plain',
  'application/csv',
  'application/x-csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
  '',
];
/** What is dropped by mistake, and the sentence that says what to do instead. */
const others = [
  {
    type: /^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument|apple)\b/,
    sentence: 'file_is_workbook',
  },
  { type: /^application\/pdf$/, sentence: 'file_is_document' },
  { type: /^application\/(?:x-)?(?:zip|gzip)\b/, sentence: 'file_is_packed' },
] as const;

/** The bytes of a CSV file, and the charset it was declared with. Throws Problem 400, 413 or 415. */
export async function readCsvBody(request: Request): Promise<CsvSent> {
  const [given = '', ...parameters] = (request.get('content-type') ?? '').toLowerCase().split(';');
  const other = others.find(({ type }) => type.test(given.trim()));
  if (other !== undefined) throw new Problem('unsupported_media_type', other.sentence);
  const bytes = await readBytes(request, csvTypes, bodyLimits.csv);
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(parameter)?.[1])
    .find((found) => found !== undefined && found !== '');
  return charset === undefined ? { bytes } : { bytes, charset };
}
