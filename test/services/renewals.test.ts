import { expect } from 'chai';
import * as de from '../../src/words/de/labels.ts';
import * as en from '../../src/words/en/labels.ts';
import { openPostings, type Postings } from './postings-bench.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const said = { code: 'phased_hours', stance: 'willing', evidence: 'declared' } as const;
const long = { date: '2026-01-05', expires: '2026-11-30' };

describe('a posting that is renewed', () => {
  let useCases: UseCases;
  let here: Postings['here'];
  let employerId: string;
  let create: Postings['create'];
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    ({ here, create, employerId } = await openPostings(useCases));
  });
  after(() => useCases.close());

  const inDays = (days: number) => new Date(Date.parse(useCases.clock()) + days * 86_400_000).toISOString();
  const employer = () => useCases.employers.get(here.command, employerId);

  it('is open with its new end, and keeps what was confirmed, when and by whom', async () => {
    const { id } = await create({ expiresAt: inDays(1) });
    await useCases.opportunities.changeState(here.command, id, 1, {
      state: 'expired',
      reason: 'nobody rang',
    });
    const before = await employer();
    const renewed = await useCases.renewals.renew(here.command, id, 2, {
      expiresAt: inDays(60),
      confirmed: ['contact', 'hours', 'hours'],
    });
    expect(renewed).to.include({ state: 'open', expiresAt: inDays(60), version: 3, employerName: 'Mill' });
    expect(renewed.stateReason).to.equal(undefined);
    expect(renewed.renewed).to.deep.equal({
      at: useCases.clock(),
      by: here.command.scope.actor.id,
      confirmed: ['contact', 'hours'],
    });
    expect(await employer()).to.deep.equal(before);
    expect((await here.trail()).at(-1)).to.deep.include({
      action: 'change',
      fields: ['expiresAt', 'state', 'renewed'],
    });
  });

  it('has promises said anew, its own and its employer’s, in one unit', async () => {
    await useCases.employers.update(here.command, employerId, 1, {
      accommodations: [{ ...said, ...long, note: 'Two weeks' }],
    });
    const own = { ...said, ...long, code: 'low_noise' as const };
    const { id } = await create({ accommodations: [own] });
    const told = (await here.facts()).length;
    const renewed = await useCases.renewals.renew(here.command, id, undefined, {
      expiresAt: inDays(60),
      confirmed: ['accommodations'],
    });
    const today = useCases.clock().slice(0, 10);
    expect(renewed.accommodations.map(({ code, date }) => [code, date])).to.deep.equal([
      ['low_noise', today],
    ]);
    const [theirs] = (await employer()).accommodations;
    expect(theirs).to.include({ note: 'Two weeks', date: today });
    expect((theirs?.expires ?? '') > long.expires).to.equal(true);
    expect((await here.facts()).length - told).to.equal(1);
  });

  it('is refused a past end, a version that is no more, and one that was withdrawn', async () => {
    const { id } = await create();
    const renew = (expiresAt: string, version?: number) =>
      refusal(useCases.renewals.renew(here.command, id, version, { expiresAt, confirmed: ['hours'] }));
    expect((await renew(useCases.clock())).extras.errors?.[0]?.sentence.key).to.equal('last_day_over');
    const { code, extras } = await renew(inDays(3), 7);
    expect([code, extras.currentVersion]).to.deep.equal(['stale_version', 1]);
    await useCases.opportunities.changeState(here.command, id, 1, { state: 'withdrawn' });
    expect((await renew(inDays(3))).sentence.key).to.equal('posting_is_withdrawn');
  });

  it('has its text checked while it is typed: every sentence that breaks a rule, with where it stands', async () => {
    const text = 'You bake bread.\n  Any convictions must be declared. We teach you. No medication please.';
    const found = await useCases.textCheck.check(here.command, text);
    expect(found.map(({ start, end }) => text.slice(start, end))).to.deep.equal([
      'Any convictions must be declared.',
      'No medication please.',
    ]);
    expect(found[0]?.rule).to.equal('criminal_history');
    for (const words of [en.postingWordings, de.postingWordings])
      for (const instead of Object.values(words))
        expect(await useCases.textCheck.check(here.command, `You bake bread. ${instead}`)).to.deep.equal([]);
  });
});
