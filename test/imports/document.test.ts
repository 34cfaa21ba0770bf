import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { stringify } from 'csv-stringify/sync';
import { limits } from '../../config/limits.ts';
import type { ImportKind } from '../../src/domain/import.ts';
import { bodyLimits } from '../../src/http/ask/body.ts';
import { openUseCases } from '../services/use-cases.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const page = readFileSync(new URL('../../docs/imports.md', import.meta.url), 'utf8');

/** A line of a table: a column, examples that are read, and some that are refused; items of one cell stand with + between. */
function columnsOf(heading: string) {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  const examples = (cell: string) =>
    cell
      .trim()
      .split(/(?<=`) (?=`)/)
      .map((example) => example.replaceAll('` + `', '|').replaceAll('`', ''));
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [, column = '', , read = '', refused = ''] = line.split(/(?<!\\)\|/);
      return { column: column.trim().replaceAll('`', ''), read: examples(read), refused: examples(refused) };
    });
}

/** What a row needs so that the column alone decides; `lat` says nothing without `lon`. */
const around: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  participants: { displayName: 'Ann', lat: '53.8', lon: '-1.5', wageFloor: '12.50' },
  opportunities: {
    employer: 'Sample Oven',
    title: 'Baker',
    schedule: 'mon 09:00-15:00',
    lat: '53.8',
    lon: '-1.5',
    wageMin: '5.00',
  },
  employers: { name: 'Sample Oven', lat: '53.8', lon: '-1.5' },
};
/** Columns that are only looked at beside others. */
const beside: Readonly<Record<string, readonly string[]>> = {
  lat: ['lon'],
  lon: ['lat'],
  currency: ['wageFloor', 'wageMin'],
  wagePer: ['wageFloor', 'wageMin'],
  wageMax: ['wageMin'],
};
const required = ['displayName', 'name', 'employer', 'title', 'schedule'];

describe('docs/imports.md', () => {
  let useCases: Awaited<ReturnType<typeof openUseCases>>;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  for (const [kind, heading] of [
    ['participants', 'Participants'],
    ['opportunities', 'Opportunities'],
    ['employers', 'Employers'],
  ] as const)
    it(`says of every column of ${kind} what it takes and what it does not`, async () => {
      const { services } = useCases.beside({ taxonomy: shippedTaxonomy });
      const here = await useCases.organisation();
      const coach = await here.user('coach');
      const template = await services.imports.template(here.command, kind);
      expect(template.filename).to.equal(`${kind}.csv`);
      const columns = columnsOf(heading);
      expect(columns.map(({ column }) => column)).to.deep.equal(template.text.trim().split(','));
      for (const { column, read, refused } of columns) {
        const wanted = [
          ...read.map((cell) => ({ cell, good: true })),
          ...refused.map((cell) => ({ cell, good: false })),
        ];
        // One file for each example: in one of many, the others of the column would decide what is meant.
        for (const [at, { cell, good }] of wanted.entries()) {
          const names = [...required, ...(beside[column] ?? [])].filter((name) => name in around[kind]);
          const others = Object.fromEntries(names.map((name) => [name, around[kind][name] ?? '']));
          const text = cell.replace('coach@demo.example', coach.email);
          const row = { externalId: `${column}-${at}`, ...others, [column]: text };
          const bytes = new TextEncoder().encode(stringify([row], { header: true }));
          const { id } = await services.imports.receive(here.command, { kind, dryRun: true, bytes });
          await services.imports.apply(here.command, id);
          const report = await services.imports.get(here.command, id);
          expect(report.created, `${column} ${cell} ${JSON.stringify(report.rejected)}`).to.equal(
            good ? 1 : 0,
          );
          if (!good) expect(report.rejected[0]?.column, `${column} ${cell}`).to.equal(column);
        }
      }
    }).timeout(60_000);

  it('names the limits that there are', () => {
    const { bytes, columns, rows, cell, line } = limits.csv;
    const count = new Intl.NumberFormat('en');
    const said = `${bytes / 1024 / 1024} MB, ${columns} columns, ${count.format(rows)} rows, ${count.format(cell)} characters in a cell, ${line / 1024} kB in a line`;
    expect(page).to.include(said);
    expect(bodyLimits.csv).to.equal(bytes);
  });
});
