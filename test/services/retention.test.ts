import { expect } from 'chai';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import {
  type Clearance,
  legalFault,
  monthsBefore,
  periodsOf,
  type RetentionKind,
  retentionKinds,
} from '../../src/domain/retention.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { createSight } from '../../src/services/retention/sight.ts';
import { retentionSources } from '../../src/services/retention/sources.ts';
import {
  clearanceItems,
  consents,
  contactsMade,
  erasures,
  importedRows,
  opportunities,
  users,
} from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { next, put } from '../../src/store/rows.ts';
import { daySeconds, monthSeconds, openRetention, type RetentionBench } from './retention-bench.ts';
import { refusal } from './use-cases.ts';

describe('how long what is kept', () => {
  const law = { months: 36, citation: 'A law, § 1' };

  it('is what the organisation set, else the last day a law gives, else until somebody decides', () => {
    const laws = { people: { least: law, most: law }, contacts: { least: law } };
    const of = (kind: RetentionKind, chosen = {}) => {
      const period = periodsOf(laws, chosen).find((one) => one.kind === kind);
      return [period?.months, period?.source];
    };
    expect(of('people')).to.deep.equal([36, 'law']);
    expect(of('contacts')).to.deep.equal([undefined, 'nobody']);
    expect(of('contacts', { contacts: 48 })).to.deep.equal([48, 'organisation']);
    expect(of('contacts', { contacts: 12 })).to.deep.equal([36, 'law']);
    expect(of('people', { people: 60 })).to.deep.equal([36, 'law']);
    expect(legalFault(laws.people, 35)?.key).to.equal('kept_too_short');
    expect(legalFault(laws.people, 37)?.key).to.equal('kept_too_long');
    expect(legalFault({}, 1)).to.equal(undefined);
  });

  it('counts in calendar months', () => {
    expect(monthsBefore('2026-05-31T10:00:00.000Z', 3)).to.equal('2026-02-28T10:00:00.000Z');
    expect(monthsBefore('2026-11-24T10:00:00.000Z', 36)).to.equal('2023-11-24T10:00:00.000Z');
  });
});

