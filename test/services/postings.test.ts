import { expect } from 'chai';
import { withEmployerName, withEmployerNames } from '../../src/services/opportunities/employer-names.ts';
import { openPostings, type Postings } from './postings-bench.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('a posting', () => {
  let useCases: UseCases;
  let here: Postings['here'];
  let create: Postings['create'];
  let trail: Postings['trail'];
  let told: Postings['told'];
  let employerId: string;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    ({ here, create, trail, told, employerId } = await openPostings(useCases));
  });
  after(() => useCases.close());

  const wrongAt = async (promise: Promise<unknown>) => {
    const { code, extras } = await refusal(promise);
    const [first] = extras.errors ?? [];
    return [code, first?.path, first?.sentence.key];
  };

  it('says the least unless told more, with the name of its employer', async () => {
    const { id, createdAt, updatedAt, ...row } = await create({ externalId: undefined, wage: undefined });
    expect(createdAt).to.equal(updatedAt);
    expect(row).to.deep.equal({
      organisationId: here.organisationId,
      version: 1,
      employerId,
      employerName: 'Mill',
      title: 'Miller',
      titleKeys: ['m', 'mi', 'mil', 'mill', 'mille', 'miller'],
      state: 'open',
      accommodations: [],
      skills: { required: [], desired: [] },
      licences: [],
      training: 'not_said',
      schedule: { kind: 'fixed', blocks: [] },
      remote: 'no',
      openings: 1,
      settings: [],
      conceptNames: [],
      withdrawnOn: [],
    });
    expect(await here.facts()).to.deep.equal([{ type: 'opportunity.changed', opportunityId: id }]);
    expect(await trail()).to.deep.equal([['create', id, undefined]]);
  });

  it('changes by the fields given; null takes an optional one away, and nothing is told when nothing changes', async () => {
    const given = {
      duties: 'Grind.',
      occupation: 'occupation:1',
      wage: { min: { amountMinor: 1200, currency: 'GBP' }, per: 'hour' },
      contract: 'permanent',
      place: { lat: 53.8, lon: -1.5 },
      startDate: '2027-01-04',
      expiresAt: '2027-02-01T00:00:00.000Z',
    };
    const { employerName, ...old } = await create({ ...given, externalId: 'o1' });
    expect(old).to.deep.include({ ...given, externalId: 'o1' });
    const update = (version: number, patch: object) =>
      useCases.opportunities.update(here.command, old.id, version, patch);
    expect(await update(1, { openings: 1, title: 'Miller' })).to.deep.equal({ ...old, employerName });
    expect([await told(), (await trail()).length]).to.deep.equal([1, 1]);
    const fields = Object.keys(given);
    const row = await update(1, Object.fromEntries(fields.map((field) => [field, null])));
    expect(row).to.not.have.any.keys(...fields);
    expect(row).to.include({ version: 2, externalId: 'o1', employerName });
    expect([await told(), (await trail()).at(-1)]).to.deep.equal([2, ['change', old.id, fields]]);
    const { code, extras } = await refusal(update(1, { openings: 2 }));
    expect([code, extras.currentVersion]).to.deep.equal(['stale_version', 2]);
  });

  it('moves together with the rest, and with an employer made in the same unit, for who writes several at once', async () => {
    const now = useCases.clock();
    useCases.pass(-1);
    const { employerName: _, ...old } = await create({ state: 'draft', expiresAt: now });
    useCases.pass(1);
    const again = (patch: object, more?: object) =>
      useCases.opportunities.redraft(here.command, old, patch, more);
    expect(await again({}, { state: 'draft' })).to.equal(undefined);
    expect(await wrongAt(again({}, { state: 'filled' }))).to.deep.equal([
      'conflict',
      'state',
      'posting_cannot_become',
    ]);
    expect(await wrongAt(again({}, { state: 'open' }))).to.deep.equal([
      'conflict',
      'state',
      'posting_last_day_passed',
    ]);
    const later = await again({ expiresAt: '2027-02-01T00:00:00.000Z' }, { state: 'open' });
    expect(later?.row).to.include({ state: 'open', expiresAt: '2027-02-01T00:00:00.000Z' });
    expect(later?.unit.audit?.[0]?.fields).to.deep.equal(['expiresAt', 'state']);
    const { row: made } = await useCases.employers.draft(here.command, { name: 'New Mill' });
    expect(await wrongAt(again({ employerId: made.id }))).to.deep.equal([
      'invalid',
      'employerId',
      'unknown_employer',
    ]);
    expect((await again({ employerId: made.id }, { made }))?.row.employerId).to.equal(made.id);
  });

  it('is one for an externalId, by which it is found', async () => {
    const { id } = await create({ externalId: 'o1' });
    const { code, sentence } = await refusal(create({ externalId: 'o1' }));
    expect([code, sentence.key]).to.deep.equal(['conflict', 'posting_external_id_taken']);
    expect((await useCases.opportunities.byExternalId(here.command, 'o1'))?.id).to.equal(id);
  });

  it('belongs to an employer there is, and may pass to another', async () => {
    const post = (more: object) => useCases.opportunities.create(here.command, { title: 'Miller', ...more });
    expect(await wrongAt(post({}))).to.deep.equal(['invalid', 'employerId', 'employer_missing']);
    expect(await wrongAt(post({ employerId: 'emp_none' }))).to.deep.equal([
      'invalid',
      'employerId',
      'unknown_employer',
    ]);
    // Without an employer of their own, a contact cannot post.
    expect(await wrongAt(useCases.opportunities.create(here.as('employer'), { title: 'X' }))).to.deep.equal([
      'invalid',
      'employerId',
      'employer_missing',
    ]);
    const { id } = await create();
    const quay = await useCases.employers.create(here.command, { name: 'Quay' });
    const update = (to: string, version: number) =>
      useCases.opportunities.update(here.command, id, version, { employerId: to });
    expect(await wrongAt(update('emp_none', 1))).to.deep.equal(['invalid', 'employerId', 'unknown_employer']);
    expect(await update(quay.id, 1)).to.include({ employerId: quay.id, employerName: 'Quay' });
  });

  it('asks only for skills there are', async () => {
    const skill = (uri: string) => ({ uri, level: 'basic' }) as const;
    const required = [skill('skill:1'), skill('x:2')];
    expect(await wrongAt(create({ skills: { required, desired: [] } }))).to.deep.equal([
      'invalid',
      'skills.required.1.uri',
      'unknown_skill',
    ]);
    const { id } = await create();
    for (const [path, patch] of [
      ['skills.desired.1.uri', { skills: { required: [], desired: required } }],
      ['occupation', { occupation: 'x:1' }],
      ['duties', { duties: 'Do you have a disability?' }],
    ] as const) {
      const [code, at] = await wrongAt(useCases.opportunities.update(here.command, id, 1, patch));
      expect([code, at]).to.deep.equal(['invalid', path]);
    }
  });

  it('looks missing where there is none, and to a change from another organisation', async () => {
    const { employerName: _, ...row } = await create();
    const elsewhere = await useCases.organisation();
    for (const one of [
      useCases.opportunities.get(here.command, 'opp_none'),
      useCases.opportunities.redraft(elsewhere.command, row, { title: 'X' }),
      useCases.opportunities.changeState(elsewhere.command, row.id, undefined, { state: 'paused' }),
    ]) {
      const { code, sentence } = await refusal(one);
      expect([code, sentence.key]).to.deep.equal(['not_found', 'no_such_opportunity']);
    }
    const foreign = here.as('employer', { employerId: 'emp_other' });
    const { code } = await refusal(useCases.opportunities.redraft(foreign, row, { title: 'X' }));
    expect(code).to.equal('not_found');
  });

  it('is listed by state, by employer, by both and page by page', async () => {
    const quay = await useCases.employers.create(here.command, { name: 'Quay' });
    for (const [title, more] of [
      ['A', {}],
      ['B', { state: 'draft' }],
      ['C', { employerId: quay.id }],
      ['D', { employerId: quay.id, state: 'draft' }],
    ] as const)
      await create({ title, ...more });
    const titles = async (filter: object, ctx = here.command) =>
      (await useCases.opportunities.list(ctx, filter)).items
        .map(({ title }) => title)
        .sort()
        .join('');
    expect(await titles({})).to.equal('ABCD');
    expect(await titles({ state: 'draft' })).to.equal('BD');
    expect(await titles({ employerId: quay.id })).to.equal('CD');
    expect(await titles({ employerId: quay.id, state: 'draft' })).to.equal('D');
    const own = here.as('employer', { employerId: quay.id });
    expect(await titles({}, own)).to.equal('CD');
    expect(await titles({ employerId: quay.id, state: 'open' }, own)).to.equal('C');
    const { items, nextCursor } = await useCases.opportunities.list(here.command, { limit: 3 });
    expect(items).to.have.length(3);
    expect(await titles({ limit: 3, cursor: nextCursor })).to.have.length(1);
  });

  it('names no employer that is gone', async () => {
    const { employerName, ...row } = await create();
    const orphan = { ...row, employerId: 'emp_none' };
    const names = await withEmployerNames(useCases.store, here.command, [orphan, row]);
    expect(names.map((one) => one.employerName)).to.deep.equal(['', employerName]);
    expect((await withEmployerName(useCases.store, here.command, orphan)).employerName).to.equal('');
  });
});
