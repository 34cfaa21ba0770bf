import { expect } from 'chai';
import type { AnswerGiven } from '../../src/services/questions/questions.ts';
import { contactsMade, employers, questions, waitingMatches } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { openQuestionBench, type QuestionBench } from './question-bench.ts';
import { refusal } from './use-cases.ts';

const contact = { channel: 'phone', at: '2026-11-24T09:00:00.000Z' } as const;

describe('a question', () => {
  let bench: QuestionBench;
  beforeEach(async () => {
    bench = await openQuestionBench();
  });
  afterEach(() => bench.close());

  const said = (more: Partial<AnswerGiven> = {}): AnswerGiven => ({ answer: 'yes', contact, ...more });
  const answer = async (key: string, more: Partial<AnswerGiven> = {}) => {
    const { id, version } = await bench.one(key);
    return bench.useCases.questions.answer(bench.coach, id, version, said(more));
  };

  it('is put once to one employer, however many matches wait for it, and says what each would become', async () => {
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'prefer' }] });
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.role();
    await bench.role();
    await bench.settle();
    const noise = await bench.one('employer accommodation low_noise');
    expect(noise).to.include({ state: 'open', employerId: bench.employerId, title: undefined });
    expect(noise.matches).to.have.length(4);
    for (const { now, hoped } of noise.matches) expect(hoped.score).to.be.greaterThan(now.score);
    // What a posting says is asked posting by posting.
    expect((await bench.open()).filter((key) => key === 'employer wage wage')).to.have.length(2);
    const before = await bench.rows();
    await bench.settle();
    expect(await bench.rows(), 'nothing is written twice').to.deep.equal(before);
  });

  it('goes with what asked it, and comes back with it', async () => {
    const robin = await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'prefer' }] });
    await bench.role();
    await bench.settle();
    const { id } = await bench.one('employer accommodation low_noise');
    await bench.change(robin.id, { supportNeeds: [] });
    await bench.settle();
    expect(await bench.open()).to.not.include('employer accommodation low_noise');
    expect((await bench.useCases.questions.get(bench.coach, id)).state).to.equal('lapsed');
    const listed = await bench.useCases.questions.list(bench.coach, { limit: 200 });
    expect(listed.items.map((row) => row.id)).to.not.include(id);
    await bench.change(robin.id, { supportNeeds: [{ code: 'low_noise', weight: 'nice' }] });
    await bench.settle();
    expect((await bench.one('employer accommodation low_noise')).id).to.equal(id);
  });

  it('that lapsed while it was being asked takes the answer all the same, and the fact has it', async () => {
    const robin = await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'prefer' }] });
    await bench.role();
    await bench.settle();
    const { id } = await bench.one('employer accommodation low_noise');
    await bench.change(robin.id, { supportNeeds: [] });
    await bench.settle();
    const { version } = await bench.useCases.questions.get(bench.coach, id);
    const answered = await bench.useCases.questions.answer(bench.coach, id, version, said());
    expect(answered).to.deep.include({ state: 'answered', changed: [] });
    const company = await bench.useCases.store.get(bench.coach.scope, employers, bench.employerId);
    expect(company?.accommodations).to.have.length(1);
    expect(company?.accommodations[0]).to.include({ code: 'low_noise', stance: 'willing' });
    expect(await bench.all(contactsMade)).to.have.length(1);
  });

  it('about hours that are known is kept for the call, and brings nobody into the queue', async () => {
    const days = ['mon', 'tue'] as const;
    const availability = [{ days, from: '10:00', to: '18:00' }];
    const robin = await bench.person({ availability, supportNeeds: [], asked: {} });
    await bench.role({ schedule: { kind: 'fixed', blocks: [{ days, from: '09:00', to: '15:00' }] } });
    await bench.settle();
    const hours = await bench.one('participant hours availability');
    expect(hours).to.include({ participantId: robin.id, revisits: true, state: 'open' });
    const rows = (await bench.useCases.review.list(bench.coach, { whose: 'all' })).items;
    expect(rows.map(({ question }) => question?.id)).to.not.include(hours.id);
  });

  it('edits the stance with its answer, in one unit with the contact, and is asked again after twelve months', async () => {
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.role();
    await bench.settle();
    const answered = await answer('employer accommodation low_noise', {
      answer: 'partly',
      detail: 'In the mornings',
      contact: { ...contact, note: 'Spoke with the manager' },
    });
    expect(answered).to.deep.include({ state: 'answered', following: 0 });
    const [changed] = answered.changed;
    expect(changed?.after.score).to.be.greaterThan(changed?.before.score ?? 0);
    const company = await bench.useCases.store.get(bench.coach.scope, employers, bench.employerId);
    expect(company?.accommodations).to.deep.equal([
      {
        ...{ code: 'low_noise', stance: 'case_by_case', evidence: 'declared', note: 'In the mornings' },
        ...{ date: '2026-11-24', expires: '2027-11-24' },
      },
    ]);
    const [row] = await bench.all(contactsMade);
    expect(row).to.include({ questionId: answered.id, answer: 'partly', note: 'Spoke with the manager' });
    await bench.settle();
    expect(await bench.open()).to.not.include('employer accommodation low_noise');
    bench.useCases.pass(366 * 86_400);
    await bench.settle();
    expect((await bench.one('employer accommodation low_noise')).state).to.equal('open');
  });

  it('takes a value in the shape of the field, and refuses what the field does not take', async () => {
    await bench.person();
    await bench.role();
    await bench.settle();
    const wage = { min: { amountMinor: 1300, currency: 'GBP' }, per: 'hour' };
    const wrong = await refusal(answer('employer wage wage', { value: { ...wage, per: 'shift' } }));
    expect([wrong.code, wrong.extras.errors?.[0]?.path]).to.deep.equal(['invalid', 'value.per']);
    const none = await refusal(answer('employer wage wage'));
    expect([none.code, none.extras.errors?.[0]?.path]).to.deep.equal(['invalid', 'value']);
    const { given, changed } = await answer('employer wage wage', { value: wage });
    expect(given?.wage).to.deep.equal(wage);
    const { items: shown } = await bench.useCases.questions.list(bench.coach, { state: 'answered' });
    expect(shown[0]?.given?.wage).to.deep.equal(wage);
    const [moved] = changed;
    expect([moved?.displayName, moved?.title].every((name) => (name ?? '') !== '')).to.equal(true);
    const { items } = await bench.useCases.opportunities.list(bench.coach, {});
    expect(items[0]?.wage).to.deep.equal(wage);
  });

  it('about needs that were not asked is answered by none, and then says so', async () => {
    const robin = await bench.person();
    await bench.role();
    await bench.settle();
    await answer('participant person supportNeeds', { answer: 'no' });
    const row = await bench.useCases.participants.get(bench.coach, robin.id);
    expect(row.asked).to.deep.include({ supportNeeds: '2026-11-24' });
    await bench.settle();
    expect(await bench.open()).to.not.include('participant person supportNeeds');
  });

  for (const [code, free, promised] of [
    ['cut', '10:00', { kind: 'fixed', blocks: [{ days: ['mon', 'tue'], from: '10:00', to: '15:00' }] }],
    ['flexible', '11:30', { kind: 'flexible', hoursPerWeek: { min: 12, max: 12 } }],
  ] as const)
    it(`makes of hours what it promised where the employer says yes (${code})`, async () => {
      const days = ['mon', 'tue'] as const;
      await bench.person({ availability: [{ days, from: free, to: '18:00' }], asked: {} });
      await bench.role({ schedule: { kind: 'fixed', blocks: [{ days, from: '09:00', to: '15:00' }] } });
      await bench.settle();
      const [{ hoped } = { hoped: undefined }] = (await bench.one(`employer hours ${code}`)).matches;
      const { changed } = await answer(`employer hours ${code}`);
      expect(changed.map(({ after }) => after)).to.deep.equal([hoped]);
      expect(hoped?.rules).to.deep.equal([]);
      const { items } = await bench.useCases.opportunities.list(bench.coach, {});
      expect(items[0]?.schedule).to.deep.include(promised);
    });

  it('stays as it is when nobody was reached, but for the contact', async () => {
    await bench.person();
    await bench.role();
    await bench.settle();
    const before = await bench.one('employer wage wage');
    const after = await answer('employer wage wage', { answer: 'not_reached' });
    expect(after).to.deep.include({ version: before.version, state: 'open', changed: [], following: 0 });
    expect(await bench.all(contactsMade)).to.have.length(1);
  });

  it('is answered in the version that was read, with a detail where it is partly', async () => {
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.role();
    await bench.settle();
    const { id, version } = await bench.one('employer accommodation low_noise');
    const act = (at: number, more: Partial<AnswerGiven>) =>
      refusal(bench.useCases.questions.answer(bench.coach, id, at, said(more)));
    expect((await act(version + 1, {})).code).to.equal('stale_version');
    expect((await act(version, { answer: 'partly' })).extras.errors?.[0]?.path).to.equal('detail');
    expect((await act(version, { value: 1 })).extras.errors?.[0]?.path).to.equal('value');
    expect(await bench.all(contactsMade)).to.deep.equal([]);
  });

  it('is listed by employer, person, whom to ask and state', async () => {
    const robin = await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.role();
    await bench.settle();
    const list = async (filter: object) =>
      (await bench.useCases.questions.list(bench.coach, { limit: 200, ...filter })).items;
    const all = await list({});
    expect(all.every(({ state }) => state === 'open')).to.equal(true);
    expect(await list({ state: 'answered' })).to.deep.equal([]);
    expect(new Set((await list({ to: 'employer' })).map(({ asking }) => asking.to))).to.deep.equal(
      new Set(['employer']),
    );
    const theirs = await list({ participantId: robin.id });
    expect(theirs.map(({ participantId }) => participantId))
      .to.include(robin.id)
      .and.not.include(undefined);
    expect(await list({ employerId: bench.employerId })).to.have.length(all.length - theirs.length);
  });

  it('leaves rows of nobody behind, and none that tells what it is about', async () => {
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.role();
    await bench.settle();
    for (const collection of [questions, waitingMatches])
      for await (const row of walk(
        bench.useCases.inner,
        bench.coach.scope,
        collection as typeof questions,
        'all',
      ))
        expect(JSON.stringify(row)).to.not.match(/low_noise|accommodation|wage/);
  });
});
