import { expect } from 'chai';
import { keyOf, openQuestionBench, type QuestionBench } from './question-bench.ts';
import { refusal } from './use-cases.ts';

const background = 'participant person background';
const contact = { channel: 'phone', at: '2026-11-24T09:00:00.000Z' } as const;
const blank = {
  skills: [],
  preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
};

describe('somebody of whom nothing tells what they can or would do', () => {
  let bench: QuestionBench;
  beforeEach(async () => {
    bench = await openQuestionBench();
  });
  afterEach(() => bench.close());

  it('is asked what they have done and would like, without any posting, until one of the three is known', async () => {
    const robin = await bench.person(blank);
    await bench.settleByFacts();
    const asked = await bench.one(background);
    expect(asked).to.deep.include({ state: 'open', participantId: robin.id, matches: [] });
    const { items } = await bench.useCases.review.list(bench.coach, { whose: 'all' });
    expect(items.map(({ participant, question }) => [participant.id, question?.id])).to.deep.equal([
      [robin.id, asked.id],
    ]);
    for (const known of [
      { skills: [{ uri: 'skill:a', level: 'basic' as const }] },
      { pastWork: [{ text: 'a baker', where: 'paid' as const }] },
      { preferences: { ...blank.preferences, sectors: ['5'] } },
    ]) {
      await bench.change(robin.id, known);
      await bench.settleByFacts();
      expect(await bench.open(), JSON.stringify(known)).to.not.include(background);
      await bench.change(robin.id, { ...blank, pastWork: [], asked: {} });
      await bench.settleByFacts();
      expect(await bench.open()).to.include(background);
    }
  });

  it('keeps that question while only some of their matches are looked at', async () => {
    await bench.person({ ...blank, supportNeeds: [{ code: 'low_noise', weight: 'prefer' }] });
    const role = await bench.role({ skills: { required: [], desired: [] } });
    await bench.settleByFacts();
    await bench.changeRole(role.id, { title: 'Another' });
    await bench.settleByFacts();
    expect(await bench.open()).to.include(background);
  });

  it('says so in words, or says that there is none', async () => {
    const robin = await bench.person(blank);
    await bench.settleByFacts();
    const { id, version } = await bench.one(background);
    const { answer } = bench.useCases.questions;
    await answer(bench.coach, id, version, { answer: 'no', contact });
    const none = await bench.useCases.participants.get(bench.coach, robin.id);
    expect([none.pastWork, none.asked.pastWork]).to.deep.equal([[], '2026-11-24']);
    const value = [{ text: 'ten years a bricklayer' }];
    await answer(bench.coach, id, version + 1, { answer: 'yes', value, contact });
    const said = await bench.useCases.participants.get(bench.coach, robin.id);
    expect(said.pastWork).to.deep.equal([{ text: 'ten years a bricklayer', where: 'paid' }]);
    await bench.settleByFacts();
    expect(await bench.open()).to.not.include(background);
  });
});

describe('questions gathered for a call', () => {
  let bench: QuestionBench;
  const noise = 'employer accommodation low_noise';
  const phased = 'employer accommodation phased_hours';
  before(async () => {
    bench = await openQuestionBench();
    const { coach } = bench;
    const coachId = coach.scope.actor.id;
    await bench.person({ coachId, supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.person({ supportNeeds: [{ code: 'phased_hours', weight: 'nice' }] });
    const small = await bench.useCases.employers.create(bench.here.command, { name: 'Small' });
    await bench.role({ wage: { min: { amountMinor: 2000, currency: 'GBP' }, per: 'hour' } });
    await bench.role({
      employerId: small.id,
      wage: { min: { amountMinor: 2000, currency: 'GBP' }, per: 'hour' },
    });
    await bench.role();
    await bench.settle();
  });
  after(() => bench.close());

  const gathered = async (whose: 'mine' | 'all', more: object = {}) =>
    bench.useCases.questions.list(bench.coach, { gathered: whose, limit: 200, ...more });

  it('stand employer by employer, the one that gains most first, then people', async () => {
    const { items } = await gathered('all');
    const employers = [...new Set(items.map(({ employerId }) => employerId ?? 'person'))];
    expect(employers.slice(0, 2).at(0)).to.equal(bench.employerId);
    expect(employers.at(-1)).to.equal('person');
    // Each employer and person once: nothing about them stands elsewhere.
    const runs = items.filter(({ employerId }, at) => employerId !== items[at - 1]?.employerId);
    expect(runs).to.have.length(employers.length);
    const first = items.filter(({ employerId }) => employerId === bench.employerId).map(keyOf);
    expect(first.indexOf(noise)).to.be.lessThan(first.indexOf(phased));
  });

  it('are those that wait for one’s own people, or for anybody', async () => {
    expect((await gathered('mine')).items.map(keyOf))
      .to.include(noise)
      .and.not.include(phased);
    expect((await gathered('all')).items.map(keyOf)).to.include(phased);
    const toEmployers = (await gathered('mine', { to: 'employer' })).items;
    expect(toEmployers.map(({ asking }) => asking.to)).to.not.include('participant');
    const whom = (await gathered('mine')).items.map(
      ({ employerId, participantId }) => employerId ?? participantId,
    );
    expect(await bench.useCases.questions.count(bench.coach)).to.equal(new Set(whom).size);
  });

  it('are five of each at most, and all of one who is asked for', async () => {
    const { person, settle } = bench;
    for (const code of [
      'regular_check_in',
      'private_space',
      'self_paced',
      'mentor_or_peer',
      'wage_advance',
    ] as const)
      await person({ supportNeeds: [{ code, weight: 'prefer' }] });
    await settle();
    const { employerId } = bench;
    const theirs = (await gathered('all')).items.filter((row) => row.employerId === employerId);
    expect(theirs).to.have.length(5);
    const alone = (await gathered('all', { employerId })).items;
    expect(alone.length).to.be.greaterThan(5);
    expect(alone.slice(0, 5).map(({ id }) => id)).to.deep.equal(theirs.map(({ id }) => id));
  });

  it('come page by page, each once, and not those that are answered', async () => {
    const whole = (await gathered('all')).items.map(({ id }) => id);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await gathered('all', { limit: 2, cursor });
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(pages).to.deep.equal(whole);
    expect((await gathered('all', { state: 'answered' })).items).to.deep.equal([]);
    for (const wrong of ['x', Buffer.from('[1]').toString('base64url')])
      expect((await refusal(gathered('all', { cursor: wrong }))).code).to.equal('invalid');
    const { id, version } = await bench.one(noise);
    await bench.useCases.questions.answer(bench.coach, id, version, { answer: 'no', contact });
    expect((await gathered('all')).items.map((row) => row.id)).to.not.include(id);
  });
});
