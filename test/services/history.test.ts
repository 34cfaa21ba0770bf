import { expect } from 'chai';
import { participants } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('the history of a record', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let coachId: string;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
    coachId = (await here.user('coach')).id;
  });
  after(() => useCases.close());
  const coach = () => here.as('coach', { id: coachId });

  it('names who changed which fields and whose words they were, and no value', async () => {
    const { id, version } = await useCases.participants.create(coach(), { displayName: 'Ada' });
    useCases.pass(60);
    await useCases.participants.update(coach(), id, version, { language: 'de', birthYear: 1990 });
    await useCases.participants.changeStage(coach(), id, undefined, { stage: 'exploring' });
    const { items } = await useCases.history.list(coach(), 'participant', id, {});
    expect(items.map(({ act, fields, said, byName }) => [act, fields, said, byName])).to.deep.equal([
      ['changed', ['stage'], 'coach', 'A coach'],
      ['changed', ['language', 'birthYear'], 'coach', 'A coach'],
      ['made', ['displayName'], 'coach', 'A coach'],
    ]);
    expect(JSON.stringify(items)).to.not.include('1990');
    const first = await useCases.history.list(coach(), 'participant', id, { limit: 1 });
    const rest = await useCases.history.list(coach(), 'participant', id, { cursor: first.nextCursor ?? '' });
    expect(rest.items).to.have.length(2);
  });

  it('tells what an employer said of itself from what a coach wrote', async () => {
    const { id } = await useCases.employers.create(coach(), { name: 'Mill' });
    const own = here.as('employer', { id: (await here.user('employer', id)).id, employerId: id });
    await useCases.employers.update(own, id, 1, { about: 'We bake.' });
    const { id: postingId } = await useCases.opportunities.create(own, { employerId: id, title: 'Baker' });
    const said = async (noun: 'employer' | 'opportunity', of: string) =>
      (await useCases.history.list(coach(), noun, of, {})).items.map((one) => one.said);
    expect(await said('employer', id)).to.deep.equal(['employer', 'coach']);
    expect(await said('opportunity', postingId)).to.deep.equal(['employer']);
    const missing = useCases.history.list(coach(), 'employer', useCases.newId('employer'), {});
    expect((await refusal(missing)).code).to.equal('not_found');
  });

  it('says when one last looked: the sitting before this one', async () => {
    const { id } = await useCases.participants.create(coach(), { displayName: 'Ada' });
    const look = async () => (await useCases.looks.take(coach(), id)).since;
    expect(await look()).to.equal(undefined);
    const then = useCases.clock();
    useCases.pass(600);
    expect(await look()).to.equal(undefined);
    const sitting = useCases.clock();
    useCases.pass(3600);
    expect(await look()).to.equal(sitting);
    expect(sitting > then).to.equal(true);
    useCases.pass(60);
    expect(await look()).to.equal(sitting);
  });

  it('is one list for a person: stages, decisions, changes and handovers, the newest first', async () => {
    const { id } = await useCases.participants.create(coach(), { displayName: 'Ada' });
    useCases.pass(60);
    await useCases.participants.changeStage(coach(), id, undefined, { stage: 'paused', reason: 'A rest' });
    useCases.pass(60);
    const match = await plant(useCases, here.command, { participantId: id });
    await useCases.matches.decide(coach(), match.id, 1, { action: 'shortlist', note: 'Near home' });
    const sam = (await here.user('coach')).id;
    await useCases.handovers.create(coach(), { participantIds: [id], to: sam, note: 'Rings at noon' });
    const page = await useCases.timeline.list(coach(), id, {});
    const told = page.items.map((one) => [one.kind, 'note' in one ? one.note : undefined]);
    expect(told.slice(0, 3)).to.have.deep.members([
      ['decision', 'Near home'],
      ['handover', 'Rings at noon'],
      ['edit', undefined],
    ]);
    expect(told).to.deep.include(['stage', 'A rest']);
    const decided = page.items.find(({ kind }) => kind === 'decision');
    expect(decided).to.include({
      action: 'shortlist',
      note: 'Near home',
      title: 'Miller',
      byName: 'A coach',
    });
    const first = await useCases.timeline.list(coach(), id, { limit: 2 });
    const rest = await useCases.timeline.list(coach(), id, { cursor: first.nextCursor ?? '' });
    expect(first.items.length + rest.items.length).to.equal(page.items.length);
  });

  it('counts what each need that must be met costs, by scoring anew', async () => {
    const ctx = coach();
    const { id } = await useCases.participants.create(ctx, {
      displayName: 'Ada',
      availability: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '06:00', to: '20:00' }],
      supportNeeds: [
        {
          ...{ code: 'treatment_sessions', weight: 'must' },
          windows: [{ days: ['mon'], from: '09:00', to: '10:00' }],
        },
        { code: 'no_alcohol_service', weight: 'must' },
        { code: 'low_noise', weight: 'prefer' },
      ],
    });
    const { id: employerId } = await useCases.employers.create(ctx, { name: 'Mill' });
    const post = (title: string, from: string, settings: readonly 'alcohol_served'[] = []) =>
      useCases.opportunities.create(ctx, {
        ...{ employerId, title, settings },
        schedule: { kind: 'fixed', blocks: [{ days: ['mon'], from, to: '16:00' }] },
      });
    await post('Early', '08:00');
    await post('Also early', '09:30');
    await post('Late', '11:00');
    const costs = () => useCases.needCostings.get(ctx, id);
    expect((await costs()).state).to.equal('none');
    expect((await useCases.needCostings.ask(ctx, id)).state).to.equal('waiting');
    expect(await here.facts()).to.deep.include({ type: 'costs.asked', participantId: id });
    await useCases.needCostings.workOut(here.command, id);
    const view = await costs();
    expect(view).to.include({ state: 'done', old: false });
    expect(view.items).to.deep.equal([
      { needCode: 'treatment_sessions', openings: 3, lost: 2 },
      { needCode: 'no_alcohol_service', openings: 3, lost: 0 },
    ]);
    await useCases.participants.update(ctx, id, 1, { language: 'de' });
    expect((await costs()).old).to.equal(true);
  });
});

