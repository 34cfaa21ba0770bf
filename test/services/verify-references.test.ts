import { expect } from 'chai';
import type { Collection } from '../../src/store/collection.ts';
import {
  allCollections,
  disclosures,
  matches,
  notices,
  participants,
} from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { namedBy } from '../../src/store/reference.ts';
import { first, put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { openVerifyBench, type VerifyBench, within } from './verify-bench.ts';

describe('verify, of what records name', () => {
  let bench: VerifyBench;
  let useCases: VerifyBench['useCases'];
  let here: VerifyBench['here'];
  let organisationId: string;
  beforeEach(async () => {
    bench = await openVerifyBench();
    ({ useCases, here, organisationId } = bench);
  });
  afterEach(() => useCases.close());
  const flawsOf = async (store?: Store) => (await bench.verify(store)).flaws;

  it('finds every declared reference that leads nowhere, or into another organisation', async () => {
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const { id: participantId } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const { id: opportunityId } = await useCases.opportunities.create(here.command, {
      employerId,
      title: 'Miller',
    });
    const good = { participantId, opportunityId, employerId };
    await plant(useCases, here.command, good);
    expect(await flawsOf()).to.deep.equal([]);

    const other = await useCases.organisation();
    const elsewhere = await useCases.participants.create(other.command, { displayName: 'Kim' });
    const wrong = {
      participantId: 'par_none',
      opportunityId: 'opp_none',
      coachId: 'usr_none',
      lastDecisionId: 'dec_none',
    };
    const row = await plant(useCases, here.command, wrong);
    const across = await plant(useCases, here.command, { ...good, participantId: elsewhere.id });
    const flaw = (id: string, field: string, named: string) => ({
      kind: 'reference',
      collection: 'matches',
      id,
      field,
      named,
    });
    expect(await flawsOf()).to.have.deep.members([
      ...Object.entries(wrong).map(([field, named]) => flaw(row.id, field, named)),
      flaw(across.id, 'participantId', elsewhere.id),
    ]);
  });

  it('finds a reference of each collection that declares one, and lists of them within a field', async () => {
    let planted = 0;
    for (const collection of allCollections as readonly Collection[]) {
      for (const [field, reference] of Object.entries(collection.references)) {
        if ('loose' in reference) continue;
        const id = `bad_${collection.name}_${field}`;
        const named = 'to' in reference ? 'xyz_none' : 'usr_none';
        const value = field.endsWith('Ids') ? [named] : named;
        const [outer = '', inner] = field.split('.');
        const row = {
          ...first(id, organisationId, useCases.clock()),
          [outer]: inner === undefined ? value : { [inner]: value },
        };
        expect(namedBy(row, field)).to.deep.equal([named]);
        const store: Store = {
          ...useCases.store,
          async list(scope, asked, path, options) {
            if (asked.name !== collection.name) return useCases.store.list(scope, asked, path, options);
            const page = { items: [row], nextCursor: null };
            return page as never;
          },
          get: async (scope, asked, wanted, options) =>
            wanted === id ? (row as never) : useCases.store.get(scope, asked, wanted, options),
        };
        const { flaws } = await bench.verify(store);
        expect(flaws).to.deep.include({ kind: 'reference', collection: collection.name, id, field, named });
        planted += 1;
      }
    }
    expect(planted).to.be.greaterThan(20);
  });

  it('lets a portal stand where who saw something is named, as an employer may', async () => {
    const { command } = here;
    const { id: participantId } = await useCases.participants.create(command, { displayName: 'Robin' });
    const employer = await useCases.employers.create(command, { name: 'Mill' });
    const { partner } = await useCases.partners.create(command, {
      name: 'Portal',
      languages: [],
      origins: [],
    });
    const row = (id: string, recipientKind: 'employer' | 'partner', recipientId: string) => ({
      ...first(id, organisationId, useCases.clock()),
      ...{
        participantId,
        recipientKind,
        recipientId,
        by: 'seed',
        consentId: 'cns_none',
        what: 'offers' as const,
      },
      ...{ fields: [], notice: 'redisclosure/1' as const, day: '2026-11-24', once: id },
    });
    const rows = [row('dsc_1', 'employer', employer.id), row('dsc_2', 'partner', partner.id)];
    const puts = rows.map((one) => put(disclosures, one, 0));
    await useCases.store.commit(command.scope, { organisationId, puts });
    const named = (await flawsOf()).map((flaw) => ('named' in flaw ? flaw.named : flaw));
    expect(named).to.deep.equal(['cns_none', 'cns_none']);
  });

  it('lets a name of a command stand where a user or token could, and finds a row of no organisation', async () => {
    await useCases.participants.create(here.command, { displayName: 'Robin' });
    expect(await flawsOf()).to.deep.equal([]);
    const orphan = first('ntc_1', 'org_none', useCases.clock());
    const row = {
      ...orphan,
      userId: 'usr_1',
      kind: 'near_miss',
      data: {},
      importance: 'fyi',
      dedupeKey: 'x',
      read: false,
    } as const;
    await useCases.store.commit(within('org_none').scope, {
      organisationId: 'org_none',
      puts: [put(notices, row, 0)],
    });
    expect(await flawsOf()).to.have.deep.members([
      { kind: 'reference', collection: 'notices', id: 'ntc_1', field: 'organisationId', named: 'org_none' },
      { kind: 'reference', collection: 'notices', id: 'ntc_1', field: 'userId', named: 'usr_1' },
    ]);
  });

  it('says nothing of what came, went or changed while it looked', async () => {
    const { id: participantId } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const row = await plant(useCases, here.command, { participantId });
    const [changed, gone, came] = [
      { ...row, id: 'mat_changed' },
      { ...row, id: 'mat_gone' },
      { ...row, id: 'mat_came', participantId: 'par_later' },
    ];
    const late = {
      ...(await useCases.store.get(here.command.scope, participants, participantId)),
      id: 'par_later',
    };
    let seen = 0;
    const store: Store = {
      ...useCases.store,
      async list(scope, asked, path, options) {
        if (asked.name !== matches.name) return useCases.store.list(scope, asked, path, options);
        const there = { opportunityId: 'opp_none', employerId: 'emp_none' };
        seen += 1;
        const items = [{ ...changed, ...there }, { ...gone, ...there }, came];
        return { items, nextCursor: null } as never;
      },
      async get(scope, asked, id, options) {
        if (id === changed.id) return { ...changed, version: 2 } as never;
        if (id === gone.id) return undefined;
        return id === came.id ? (came as never) : useCases.store.get(scope, asked, id, options);
      },
      async getMany(scope, asked, ids, options) {
        // The second look finds what the first did not.
        if (asked.name === participants.name && ids.includes('par_later') && ids.length === 1)
          return [late as never];
        return useCases.store.getMany(scope, asked, ids, options);
      },
    };
    const { flaws } = await bench.verify(store);
    expect(seen).to.equal(1);
    expect(flaws.filter((flaw) => 'field' in flaw && flaw.field === 'participantId')).to.deep.equal([]);
    const others = flaws.filter((flaw) => 'collection' in flaw && flaw.collection === matches.name);
    expect(others.filter((flaw) => 'id' in flaw && flaw.id !== came.id)).to.deep.equal([]);
  });
});
