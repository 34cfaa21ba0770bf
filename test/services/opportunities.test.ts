import { expect } from 'chai';
import { type OpportunityState, opportunityStates } from '../../src/domain/opportunity.ts';
import { detailOf } from '../support/words.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('employers and opportunities', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const employer = (name: string) => useCases.employers.create(here.command, { name });

  it('have one employer of a name, in any case', async () => {
    const { id } = await employer('Café  Harbour & Sons');
    const twin = await refusal(employer('CAFÉ harbour & sons'));
    expect([twin.code, detailOf(twin)]).to.deep.equal([
      'conflict',
      'There is an employer of this name. Use that one, or add the site to the name.',
    ]);
    expect((await useCases.employers.byName(here.command, 'CAFE\u0301 HARBOUR & SONS'))?.id).to.equal(id);
    const other = await employer('Other');
    const renamed = useCases.employers.update(here.command, other.id, 1, { name: 'café harbour & Sons' });
    expect((await refusal(renamed)).code).to.equal('conflict');
  });

  it('find employers by beginnings of words and page them by name', async () => {
    for (const name of ['Zebra Cafe', 'Anchor Cafe', 'Mill Bakery', 'Quay Cafe']) await employer(name);
    const first = await useCases.employers.list(here.command, { q: 'caf', limit: 2 });
    expect(first.items.map(({ name }) => name)).to.deep.equal(['Anchor Cafe', 'Quay Cafe']);
    const second = await useCases.employers.list(here.command, {
      q: 'caf',
      limit: 2,
      cursor: first.nextCursor ?? '',
    });
    expect(second.items.map(({ name }) => name)).to.deep.equal(['Zebra Cafe']);
    expect(second.nextCursor).to.equal(null);
  });

  it('say nothing for their employer, and what they say does not count for ever', async () => {
    const stance = { code: 'phased_hours', stance: 'willing', evidence: 'declared' } as const;
    const company = await useCases.employers.create(here.command, { name: 'Mill', accommodations: [stance] });
    const said = { ...stance, date: '2026-11-24', expires: '2027-11-24' };
    expect(company.accommodations).to.deep.equal([said]);
    useCases.pass(30 * 86_400);
    const posting = await useCases.opportunities.create(here.command, {
      employerId: company.id,
      title: 'Miller',
    });
    expect(posting.accommodations).to.deep.equal([]);
    expect(posting).to.include({ state: 'open', openings: 1, remote: 'no', version: 1 });
    const own = { ...stance, date: '2024-02-29' };
    const changed = await useCases.opportunities.update(here.command, posting.id, 1, {
      accommodations: [own],
    });
    expect(changed.accommodations).to.deep.equal([{ ...own, expires: '2025-02-28' }]);
    useCases.pass(-30 * 86_400);
  });

  it('show and give an employer its own alone', async () => {
    const [mine, theirs] = [await employer('Mine'), await employer('Theirs')];
    const ctx = here.as('employer', { employerId: mine.id });
    const foreign = await useCases.opportunities.create(here.command, {
      employerId: theirs.id,
      title: 'Not mine',
    });
    const own = await useCases.opportunities.create(ctx, { title: 'My own' });
    expect(own.employerId).to.equal(mine.id);
    const refused = [
      useCases.opportunities.create(ctx, { title: 'Planted', employerId: theirs.id }),
      useCases.opportunities.get(ctx, foreign.id),
      useCases.opportunities.update(ctx, foreign.id, 1, { title: 'Mine now' }),
      useCases.opportunities.update(ctx, own.id, 1, { employerId: theirs.id }),
      useCases.opportunities.changeState(ctx, foreign.id, undefined, { state: 'withdrawn' }),
      useCases.employers.get(ctx, theirs.id),
      useCases.employers.update(ctx, theirs.id, 1, { sector: 'Mine' }),
    ];
    for (const one of refused) expect((await refusal(one)).code).to.equal('not_found');
    expect((await refusal(useCases.employers.create(ctx, { name: 'New' }))).code).to.equal('forbidden');
    const listed = async (filter = {}) =>
      (await useCases.opportunities.list(ctx, filter)).items.map(({ id }) => id);
    expect(await listed()).to.deep.equal([own.id]);
    expect(await listed({ q: 'not' })).to.deep.equal([]);
    // The employer is called so, and the coach finds both by it.
    expect([await listed({ q: 'mi' }), await listed({ q: 'theirs' })]).to.deep.equal([[own.id], []]);
    const found = await useCases.opportunities.list(here.command, { q: 'theirs', state: 'open' });
    expect(found.items.map(({ id }) => id)).to.deep.equal([foreign.id]);
    expect(await listed({ employerId: theirs.id })).to.deep.equal([]);
    expect((await useCases.employers.list(ctx, {})).items.map(({ id }) => id)).to.deep.equal([mine.id]);
    expect((await useCases.employers.list(ctx, { q: 'theirs' })).items).to.deep.equal([]);
    expect(await useCases.employers.byName(ctx, 'Theirs')).to.equal(undefined);
    // A contact whose employer is not known sees nothing.
    expect((await useCases.opportunities.list(here.as('employer'), {})).items).to.deep.equal([]);
  });

  it('have a name of the coach’s side that an employer can neither find, probe nor take', async () => {
    const [mine, theirs] = [await employer('Mine'), await employer('Theirs')];
    const ctx = here.as('employer', { employerId: mine.id });
    const externalId = 'of-the-coach';
    await useCases.opportunities.create(here.command, { employerId: theirs.id, title: 'Baker', externalId });
    for (const name of [externalId, 'free']) {
      const refused = await refusal(useCases.opportunities.create(ctx, { title: 'Probe', externalId: name }));
      expect([refused.code, refused.extras.errors?.[0]?.path]).to.deep.equal(['invalid', 'externalId']);
    }
    expect(await useCases.opportunities.byExternalId(ctx, externalId)).to.equal(undefined);
    expect((await useCases.opportunities.byExternalId(here.as('coach'), externalId))?.title).to.equal(
      'Baker',
    );
  });

  it('stay in their organisation', async () => {
    const elsewhere = await useCases.organisation();
    const { id: employerId } = await employer('Here');
    const { id } = await useCases.opportunities.create(here.command, { employerId, title: 'Here only' });
    const coach = elsewhere.as('coach');
    expect((await refusal(useCases.opportunities.get(coach, id))).code).to.equal('not_found');
    expect((await refusal(useCases.employers.get(coach, employerId))).code).to.equal('not_found');
    const planted = await refusal(useCases.opportunities.create(coach, { employerId, title: 'There' }));
    expect(planted.extras.errors?.[0]?.path).to.equal('employerId');
    expect((await useCases.opportunities.list(coach, { employerId })).items).to.deep.equal([]);
    await useCases.employers.create(elsewhere.command, { name: 'Here' });
  });

  it('move between states as the table says, and nowhere else', async () => {
    const { id: employerId } = await employer('Mill');
    const table: Readonly<Record<OpportunityState, readonly OpportunityState[]>> = {
      draft: ['open', 'withdrawn'],
      open: ['paused', 'filled', 'expired', 'withdrawn'],
      paused: ['open', 'filled', 'expired', 'withdrawn'],
      filled: ['open', 'withdrawn'],
      expired: ['open', 'withdrawn'],
      withdrawn: [],
    };
    const ways: Readonly<Record<OpportunityState, readonly OpportunityState[]>> = {
      draft: [],
      open: ['open'],
      paused: ['open', 'paused'],
      filled: ['open', 'filled'],
      expired: ['open', 'expired'],
      withdrawn: ['withdrawn'],
    };
    for (const from of opportunityStates) {
      for (const to of opportunityStates) {
        const row = await useCases.opportunities.create(here.command, {
          employerId,
          title: 'Miller',
          state: 'draft',
        });
        const move = (state: OpportunityState) =>
          useCases.opportunities.changeState(here.command, row.id, undefined, { state, reason: 'so' });
        for (const state of ways[from]) await move(state);
        if (table[from].includes(to)) {
          expect(await move(to), `${from} ${to}`).to.include({ state: to, stateReason: 'so' });
          continue;
        }
        const problem = await refusal(move(to));
        expect(problem.code, `${from} ${to}`).to.equal('conflict');
        expect(detailOf(problem)).to.include(table[from].join(', ') || 'none');
      }
    }
  });

  it('do not open again past their last day', async () => {
    const { id: employerId } = await employer('Mill');
    const expiresAt = '2026-11-25T00:00:00.000Z';
    const { id } = await useCases.opportunities.create(here.command, {
      employerId,
      title: 'Miller',
      expiresAt,
    });
    const set = (state: OpportunityState) =>
      useCases.opportunities.changeState(here.command, id, undefined, { state });
    await set('paused');
    useCases.pass(86_400);
    expect(detailOf(await refusal(set('open')))).to.include('later expiresAt');
    const over = useCases.opportunities.update(here.command, id, 2, {
      expiresAt: '2026-11-01T00:00:00.000Z',
    });
    expect(detailOf(await refusal(over))).to.include('The last day is over already');
    await useCases.opportunities.update(here.command, id, 2, { expiresAt: null });
    expect((await set('open')).state).to.equal('open');
    useCases.pass(-86_400);
  });

  it('end later than now: what ends as it is said cannot be had', async () => {
    const { id: employerId } = await employer('Mill');
    const ends = async (expiresAt: string) =>
      (
        await refusal(useCases.opportunities.create(here.command, { employerId, title: 'Miller', expiresAt }))
      ).extras.errors?.map(({ path, sentence }) => [path, sentence.key]);
    expect(await ends(useCases.clock())).to.deep.equal([['expiresAt', 'last_day_over']]);
    const soon = new Date(Date.parse(useCases.clock()) + 1).toISOString();
    const made = await useCases.opportunities.create(here.command, {
      employerId,
      title: 'M',
      expiresAt: soon,
    });
    expect(made.expiresAt).to.equal(soon);
  });

  it('refer only to what there is, and to ranges that are ranges', async () => {
    const { id: employerId } = await employer('Mill');
    const money = (amountMinor: number, currency = 'GBP') => ({ amountMinor, currency });
    const wrong = [
      ['employerId', { employerId: 'emp_none' }],
      ['occupation', { employerId, occupation: 'x:1' }],
      [
        'skills.desired.0.uri',
        { employerId, skills: { required: [], desired: [{ uri: 'x:1', level: 'basic' }] } },
      ],
      [
        'schedule.hoursPerWeek.max',
        { employerId, schedule: { blocks: [], flexible: false, hoursPerWeek: { min: 9, max: 8 } } },
      ],
      ['wage.max', { employerId, wage: { min: money(1200), max: money(1100), per: 'hour' } }],
      ['wage.max.currency', { employerId, wage: { min: money(1200), max: money(1300, 'EUR'), per: 'hour' } }],
    ] as const;
    for (const [path, input] of wrong) {
      const problem = await refusal(
        useCases.opportunities.create(here.command, { title: 'Miller', ...input }),
      );
      expect([problem.code, problem.extras.errors?.[0]?.path]).to.deep.equal(['invalid', path]);
    }
  });

  it('refuse a posting that asks what none may ask, when new and when changed', async () => {
    const { id: employerId } = await employer('Mill');
    const duties = 'You grind flour. Have you ever been convicted of a crime? You start at six.';
    const refused = await refusal(
      useCases.opportunities.create(here.command, { employerId, title: 'Miller', duties }),
    );
    expect(refused.code).to.equal('invalid');
    expect(refused.extras.errors?.[0]?.path).to.equal('duties');
    expect(detailOf(refused)).to.include('“Have you ever been convicted of a crime?”');
    expect(detailOf(refused)).to.include('no questions about criminal history');
    expect(detailOf(refused)).to.include('Rehabilitation of Offenders Act 1974');
    expect(detailOf(refused)).to.not.include('flour');
    const { id } = await useCases.opportunities.create(here.command, { employerId, title: 'Miller' });
    const title = 'Miller, no disabled applicants';
    const changed = await refusal(useCases.opportunities.update(here.command, id, 1, { title }));
    expect(changed.extras.errors?.[0]?.path).to.equal('title');
    const german = await useCases.organisation('DE');
    const there = await useCases.employers.create(german.command, { name: 'Mühle' });
    const said = await refusal(
      useCases.opportunities.create(german.command, { employerId: there.id, title }),
    );
    expect(detailOf(said)).to.include('Allgemeines Gleichbehandlungsgesetz');
  });

  it('are found by words of their title together with other filters', async () => {
    const [mill, quay] = [await employer('Mill'), await employer('Quay')];
    const add = (employerId: string, title: string, state: 'draft' | 'open' = 'open') =>
      useCases.opportunities.create(here.command, { employerId, title, state });
    await add(mill.id, 'Night Baker');
    const day = await add(mill.id, 'Day Baker', 'draft');
    await add(quay.id, 'Day Porter');
    const found = async (filter: object) =>
      (await useCases.opportunities.list(here.command, filter)).items.map(({ title }) => title);
    expect(await found({ q: 'bak' })).to.have.members(['Night Baker', 'Day Baker']);
    expect(await found({ q: 'day bak' })).to.deep.equal(['Day Baker']);
    expect(await found({ q: 'day', employerId: quay.id })).to.deep.equal(['Day Porter']);
    expect(await found({ q: 'bak', state: 'draft' })).to.deep.equal(['Day Baker']);
    expect(await found({ employerId: mill.id, state: 'open' })).to.deep.equal(['Night Baker']);
    await useCases.opportunities.update(here.command, day.id, 1, { title: 'Pastry cook' });
    expect(await found({ q: 'day bak' })).to.deep.equal([]);
  });
});
