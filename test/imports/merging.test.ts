import { expect } from 'chai';
import fc from 'fast-check';
import { writeCsvLine } from '../../src/csv/write.ts';
import type { ImportKind as AnyKind } from '../../src/domain/import.ts';
import { valueAt } from '../../src/services/imports/at-path.ts';
import type { Field } from '../../src/services/imports/field.ts';
import { opportunityFields } from '../../src/services/imports/opportunity-fields.ts';
import { participantFields } from '../../src/services/imports/participant-fields.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';
import {
  type ColumnCase,
  opportunityColumns,
  participantColumns,
  refinedOpportunity,
  refinedParticipant,
} from './columns.ts';

type Cases = Readonly<Record<string, ColumnCase>>;
/** Employers, of whom there is one a name, have tests of their own. */
type ImportKind = Exclude<AnyKind, 'employers'>;
type Cells = Readonly<Record<string, string>>;

describe('a file that comes again', function () {
  this.timeout(120_000);
  let useCases: UseCases;
  let services: UseCases['composed']['services'];
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let cases: Readonly<Record<ImportKind, Cases>>;
  let people: readonly { readonly id: string; readonly email: string }[];
  let count = 0;

  const none = () => undefined;
  const pathsOf = (fields: readonly Pick<Field<never>, 'columns'>[]): ReadonlyMap<string, string> =>
    new Map(
      fields.flatMap(({ columns }) =>
        Object.entries(columns).map(([name, { path }]) => [name, path] as const),
      ),
    );
  const paths: Readonly<Record<ImportKind, ReadonlyMap<string, string>>> = {
    participants: pathsOf(
      participantFields({
        ...{ skill: none, occupation: none, skillsLike: () => [], occupationsLike: () => [] },
        coachByEmail: async () => undefined,
        today: () => '2026-11-24',
      }),
    ),
    opportunities: pathsOf(
      opportunityFields({
        ...{ skill: none, occupation: none, skillsLike: () => [], occupationsLike: () => [] },
      }),
    ),
  };
  const required = { participants: ['displayName'], opportunities: ['employer', 'title', 'schedule'] };

  before(async () => {
    useCases = await openUseCases();
    services = useCases.beside({ taxonomy: shippedTaxonomy }).services;
    here = await useCases.organisation();
    people = [await here.user('coach'), await here.user('coach'), await here.user('coach')];
    const mill = await services.employers.create(here.command, { name: 'Mill' });
    const quay = await services.employers.create(here.command, { name: 'Quay' });
    const [one, other] = people;
    if (one === undefined || other === undefined) throw new Error('no coaches');
    cases = {
      participants: participantColumns(one, other),
      opportunities: opportunityColumns(mill, quay),
    };
  });
  after(() => useCases.close());

  /** Sends a file of rows; a column that no row speaks of is left out of it. */
  async function send(kind: ImportKind, ...rows: readonly Cells[]) {
    const columns = [...new Set(rows.flatMap((cells) => Object.keys(cells)))];
    const lines = [columns, ...rows.map((cells) => columns.map((name) => cells[name] ?? ''))];
    const text = lines.map((cells) => writeCsvLine(cells, ',').replaceAll("'-", '-')).join('\n');
    const bytes = new TextEncoder().encode(text);
    const { id } = await services.imports.receive(here.command, { kind, dryRun: false, bytes });
    await services.imports.apply(here.command, id);
    return services.imports.get(here.command, id);
  }
  const read = async (kind: ImportKind, externalId: string) =>
    (await services[kind].byExternalId(here.command, externalId)) ?? expect.fail(`no ${externalId}`);
  const cellsOf = (kind: ImportKind, which: 'cell' | 'other', names: Iterable<string>): Cells =>
    Object.fromEntries([...names].map((name) => [name, cases[kind][name]?.[which] ?? '']));
  const least = (kind: ImportKind) => cellsOf(kind, 'cell', required[kind]);
  /** One end of a wage in another currency than the other end stands in is refused: both ends are given then. */
  const wholeRange = (kind: ImportKind, names: readonly string[]): Cells =>
    kind === 'opportunities' && names.includes('currency') && names.some((name) => /^wageM/.test(name))
      ? cellsOf(kind, 'cell', ['wageMin', 'wageMax'])
      : {};
  const newId = () => {
    count += 1;
    return `x${count}`;
  };
  const at = (kind: ImportKind, record: object, column: string) =>
    valueAt(record, paths[kind].get(column) ?? column);

  /** Records made of whole rows, with every field of them changed since by somebody. */
  async function refined(kind: ImportKind, count: number) {
    const ids = Array.from({ length: count }, newId);
    const whole = cellsOf(kind, 'cell', Object.keys(cases[kind]));
    expect(await send(kind, ...ids.map((externalId) => ({ externalId, ...whole })))).to.include({
      created: count,
    });
    for (const externalId of ids) {
      const { id, version } = await read(kind, externalId);
      if (kind === 'participants') {
        await services.participants.update(
          here.command,
          id,
          version,
          refinedParticipant(people[2]?.id ?? ''),
        );
        await services.participants.changeStage(here.command, id, undefined, { stage: 'ready_to_try_work' });
      } else {
        await services.opportunities.update(here.command, id, version, refinedOpportunity);
        await services.opportunities.changeState(here.command, id, undefined, { state: 'paused' });
      }
    }
    return Promise.all(ids.map((externalId) => read(kind, externalId)));
  }

  const idOf = ({ externalId }: { readonly externalId?: string | undefined }) => externalId ?? '';
  /** Of each record of a file, some columns of which a row speaks, and some more. */
  const choices = (kind: ImportKind) =>
    fc.array(fc.tuple(fc.subarray(Object.keys(cases[kind])), fc.subarray(Object.keys(cases[kind]))), {
      ...{ minLength: 1, maxLength: 12, size: 'max' },
    });

  for (const kind of ['participants', 'opportunities'] as const) {
    it(`has a case for every column of ${kind}`, () => {
      expect(['externalId', ...Object.keys(cases[kind])].sort()).to.deep.equal(
        [...paths[kind].keys()].sort(),
      );
    });

    for (const when of ['new', 'there'])
      it(`takes each column of ${kind} alone, or names it: of a record that is ${when}`, async () => {
        const each = Object.entries<ColumnCase>(cases[kind]).map(([name, one]) => ({
          ...{ name, ...one, alone: newId(), together: newId() },
        }));
        const ids = each.flatMap(({ alone, together }) => [alone, together]);
        if (when === 'there') await send(kind, ...ids.map((externalId) => ({ externalId, ...least(kind) })));
        const rows = each.flatMap(({ name, cell, alone, together, needs = [] }) => [
          { externalId: alone, ...least(kind), [name]: cell },
          { externalId: together, ...least(kind), ...cellsOf(kind, 'cell', needs), [name]: cell },
        ]);
        const { rejected, remarks } = await send(kind, ...rows);
        const told = [...rejected, ...remarks];
        for (const [at2, { name, is, alone, together, needs = [] }] of each.entries()) {
          const named = told.filter(({ row }) => row === 2 * at2 + 1).map(({ column }) => column);
          if (needs.length > 0) expect(named, name).to.not.deep.equal([]);
          else expect([named, at(kind, await read(kind, alone), name)], name).to.deep.equal([[], is]);
          expect(at(kind, await read(kind, together), name), name).to.deep.equal(is);
        }
      });

    // What stands where nothing is said.
    const withoutValue: Readonly<Record<string, unknown>> = {
      ...{ training: 'not_said', scheduleKind: 'pool', asked: {} },
    };

    it(`takes what each column of ${kind} says away with a dash, or says that it stays`, async () => {
      const names = Object.keys(cases[kind]);
      const whole = cellsOf(kind, 'cell', names);
      const each = names.map((name) => ({ name, externalId: newId() }));
      await send(kind, ...each.map(({ externalId }) => ({ externalId, ...whole })));
      const before = await Promise.all(each.map(({ externalId }) => read(kind, externalId)));
      const partners: Readonly<Record<string, Cells>> = {
        ...{ lat: { lon: '-' }, lon: { lat: '-' }, wageMin: { wageMax: '-' } },
      };
      const { rejected } = await send(
        kind,
        ...each.map(({ name, externalId }) => ({
          externalId,
          ...least(kind),
          ...partners[name],
          [name]: '-',
        })),
      );
      for (const [index, { name, externalId }] of each.entries()) {
        const after = await read(kind, externalId);
        const faults = rejected.filter(({ row }) => row === index + 1);
        if (faults.length > 0) {
          expect(faults.map(({ column, sentence }) => [column, sentence.key])).to.deep.equal([
            [name, 'cell_stays'],
          ]);
          expect(after, name).to.deep.equal(before[index]);
        } else expect(at(kind, after, name) ?? [], name).to.deep.equal(withoutValue[name] ?? []);
      }
    });

    it(`changes nothing of ${kind} with any of the cells it had, whatever was refined since`, async () => {
      await fc.assert(
        fc.asyncProperty(choices(kind), async (chosen) => {
          const before = await refined(kind, chosen.length);
          const rows = before.map((record, index) => ({
            ...cellsOf(kind, 'cell', chosen[index]?.[0] ?? []),
            ...least(kind),
            externalId: idOf(record),
          }));
          const report = await send(kind, ...rows);
          expect(report).to.deep.include({ unchanged: chosen.length, rejected: [], remarks: [] });
          for (const record of before) expect(await read(kind, idOf(record))).to.deep.equal(record);
        }),
        { numRuns: 4 },
      );
    });

    it(`changes of ${kind} what other cells speak of and nothing else, and names what it replaced`, async () => {
      const columns = Object.keys(cases[kind]);
      // What was asked is dated by what is said of it.
      const asking = ['needs', 'pastWork', 'availability', 'lat', 'lon', 'postcode'];
      // These stand and fall together: one that says something new takes the others along.
      const groups = [
        ['lat', 'lon'],
        ['wageFloor', 'wageMin', 'wageMax', 'currency', 'wagePer'],
      ];
      await fc.assert(
        fc.asyncProperty(choices(kind), async (chosen) => {
          const before = await refined(kind, chosen.length);
          const rows = before.map((record, index) => ({
            ...wholeRange(kind, [...(chosen[index]?.[0] ?? []), ...(chosen[index]?.[1] ?? [])]),
            ...cellsOf(kind, 'cell', chosen[index]?.[1] ?? []),
            ...least(kind),
            ...cellsOf(kind, 'other', chosen[index]?.[0] ?? []),
            externalId: idOf(record),
          }));
          const report = await send(kind, ...rows);
          expect(report.rejected, JSON.stringify(rows)).to.deep.equal([]);
          const remarks = await services.imports.remarks(here.command, report.id, { limit: 1000 });
          for (const [index, record] of before.entries()) {
            const after = await read(kind, idOf(record));
            const [changed = []] = chosen[index] ?? [];
            const touched = new Set(changed);
            for (const group of groups)
              if (group.some((name) => touched.has(name))) for (const name of group) touched.add(name);
            if (asking.some((name) => touched.has(name))) touched.add('asked');
            for (const name of columns) {
              if (name === 'asked' && changed.includes(name))
                expect(at(kind, after, name)).to.include(cases[kind][name]?.becomes);
              else if (changed.includes(name))
                expect(at(kind, after, name), name).to.deep.equal(cases[kind][name]?.becomes);
              else if (!touched.has(name))
                expect(at(kind, after, name), name).to.deep.equal(at(kind, record, name));
            }
            // Nobody can put a posting into other hands through the API.
            const replaced = changed.filter(
              (name) =>
                name !== 'employer' &&
                JSON.stringify(at(kind, record, name)) !== JSON.stringify(at(kind, after, name)),
            );
            const named = remarks.items.filter(({ row }) => row === index + 1).map(({ column }) => column);
            expect(named).to.include.members(replaced);
            expect(named.filter((name) => !touched.has(name))).to.deep.equal([]);
          }
        }),
        { numRuns: 4 },
      );
    });
  }
});
