import { expect } from 'chai';
import type { ImportKind } from '../../src/domain/import.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { personalSources } from '../../src/services/rights/personal-rows.ts';
import type { Collection } from '../../src/store/collection.ts';
import {
  allCollections,
  employers,
  importedCells,
  matches,
  opportunities,
  participants,
  questions,
  stageChanges,
  waitingMatches,
} from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { refusal } from '../services/use-cases.ts';
import { openVerifyBench, type VerifyBench } from '../services/verify-bench.ts';
import { composeOver } from '../support/compose.ts';

const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
/** What a row says, whenever and how often it was written. */
const said = ({ version, updatedAt, ...content }: Row) => content;

describe('an import that is undone', () => {
  let bench: VerifyBench;
  let useCases: VerifyBench['useCases'];
  let here: VerifyBench['here'];
  beforeEach(async () => {
    bench = await openVerifyBench();
    ({ useCases, here } = bench);
  });
  afterEach(() => useCases.close());

  const send = async (kind: ImportKind, lines: readonly string[], dryRun = false) => {
    const { id } = await useCases.imports.receive(here.command, { kind, dryRun, bytes: bytesOf(lines) });
    await useCases.imports.apply(here.command, id);
    return useCases.imports.get(here.command, id);
  };
  const undo = async (id: string) => {
    await useCases.imports.undo(here.command, id);
    await useCases.imports.takeBack(here.command, id);
    return useCases.imports.get(here.command, id);
  };
  const count = async (collection: Collection) =>
    useCases.store.count(here.command.scope, collection, 'all' as never, [] as never);
  const person = (externalId: string) => useCases.participants.byExternalId(here.command, externalId);
  const posting = (externalId: string) => useCases.opportunities.byExternalId(here.command, externalId);
  const why = ({ kept }: Awaited<ReturnType<typeof send>>) => kept.map(({ id, why }) => [id, why.key]);

  const people = [
    'externalId,displayName,phone,stage,skills,availability',
    'p0,Ada Reed,0113 496 0001,stabilising,skill:a,mon-fri 08:00-18:00',
    'p1,Bo,,,skill:a,mon-fri 08:00-18:00',
    'p2,Cy,,,skill:a,mon-fri 08:00-18:00',
    'p3,Di,,,skill:a,mon-fri 08:00-18:00',
  ];

  it('takes what it made away, with all the machine made of it, puts back what it changed, and keeps what somebody touched', async () => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const role = await useCases.opportunities.create(here.command, {
      ...{
        employerId,
        title: 'Miller',
        skills: { required: [{ uri: 'skill:a', level: 'working' }], desired: [] },
      },
      schedule: { kind: 'fixed', blocks: [{ days: ['mon'], from: '09:00', to: '12:00' }] },
    });
    await send('participants', [people[0] ?? '', 'p0,Ada,0113 496 0002,exploring,,']);
    const before = await person('p0');
    const done = await send('participants', people);
    expect(done).to.include({ created: 3, updated: 1 });
    const written = async () =>
      (await useCases.imports.written(here.as('coach'), done.id, {})).items.map(({ outcome, name }) => [
        outcome,
        name,
      ]);
    expect(await written(), 'in the order of the file').to.deep.equal([
      ['updated', 'Ada Reed'],
      ['created', 'Bo'],
      ['created', 'Cy'],
      ['created', 'Di'],
    ]);
    await useCases.scoreOpportunity(here.command, role.id);
    const ids = await Promise.all(['p0', 'p1', 'p2', 'p3'].map(async (one) => (await person(one))?.id ?? ''));
    await useCases.questionKeeping.keep(here.command, { participantIds: ids, matchIds: [] });
    expect(await count(matches)).to.equal(4);
    expect(await count(waitingMatches)).to.equal(4);
    const [, , second = '', third = ''] = ids;
    await useCases.participants.update(here.command, second, 1, { birthYear: 1990 });
    const { items } = await useCases.matches.list(here.command, { participantId: third });
    await useCases.matches.decide(here.command, items[0]?.id ?? '', items[0]?.version ?? 0, {
      action: 'shortlist',
    });

    const undone = await undo(done.id);

    expect(undone).to.include({ state: 'undone', undone: 2, keptCount: 2 });
    expect(why(undone)).to.have.deep.members([
      [second, 'kept_changed'],
      [third, 'kept_decided'],
    ]);
    expect(await person('p1')).to.equal(undefined);
    expect(await written(), 'nothing of it stands as applied').to.deep.equal([]);
    const after = await person('p0');
    expect({ ...said(after as Row), stageSince: 0 }).to.deep.equal({ ...said(before as Row), stageSince: 0 });
    expect(await count(matches)).to.equal(3);
    expect((await bench.verify()).flaws).to.deep.equal([]);
    const audited = (await here.trail()).filter(({ action }) => action === 'undo');
    expect(audited.map(({ subjectId }) => subjectId).sort()).to.deep.equal([done.id, ids[0], ids[1]].sort());
    expect(await refusal(useCases.imports.undo(here.command, done.id))).to.include({ code: 'conflict' });
    // What it said is news again.
    expect(await send('participants', people)).to.include({ created: 1, updated: 1, unchanged: 2 });
  });

  const roles = [
    'externalId,employer,title,schedule,openings,state',
    'o1,New Mill,Miller,mon 09:00-15:00,2,open',
    'o2,New Mill,Baker,mon 09:00-15:00,2,open',
    'o3,Other Mill,Baker,mon 09:00-15:00,2,open',
  ];

  it('takes an employer that only its own postings needed, and leaves one that has another', async () => {
    const made = await send('opportunities', roles);
    const other = await useCases.employers.byName(here.command, 'Other Mill');
    await useCases.opportunities.create(here.command, { employerId: other?.id ?? '', title: 'By hand' });
    const undone = await undo(made.id);
    expect(why(undone)).to.deep.equal([[other?.id, 'kept_has_postings']]);
    expect(undone).to.include({ state: 'undone', undone: 4 });
    expect(await count(opportunities)).to.equal(1);
    expect(await count(employers)).to.equal(1);
    expect((await bench.verify()).flaws).to.deep.equal([]);
  });

  it('takes employers back, and one that had no number has none again', async () => {
    const { id } = await useCases.employers.create(here.command, { name: 'Mill', sector: 'Mills' });
    const file = ['externalId,name,sector,contactPhone', 'e1,Mill,Flour,0113 496 0003', 'e2,Sluice,Water,'];
    const undone = await undo((await send('employers', file)).id);
    expect(undone).to.include({ undone: 2, keptCount: 0 });
    const mill = await useCases.employers.get(here.command, id);
    expect(mill).to.include({ sector: 'Mills' }).and.not.to.have.property('externalId');
    expect(mill.contacts).to.deep.equal([]);
    expect(await count(employers)).to.equal(1);
    expect(await count(importedCells)).to.equal(1);
  });

  it('undoes two files on one record in turn, the later first', async () => {
    const first = await send('opportunities', roles);
    const second = await send('opportunities', [
      roles[0] ?? '',
      'o1,New Mill,Night miller,mon 09:00-15:00,2,open',
    ]);
    expect(second).to.include({ updated: 1 });
    expect(await undo(second.id)).to.include({ undone: 1, keptCount: 0 });
    expect((await posting('o1'))?.title).to.equal('Miller');
    expect(await undo(first.id)).to.include({ undone: 5, keptCount: 0 });
    expect(await count(opportunities)).to.equal(0);
  });

  it('goes on where it was cut off, at any commit, and takes nothing back twice', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `p${at},Person ${at}`);
    for (const cut of [1, 2, 3]) {
      const { id } = await send('participants', ['externalId,displayName', ...lines]);
      await useCases.imports.undo(here.command, id);
      let commits = 0;
      const commit: Store['commit'] = async (scope, unit) => {
        commits += 1;
        if (commits === cut) throw new Error('cut off');
        return useCases.store.commit(scope, unit);
      };
      const { clock, newId } = useCases;
      const { imports } = composeOver({ store: { ...useCases.store, commit }, clock, newId }).services;
      expect(await imports.takeBack(here.command, id).catch(({ message }) => message)).to.equal('cut off');
      const between = await useCases.imports.get(here.command, id);
      expect([between.state, between.undone ?? 0]).to.deep.equal(['undoing', 25 * (cut - 1)]);
      await useCases.imports.takeBack(here.command, id);
      expect(await useCases.imports.get(here.command, id)).to.include({ state: 'undone', undone: 60 });
      expect([await count(participants), await count(stageChanges), await count(questions)]).to.deep.equal([
        0, 0, 0,
      ]);
    }
    const audited = (await here.trail()).filter(
      ({ action, noun }) => action === 'undo' && noun === 'participant',
    );
    expect(new Set(audited.map(({ subjectId }) => subjectId)).size)
      .to.equal(audited.length)
      .and.to.equal(180);
  });

  it('can be answered again under its key', async () => {
    const done = await send('employers', ['externalId,name', 'e1,Mill']);
    const kept: unknown[] = [];
    const render = (result: unknown) => {
      kept.push(result);
      return { status: 202, headers: {}, body: '' };
    };
    const ctx = { ...here.command, idempotency: { id: 'key', requestDigest: 'digest', render } };
    expect(await useCases.imports.undo(ctx, done.id)).to.equal(kept[0]);
    expect(kept[0]).to.include({ state: 'undoing' }).and.to.have.property('rejected');
  });

  it('is refused for what wrote nothing, or is not through', async () => {
    const dry = await send('participants', people, true);
    expect(await refusal(useCases.imports.undo(here.command, dry.id))).to.include({ code: 'conflict' });
    const file = { kind: 'participants', dryRun: false, bytes: bytesOf(people) } as const;
    const { id } = await useCases.imports.receive(here.command, file);
    expect(await refusal(useCases.imports.undo(here.command, id))).to.include({ code: 'conflict' });
  });

  it('knows all that may hang on a record: a new collection that names one has to be thought of', () => {
    const naming = (name: string) =>
      allCollections
        .filter(({ references }) =>
          Object.values(references).some((one) =>
            'to' in one ? one.to === name : 'toOneOf' in one && one.toOneOf.includes(name),
          ),
        )
        .map((collection) => collection.name)
        .sort();
    // What names a person is in one list, and keeps them unless it goes with them: but for what no path leads to.
    expect(
      personalSources.filter(({ readsAll }) => readsAll).map(({ collection }) => collection.name),
    ).to.have.members(['users', 'looks', 'notices', 'importedRecords']);
    expect(naming('opportunities')).to.deep.equal([
      ...['contactsMade', 'disclosures', 'edits', 'enquiries', 'importedCells', 'matches'],
      ...['placements', 'questions', 'releases'],
    ]);
    expect(naming('employers')).to.deep.equal([
      ...[
        'consents',
        'contactsMade',
        'disclosures',
        'edits',
        'enquiries',
        'formerDisclosures',
        'importedCells',
        'links',
        'opportunities',
        'participants',
        'placements',
        'questions',
        'releases',
        'tokens',
        'users',
      ],
    ]);
  });
});
