import { expect } from 'chai';
import type { Asking } from '../../src/domain/evaluation.ts';
import type { Match } from '../../src/domain/match.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { Stage } from '../../src/domain/values/stage.ts';
import { plusDays } from '../../src/domain/values/time.ts';
import { participants, questions } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`;

describe('the queue', () => {
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

  const mine = () => here.as('coach', { id: coachId });
  const list = async (whose: 'mine' | 'all' = 'mine') =>
    (await useCases.review.list(mine(), { whose })).items;

  /** Somebody with jobs worth a look, each waiting since a day of November. */
  async function person(
    displayName: string,
    days: readonly number[],
    stage: Stage = 'exploring',
    own = true,
    more: Partial<Participant> = {},
  ) {
    const id = useCases.newId('participant');
    const { organisationId } = here;
    const row = plainParticipant({
      id,
      organisationId,
      displayName,
      stage,
      ...(own ? { coachId } : {}),
      ...more,
    });
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(participants, row, 0)] });
    const rows: Match[] = [];
    for (const [place, day] of days.entries()) {
      const waiting = { waitingSince: at(day), rankForPerson: place + 1, ...(own ? { coachId } : {}) };
      rows.push(await plant(useCases, here.command, { participantId: id, ...waiting }));
    }
    return { id, rows };
  }
  async function ask(participantId: string, since: string) {
    const asking: Asking = {
      ...{ to: 'participant', asks: 'value', field: 'supportNeeds' },
      about: { kind: 'person', side: 'participant' },
    };
    const { organisationId } = here;
    const row = { ...first(useCases.newId('question'), organisationId, since), participantId, asking };
    const open = { ...row, state: 'open' as const, since };
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(questions, open, 0)] });
  }

  it('is a row a person, the longest waiting first, and paused people at the end', async () => {
    await person('Ada', [20, 12]);
    await person('Bo', [10]);
    await person('Flora', [1], 'paused');
    await person('Cy', []);
    const rows = await list();
    expect(
      rows.map(({ participant, worthCount, waitingSince }) => [
        ...[participant.displayName, worthCount, waitingSince],
      ]),
    ).to.deep.equal([
      ['Bo', 1, at(10)],
      ['Ada', 2, at(12)],
      ['Flora', 1, at(1)],
    ]);
    expect(rows.map(({ pausedSince }) => pausedSince !== undefined)).to.deep.equal([false, false, true]);
    expect(await useCases.review.count(mine())).to.equal(2);
  });

  it('shows of each their best that nobody decided about, and what is under way', async () => {
    const { id, rows } = await person('Ada', [12, 13]);
    await plant(useCases, here.command, { participantId: id, coachId, state: 'interviewing', actedOn: true });
    await plant(useCases, here.command, { participantId: id, coachId, worth: false, rankForPerson: 9 });
    const [row] = await list();
    expect(row?.best.map((one) => one.id)).to.deep.equal(rows.map((one) => one.id));
    expect(row?.underWay.map(({ state }) => state)).to.deep.equal(['interviewing']);
  });

  it('is finished when all is decided, and as it was when that is taken back', async () => {
    const { rows } = await person('Ada', [12, 13]);
    const before = await list();
    const decided = [];
    for (const { id, version } of rows) {
      const input = { action: 'decline', reasonCode: 'too_far' } as const;
      decided.push(await useCases.matches.decide(mine(), id, version, input));
    }
    expect(await list()).to.deep.equal([]);
    for (const { id, version } of decided)
      await useCases.matches.decide(mine(), id, version, { action: 'undo' });
    const places = (some: typeof before) =>
      some.map(({ best, waitingSince }) => [waitingSince, best.map(({ id }) => id)]);
    expect(places(await list())).to.deep.equal(places(before));
  });

  it('tells two of one name apart by when they were born and where they live', async () => {
    const place = { country: 'GB', postcode: 'HM1' };
    const quayside = { birthYear: 1986, place: { ...place, label: 'Quayside' } };
    await person('Sam Okoro', [3], 'exploring', true, quayside);
    await person('Sam Okoro', [4], 'exploring', true, { birthYear: undefined, place });
    const told = (await list()).map(({ participant: { birthYear, where } }) => [birthYear, where]);
    expect(told).to.deep.equal([
      [1986, 'Quayside'],
      [undefined, 'HM1'],
    ]);
  });

  it('keeps who has a question to answer, and names it', async () => {
    const { id } = await person('Dee', []);
    await ask(id, at(5));
    const [row] = await list();
    expect(row).to.deep.include({ worthCount: 0, waitingSince: at(5) });
    expect(row?.question).to.include({ participantId: id, participantName: 'Dee' });
  });

  it('leaves out whose question was put off, until it is due', async () => {
    const { id } = await person('Dee', []);
    await ask(id, at(5));
    const [row] = await list();
    const { id: questionId = '', version = 0 } = row?.question ?? {};
    const past = useCases.questions.defer(mine(), questionId, undefined, '2020-01-01');
    expect((await refusal(past)).code).to.equal('invalid');
    const until = plusDays(useCases.clock().slice(0, 10), 2);
    const put = await useCases.questions.defer(mine(), questionId, version, until);
    expect(put).to.include({ state: 'open', deferredUntil: `${until}T00:00:00.000Z` });
    expect(await list()).to.deep.equal([]);
    expect(await useCases.review.count(mine())).to.equal(0);
    useCases.pass(2 * 86_400);
    expect((await list()).map((one) => one.question?.id)).to.deep.equal([questionId]);
  });

  it('of everybody has those of others and of nobody, too', async () => {
    await person('Ada', [12]);
    await person('Eve', [10], 'exploring', false);
    expect((await list()).map(({ participant }) => participant.displayName)).to.deep.equal(['Ada']);
    expect((await list('all')).map(({ participant }) => participant.displayName)).to.deep.equal([
      ...['Eve', 'Ada'],
    ]);
    const elsewhere = (await useCases.organisation()).as('supervisor');
    expect((await useCases.review.list(elsewhere, { whose: 'all' })).items).to.deep.equal([]);
  });

  it('is read page by page, and nobody is skipped when others leave meanwhile', async () => {
    const { rows } = await person('Ada', [1]);
    for (const [name, day] of [
      ['Bo', 2],
      ['Cy', 3],
      ['Dee', 4],
    ] as const)
      await person(name, [day]);
    const page = await useCases.review.list(mine(), { whose: 'mine', limit: 2 });
    const [one] = rows;
    if (one === undefined || page.nextCursor === null) throw new Error('Nobody waits.');
    await useCases.matches.decide(mine(), one.id, 1, { action: 'decline', reasonCode: 'other' });
    const rest = await useCases.review.list(mine(), { whose: 'mine', limit: 2, cursor: page.nextCursor });
    expect(rest.items.map(({ participant }) => participant.displayName)).to.deep.equal(['Cy', 'Dee']);
    expect(rest.nextCursor).to.equal(null);
    for (const cursor of ['nonsense', 'W10', Buffer.from('[true,1,2]').toString('base64url')])
      expect((await refusal(useCases.review.list(mine(), { whose: 'mine', cursor }))).code).to.equal(
        'invalid',
      );
  });
});