describe('what has been kept for its time', () => {
  let bench: RetentionBench;
  beforeEach(async () => {
    bench = await openRetention();
  });
  afterEach(() => bench.close());

  const count = async (kind: RetentionKind) => {
    let rows = 0;
    for (const { collection, kind: of } of retentionSources)
      if (of === kind)
        for await (const _ of walk(bench.store, bench.office.command.scope, collection, 'all', {
          unseal: false,
        }))
          rows += 1;
    return rows;
  };
  const found = ({ found }: Clearance) =>
    Object.fromEntries(Object.entries(found).map(([kind, one]) => [kind, one.count]));

  for (const kind of retentionKinds)
    it(`${kind}: stays to the last day, then goes by two people’s yes`, async () => {
      const months = kind === 'disclosures' ? 36 : 3;
      await bench.make[kind]();
      await bench.set({ [kind]: months });
      bench.pass(months * 28 * daySeconds - daySeconds);
      expect(found(await bench.prepare()), 'before').to.deep.equal({});
      bench.pass(months * 3 * daySeconds + 3 * daySeconds);
      const clearance = await bench.prepare();
      const expected = kind === 'disclosures' || kind === 'certificates' ? 2 : 1;
      // Of certificates the preview that was replaced is too young.
      expect(found(clearance)).to.deep.equal({ [kind]: expected });
      expect(await count(kind), 'preview').to.be.greaterThan(0);
      await bench.agree(clearance);
      const done = await bench.carryOut(clearance);
      expect(done).to.deep.include({ state: 'done', gone: { [kind]: expected }, left: {} });
      // What says that a yes is waited for came since.
      expect(await count(kind)).to.equal(kind === 'certificates' ? 2 : kind === 'notices' ? 1 : 0);
      if (kind === 'people')
        expect((await bench.store.list(bench.asker.scope, erasures, 'all')).items[0]).to.include({
          ...{ state: 'begun', clearanceId: clearance.id },
        });
      if (kind === 'imports')
        expect((await bench.store.list(bench.asker.scope, importedRows, 'all')).items).to.deep.equal([]);
      const items = await bench.store.list(bench.asker.scope, clearanceItems, 'all');
      expect(items.items).to.deep.equal([]);
    });

  it('is asked for by one and said yes to by another, each of whom says who they are; nothing goes before', async () => {
    await bench.make.contacts();
    await bench.set({ contacts: 1 });
    bench.pass(2 * monthSeconds);
    const { id } = await bench.prepare();
    const asleep = bench.office.as('administrator', { id: bench.asker.scope.actor.id });
    expect((await refusal(bench.acts.ask(asleep, id))).code).to.equal('step_up');
    expect((await refusal(bench.acts.decide(bench.second, id, true))).sentence.key).to.equal(
      'clearance_decided',
    );
    await bench.acts.ask(bench.asker, id);
    const told = async (ctx: Context) => {
      const { items } = await bench.useCases.composed.services.notices.list(ctx, {});
      return items.map(({ kind, stands }) => [kind, stands]);
    };
    expect(await told(bench.second)).to.deep.equal([['clearance_asked', true]]);
    expect(await told(bench.asker)).to.deep.equal([]);
    expect((await refusal(bench.acts.decide(bench.asker, id, true))).sentence.key).to.equal(
      'clearance_needs_another',
    );
    expect((await refusal(bench.acts.prepare(bench.asker))).sentence.key).to.equal('clearance_open');
    await bench.clearing.goOn(bench.office.command, id);
    expect(await count('contacts')).to.equal(1);
    const refused = await bench.acts.decide(bench.second, id, false);
    expect(refused.state).to.equal('refused');
    expect(await told(bench.second)).to.deep.equal([['clearance_asked', false]]);
    await bench.clearing.goOn(bench.office.command, id);
    expect(await count('contacts')).to.equal(1);
    const page = await bench.store.list(bench.asker.scope, clearanceItems, 'all');
    expect(page.items).to.deep.equal([]);
    expect((await refusal(bench.acts.decide(bench.second, id, true))).sentence.key).to.equal(
      'clearance_decided',
    );
    const supervisor = bench.office.as('supervisor', { steppedUp: true } as never);
    expect((await refusal(bench.acts.decide(supervisor, id, true))).code).to.equal('forbidden');
  });

  it('is refused to the only administrator, who hears whom to invite', async () => {
    await bench.make.contacts();
    await bench.set({ contacts: 1 });
    bench.pass(2 * monthSeconds);
    const { id } = await bench.prepare();
    const other = await bench.store.get(bench.asker.scope, users, bench.second.scope.actor.id);
    if (other === undefined) throw new Error('There are two.');
    const disabled = next(other, bench.clock(), { disabledAt: bench.clock() });
    await bench.store.commit(bench.office.command.scope, {
      ...{ organisationId: bench.office.organisationId, puts: [put(users, disabled, other.version)] },
    });
    const refused = await refusal(bench.acts.ask(bench.asker, id));
    expect([refused.code, refused.sentence.key]).to.deep.equal(['conflict', 'no_second_administrator']);
  });

  it('leaves out what came or was in hand since the preview, and says so', async () => {
    const { employers, participants } = bench.useCases;
    const mill = (await bench.make.employers()) as { id: string; version: number };
    const person = (await bench.make.people()) as { id: string; version: number };
    const spoken = (await bench.make.people()) as { id: string };
    await bench.make.people();
    await bench.set({ people: 3, employers: 3 });
    bench.pass(4 * monthSeconds);
    const clearance = await bench.prepare();
    expect(found(clearance)).to.deep.equal({ people: 3, employers: 1 });
    const { command } = bench.office;
    await employers.update(command, mill.id, mill.version, { sector: 'Flour' });
    await participants.update(command, person.id, person.version, { language: 'fr' });
    // Their own record is as it was: somebody was in touch with them.
    await bench.keep(contactsMade, 'contact', {
      ...{ participantId: spoken.id, channel: 'phone', at: bench.clock(), by: 'usr_1' },
    });
    await bench.make.employers();
    await bench.agree(clearance);
    const done = await bench.carryOut(clearance);
    expect(done.gone).to.deep.equal({ people: 1 });
    expect(done.left).to.deep.equal({ people: { touched: 2 }, employers: { touched: 1 } });
    expect(await count('employers')).to.equal(2);
    expect(await count('people')).to.equal(2);
  });

  it('stays while something names it: a posting with an enquiry, an employer with a posting', async () => {
    const { id, employerId } = (await bench.make.opportunities()) as Opportunity;
    await bench.set({ opportunities: 3, employers: 3 });
    bench.pass(4 * monthSeconds);
    const first = await bench.prepare();
    expect([found(first), first.named]).to.deep.equal([{ opportunities: 1 }, { employers: 1 }]);
    await bench.keep(contactsMade, 'contact', {
      ...{ employerId, opportunityId: id, channel: 'phone', at: bench.clock(), by: 'usr_1' },
    });
    await bench.agree(first);
    expect((await bench.carryOut(first)).left).to.deep.equal({ opportunities: { named: 1 } });
    expect(await bench.store.get(bench.asker.scope, opportunities, id)).not.to.equal(undefined);
  });

  it('keeps who is signed in, and whose consent runs', async () => {
    const person = await bench.make.people();
    const sight = () => createSight(bench.store, bench.office.command, bench.clock());
    expect(await sight().lastInHand(person)).to.equal(person.updatedAt);
    await bench.keep(consents, 'consent', {
      ...{ participantId: person.id, lastDay: '2029-01-01', by: 'usr_1', signed: {}, fields: [] },
      ...{ purpose: 'other', discloser: 'org', recipientKind: 'employer', recipientId: 'emp_1' },
    });
    expect(await sight().lastInHand(person)).to.equal(undefined);
  });

  it('goes on after any end, and each goes once', async () => {
    for (let n = 0; n < 5; n += 1) await bench.make.people();
    await bench.set({ people: 3 });
    bench.pass(4 * monthSeconds);
    const clearance = await bench.prepare();
    await bench.agree(clearance);
    // Two processes at it, each of which is cut off after its first step.
    const { clearing } = bench.useCases.beside().workerDeps;
    await Promise.all([
      bench.clearing.goOn(bench.office.command, clearance.id),
      clearing.goOn(bench.office.command, clearance.id),
    ]);
    const done = await bench.acts.get(bench.asker, clearance.id);
    expect(done).to.deep.include({ state: 'done', gone: { people: 5 }, left: {} });
    const begun = (await bench.store.list(bench.asker.scope, erasures, 'all')).items;
    expect(begun.length).to.equal(5);
    const entries = (await bench.office.trail()).filter(({ subjectId }) => subjectId === clearance.id);
    expect(entries.map(({ action }) => action)).to.deep.equal([
      ...['prepare', 'ask', 'begin'],
      ...Array.from({ length: 5 }, () => 'carry_out'),
      'finish',
    ]);
  });

  it('shows names to supervisors, and ids alone to administrators', async () => {
    const { id: participantId } = await bench.make.people();
    await bench.set({ people: 3 });
    bench.pass(4 * monthSeconds);
    const { id } = await bench.prepare();
    const supervisor = bench.office.as('supervisor', { id: 'usr_s' });
    const seen = await bench.acts.items(supervisor, id, 'people', {});
    expect(seen.items[0]).to.include({ subjectId: participantId, displayName: 'Robin Canary' });
    const bare = await bench.acts.items(bench.asker, id, 'people', {});
    expect(JSON.stringify(bare.items)).not.to.include('Canary');
    expect((await refusal(bench.acts.items(bench.office.as('auditor'), id, 'people', {}))).code).to.equal(
      'forbidden',
    );
  });
});

describe('what an organisation may set', () => {
  it('is within the law of its country, and the refusal names it', async () => {
    const bench = await openRetention('DE');
    try {
      const fault = async (months: object) => {
        const { extras } = await refusal(bench.set(months));
        return extras.errors?.map(({ path, sentence }) => [path, sentence.key]);
      };
      expect(await fault({ people: 12 })).to.deep.equal([['months.people', 'kept_too_short']]);
      expect(await fault({ people: 48 })).to.deep.equal([['months.people', 'kept_too_long']]);
      expect(await fault({ disclosures: 24 })).to.deep.equal([['months.disclosures', 'kept_too_short']]);
      expect(await fault({ covers: 0 })).to.deep.equal([['months.covers', 'not_months']]);
      const { kinds } = await bench.set({ contacts: 60, covers: 12 });
      const of = (kind: RetentionKind) => kinds.find((one) => one.kind === kind);
      expect(of('contacts')).to.deep.include({ months: 60, source: 'organisation' });
      expect(of('people')).to.deep.include({ months: 36, source: 'law' });
      const { kinds: again } = await bench.set({ covers: null });
      expect(again.find(({ kind }) => kind === 'covers')).to.include({ source: 'nobody' });
    } finally {
      await bench.close();
    }
  });
});
