import { expect } from 'chai';
import { roundOf } from '../support/rounds.ts';
import { openPostings, type Postings } from './postings-bench.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('the state of a posting', () => {
  let useCases: UseCases;
  let here: Postings['here'];
  let create: Postings['create'];
  let trail: Postings['trail'];
  let told: Postings['told'];
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    ({ here, create, trail, told } = await openPostings(useCases));
  });
  after(() => useCases.close());

  it('changes with a reason of its own, told and kept', async () => {
    const { id } = await create();
    const set = (
      version: number | undefined,
      state: 'paused' | 'open' | 'draft' | 'withdrawn',
      reason?: string,
    ) => useCases.opportunities.changeState(here.command, id, version, { state, reason });
    expect(await set(1, 'paused', 'ill')).to.include({
      state: 'paused',
      stateReason: 'ill',
      version: 2,
      employerName: 'Mill',
    });
    expect(await set(2, 'open')).to.not.have.property('stateReason');
    expect([await told(), (await trail()).at(-1)]).to.deep.equal([3, ['change', id, ['state']]]);
    const { code, extras } = await refusal(set(2, 'paused'));
    expect([code, extras.currentVersion]).to.deep.equal(['stale_version', 3]);
    const { sentence } = await refusal(set(undefined, 'draft'));
    expect(sentence).to.deep.equal({
      key: 'posting_cannot_become',
      data: { from: 'open', to: 'draft', open: ['paused', 'filled', 'expired', 'withdrawn'] },
    });
    await set(undefined, 'withdrawn');
    expect((await refusal(set(undefined, 'open'))).sentence).to.deep.equal({
      key: 'posting_is_withdrawn',
      data: { from: 'withdrawn', to: 'open' },
    });
  });

  it('keeps the duties of a draft as they are typed, and opens with none that no posting may ask', async () => {
    const { id } = await create({ state: 'draft', duties: 'No junkies.' });
    const open = () => useCases.opportunities.changeState(here.command, id, undefined, { state: 'open' });
    expect((await useCases.opportunities.get(here.command, id)).duties).to.equal('No junkies.');
    await useCases.opportunities.update(here.command, id, 1, { duties: 'Only men. No junkies.' });
    const { code, extras } = await refusal(open());
    expect([code, extras.errors?.[0]?.path]).to.deep.equal(['invalid', 'duties']);
    // Its title is read in lists.
    const named = useCases.opportunities.update(here.command, id, 2, { title: 'Baker, no junkies' });
    expect((await refusal(named)).code).to.equal('invalid');
    await useCases.opportunities.update(here.command, id, 2, { duties: 'You bake.' });
    expect(await open()).to.include({ state: 'open' });
    const asking = { duties: 'No junkies.' };
    expect((await refusal(useCases.opportunities.update(here.command, id, 4, asking))).code).to.equal(
      'invalid',
    );
    expect((await refusal(create(asking))).code).to.equal('invalid');
    // Straight from a draft, by whoever writes and opens at once.
    const other = await create({ state: 'draft', ...asking });
    const old = await useCases.opportunities.get(here.command, other.id);
    const opened = useCases.opportunities.redraft(here.command, old, { openings: 2 }, { state: 'open' });
    expect((await refusal(opened)).code).to.equal('invalid');
  });

  it('changes whatever was written in between, unless a version is named', async () => {
    const { id } = await create({ state: 'draft' });
    let version = 1;
    // Before each first commit somebody is quicker.
    const overtaken = () => {
      let commits = 0;
      const { store } = useCases;
      const commit: typeof store.commit = async (scope, unit) => {
        commits += 1;
        if (commits === 1) {
          await useCases.opportunities.update(here.command, id, version, { openings: version + 1 });
          version += 1;
        }
        return store.commit(scope, unit);
      };
      return useCases.beside({ store: { ...store, commit } }).services.opportunities;
    };
    const named = overtaken().changeState(here.command, id, 1, { state: 'open' });
    expect((await refusal(named)).code).to.equal('stale_version');
    const opened = await overtaken().changeState(here.command, id, undefined, { state: 'open' });
    expect(opened).to.include({ state: 'open', openings: 3, version: 4 });
  });

  it('is not open again from the very moment of its end', async () => {
    useCases.pass(-0.001);
    const expiresAt = new Date(Date.parse(useCases.clock()) + 1).toISOString();
    const { id } = await create({ state: 'draft', expiresAt });
    useCases.pass(0.001);
    const open = () => useCases.opportunities.changeState(here.command, id, undefined, { state: 'open' });
    const { code, sentence } = await refusal(open());
    expect([code, sentence.key]).to.deep.equal(['conflict', 'posting_last_day_passed']);
    useCases.pass(-0.001);
    expect((await open()).state).to.equal('open');
    useCases.pass(0.001);
    expect(
      (await useCases.opportunities.changeState(here.command, id, 2, { state: 'paused' })).version,
    ).to.equal(3);
  });

  it('is expired by itself after its last day, when it was open', async () => {
    const now = useCases.clock();
    const later = new Date(Date.parse(now) + 1).toISOString();
    useCases.pass(-0.001);
    const passed = await create({ expiresAt: now });
    const paused = await create({ expiresAt: now, state: 'draft' });
    const current = await create({ expiresAt: later });
    const endless = await create();
    useCases.pass(0.001);
    const round = roundOf('opportunity:expire');
    expect(await useCases.expiry.expireOpportunities(round)).to.equal(0);
    useCases.pass(0.001);
    expect(await useCases.expiry.expireOpportunities(round)).to.equal(1);
    const state = async ({ id }: { readonly id: string }) =>
      (await useCases.opportunities.get(here.command, id)).state;
    expect(await Promise.all([passed, paused, current, endless].map(state))).to.deep.equal([
      'expired',
      'draft',
      'open',
      'open',
    ]);
    expect([await told(), (await trail()).at(-1)]).to.deep.equal([5, ['expire', passed.id, undefined]]);
    expect((await refusal(useCases.expiry.expireOpportunities(roundOf('records:prune')))).code).to.equal(
      'forbidden',
    );
    useCases.pass(-0.001);
  });

  it('comes back by itself from a pause that was given an end, which can be moved', async () => {
    const round = roundOf('opportunity:expire');
    const pause = (id: string, until?: string) =>
      useCases.opportunities.changeState(here.command, id, undefined, {
        state: 'paused',
        reason: 'ill',
        until,
      });
    const { id } = await create();
    const endless = await create();
    const now = useCases.clock();
    const inSeconds = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString();
    const over = await create({ expiresAt: inSeconds(10) });
    await pause(id, inSeconds(5));
    expect((await refusal(pause(endless.id, now))).extras.errors?.[0]?.sentence.key).to.equal('time_in_past');
    expect(await pause(id, inSeconds(20))).to.include({ pausedUntil: inSeconds(20), state: 'paused' });
    expect(await pause(endless.id)).to.not.have.property('pausedUntil');
    await pause(over.id, inSeconds(15));
    const days = await create();
    const { pausedUntil } = await pause(days.id, '2030-06-01');
    expect(pausedUntil).to.equal('2030-05-31T23:00:00.000Z');
    const asked = { state: 'filled', until: inSeconds(9) } as const;
    const { extras } = await refusal(
      useCases.opportunities.changeState(here.command, days.id, undefined, asked),
    );
    expect(extras.errors?.[0]?.sentence.key).to.equal('until_without_pause');
    // Those of the other tests.
    useCases.pass(1);
    await useCases.expiry.expireOpportunities(round);
    useCases.pass(18);
    // Its last day passed before the pause did.
    expect(await useCases.expiry.expireOpportunities(round)).to.equal(1);
    useCases.pass(2);
    expect(await useCases.expiry.expireOpportunities(round)).to.equal(1);
    const get = (one: string) => useCases.opportunities.get(here.command, one);
    expect((await get(id)).state).to.equal('open');
    expect(await get(id)).to.not.have.any.keys('stateReason', 'pausedUntil');
    expect((await trail()).at(-1)).to.deep.equal(['reopen', id, undefined]);
    expect(await get(over.id)).to.include({ state: 'expired', stateReason: 'ill' });
    expect((await get(endless.id)).state).to.equal('paused');
    expect(
      (await useCases.opportunities.changeState(here.command, days.id, 2, { state: 'open' })).pausedUntil,
    ).to.equal(undefined);
    useCases.pass(-21);
  });
});
