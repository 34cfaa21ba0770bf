import { expect } from 'chai';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { often } from '../support/few-or-many.ts';
import { open, people, recordsOf } from './files.ts';

const columns = people.columns;
const header = columns.join(',');

/** Text that a cell may hold on one line: with quotes, delimiters and letters of any script, and no blanks around it. */
const text = fc
  .string({ unit: fc.constantFrom(...'abcé王", ;|\'=-.1'), maxLength: 12 })
  .map((cell) => cell.trim())
  // A formula that keeps zeros is read as what it keeps.
  .filter((cell) => !cell.startsWith('="'));
/** Lines of prose: one with as many cells as the header could be a row. */
const lines = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .map((all) => all.join('\n').replaceAll(',', '').trim())
  .filter((cell) => !cell.startsWith('="'));
const good = fc.record({ displayName: text, experienceText: lines, lat: text });

/** Lines that are no row, whatever stands around them. */
const malformed = fc.constantFrom(
  (id: string) => `${id},too,many,cells,here`,
  (id: string) => `${id},"closed" early,x,1`,
  (id: string) => `${id},Ann,"never closed,1`,
  (id: string) => `${id},Ann,"closed"x,"opened again`,
  (id: string) => `${id},"over lines,x,1`,
  (id: string) => `${id},"Ann"",x`,
);

const quote = (cell: string) => stringify([[cell]], { quoted: true }).trimEnd();

describe('any file', () => {
  it('gives back what was written, cell by cell', async () => {
    const table = fc.array(fc.record({ displayName: text, experienceText: text, lat: text }), {
      maxLength: 8,
    });
    const ways = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      quoted: fc.boolean(),
      record_delimiter: fc.constantFrom('\n', '\r\n', '\r'),
      bom: fc.boolean(),
      title: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(table, ways, async (rows, { title, ...options }) => {
        const all = rows.map((row, at) => ({ externalId: `p${at}`, ...row }));
        const csv = stringify(all, { ...options, bom: false, header: true, columns: [...columns] });
        const above = `${options.bom ? '\uFEFF' : ''}${options.delimiter === '|' ? 'sep=|\n' : ''}`;
        const file = `${above}${title ? 'A title\n\n' : ''}${csv}`;
        const read = await recordsOf(file);
        expect(read.map((record) => ('cells' in record ? { ...record.cells } : record))).to.deep.equal(all);
      }),
      { numRuns: often(300) },
    );
  });

  it('has every good row as it was written, and every malformed one refused by its line, whatever their order', async () => {
    const row = fc.oneof(
      { weight: 3, arbitrary: good.map((cells) => ({ cells })) },
      { weight: 1, arbitrary: malformed.map((write) => ({ write })) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        let line = 2;
        const written: string[] = [];
        const wanted: unknown[] = [];
        for (const [at, one] of rows.entries()) {
          const externalId = `p${at}`;
          // Cells of several lines stand in files of good rows alone: behind a quotation mark that nobody closed, nobody knows where one ends.
          const text =
            'write' in one
              ? one.write(externalId)
              : [
                  externalId,
                  ...Object.values({
                    ...one.cells,
                    experienceText: one.cells.experienceText.split('\n')[0] ?? '',
                  }).map((cell) => quote(cell.trim())),
                ].join(',');
          written.push(text);
          wanted.push('write' in one ? [line] : [line, externalId]);
          line += 1;
        }
        const read = await recordsOf(`${header}\n${written.join('\n')}\n`);
        const found = read.map((record) =>
          'cells' in record ? [record.line, record.cells.externalId] : [record.line],
        );
        expect(found).to.deep.equal(wanted);
        for (const record of read)
          if ('cells' in record) {
            const one = rows[Number(record.cells.externalId?.slice(1))];
            if (one === undefined || 'write' in one) throw new Error('A malformed row was taken.');
            expect(record.cells.displayName).to.equal(one.cells.displayName);
            expect(record.cells.lat).to.equal(one.cells.lat);
          }
      }),
      { numRuns: often(500) },
    );
  });

  it('has rows of several lines of free text, each whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(good, { maxLength: 8 }), async (rows) => {
        const all = rows.map((row, at) => ({ externalId: `p${at}`, ...row }));
        const csv = stringify(all, { header: true, columns: [...columns], quoted: true });
        const read = await recordsOf(csv);
        expect(read.map((record) => ('cells' in record ? { ...record.cells } : record))).to.deep.equal(all);
      }),
      { numRuns: often(300) },
    );
  });

  it('is read or refused with a sentence, whatever its bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .string({ unit: fc.constantFrom(...'",;\t\n\r|=ab \uFEFFé'), maxLength: 200 })
        .map((rest) => new TextEncoder().encode(`${header}\n${rest}`)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        try {
          const lines: number[] = [];
          for await (const { line } of (await open(given)).records()) lines.push(line);
          expect(lines).to.deep.equal([...new Set(lines)].sort((one, other) => one - other));
        } catch (error) {
          expect(error).to.have.property('code', 'invalid');
        }
      }),
      { numRuns: often(1000) },
    );
  });
});