describe('a caseload', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let rosa: string;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
    rosa = (await here.user('coach')).id;
  });
  after(() => useCases.close());

  const mine = { whose: 'mine', sort: 'waiting' } as const;
  async function person(more: Parameters<typeof plainParticipant>[0], days: readonly string[] = []) {
    const { organisationId } = here;
    const id = useCases.newId('participant');
    const fresh = { createdAt: useCases.clock(), updatedAt: useCases.clock() };
    const row = plainParticipant({ id, organisationId, coachId: rosa, ...fresh, ...more });
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(participants, row, 0)] });
    for (const day of days)
      await plant(useCases, here.command, { participantId: id, coachId: rosa, waitingSince: day });
    return id;
  }
  const on = (day: string) => `2026-11-${day}T08:00:00.000Z`;

  it('says of each what waits and what to do next, narrowed and sorted, page by page', async () => {
    await person({ displayName: 'Émile' }, [on('20')]);
    await person({ displayName: 'ada' }, [on('12'), on('13')]);
    await person({ displayName: 'Bo', stage: 'paused' }, [on('01')]);
    await person({ displayName: 'Cy', updatedAt: on('01').replace('2026', '2025') });
    await person({ displayName: 'Nobody’s', coachId: undefined });
    const bySupervisor = here.as('supervisor');
    await useCases.participants.create(bySupervisor, { displayName: 'Émilie' });
    const ctx = here.as('coach', { id: rosa });
    const names = async (more: object) =>
      (await useCases.caseload.list(ctx, { ...mine, ...more })).items.map((one) => one.displayName);
    const { items, total, counts } = await useCases.caseload.list(ctx, mine);
    expect(items.map(({ displayName, jobs, nextStep }) => [displayName, jobs, nextStep])).to.deep.equal([
      ['ada', 2, 'decide'],
      ['Émile', 1, 'decide'],
      ['Cy', 0, 'look_over'],
      ['Bo', 1, 'await_pause'],
    ]);
    expect(total).to.equal(4);
    expect(counts).to.deep.equal({ waiting: 2, answers: 0, paused: 1, stale: 1, without_job: 1 });
    expect(await names({ sort: 'name' })).to.deep.equal(['ada', 'Bo', 'Cy', 'Émile']);
    expect(await names({ show: 'stale' })).to.deep.equal(['Cy']);
    expect(await names({ stage: 'paused' })).to.deep.equal(['Bo']);
    expect(await names({ whose: 'unassigned', sort: 'name' })).to.deep.equal(['Émilie', 'Nobody’s']);
    expect(await names({ whose: 'all', q: 'emi' })).to.deep.equal(['Émilie']);
    const page = await useCases.caseload.list(ctx, { ...mine, limit: 3 });
    expect(await names({ cursor: page.nextCursor ?? '' })).to.deep.equal(['Bo']);
  });

  it('says of who has all jobs put off until which day, and not that no job is in sight', async () => {
    const participantId = await person({ displayName: 'Di' });
    for (const deferredUntil of ['2026-12-09T08:00:00.000Z', '2026-12-02T08:00:00.000Z'])
      await plant(useCases, here.command, { participantId, coachId: rosa, state: 'deferred', deferredUntil });
    await person({ displayName: 'Ed' });
    const { items, counts } = await useCases.caseload.list(here.as('coach', { id: rosa }), mine);
    expect(
      items.map(({ displayName, nextStep, putOffUntil }) => [displayName, nextStep, putOffUntil]),
    ).to.have.deep.members([
      ['Di', 'await_day', '2026-12-02T08:00:00.000Z'],
      ['Ed', 'look_for_jobs', undefined],
    ]);
    expect(counts.without_job).to.equal(1);
  });

  it('stands beside the others for whoever leads them', async () => {
    const sam = (await here.user('coach')).id;
    await person({ displayName: 'Ada' }, [on('12'), on('13')]);
    await person({ displayName: 'Bo', coachId: sam, stage: 'paused' });
    await useCases.covers.create(here.as('supervisor'), {
      ...{ coachId: rosa, by: sam, from: '2026-11-24', until: '2026-11-27' },
    });
    const found = await useCases.caseloads.compare(here.as('supervisor'));
    expect(
      found.map(({ coachId, people, decisions, paused, coveredBy }) => [
        ...[coachId, people, decisions, paused, coveredBy?.id],
      ]),
    ).to.deep.equal([
      [rosa, 1, 2, 0, sam],
      [sam, 1, 0, 1, undefined],
    ]);
    expect((await refusal(useCases.caseloads.compare(here.as('coach')))).code).to.equal('forbidden');
  });
});
