import type { QueryClient } from '@tanstack/react-query';
import { expect } from 'chai';
import { type MatchFilters, matchesQuery, matchQuery } from '../../web/api/queries.ts';
import { createQueryClient } from '../../web/api/query-client.ts';
import type { Match } from '../../web/api/types.ts';
import { canTakeBack, createDecisions, type LastDecision, sayPair } from '../../web/review/decisions.ts';
import { matchLike } from './match.ts';
import { json, problem, type Sent, stubFetch } from './stub-fetch.ts';

const filters: MatchFilters = { state: 'suggested' };
const first = matchLike({ id: 'mat_1' });
const second = matchLike({ id: 'mat_2', version: 5 });
const decided: Match = { ...first, version: 4, state: 'shortlisted', decisionsAllowed: ['undo'] };

/** A screen with a list of two, as the components hold it. */
class Screen {
  readonly queries: QueryClient = createQueryClient();
  readonly said: LastDecision[] = [];
  readonly returned: string[] = [];
  readonly busy = new Set<string>();
  decidedCount = 0;

  constructor() {
    const page = { items: [first, second], nextCursor: null };
    this.queries.setQueryData(matchesQuery(filters).queryKey, { pages: [page], pageParams: [undefined] });
    this.queries.setQueryData(matchQuery(first.id).queryKey, first);
  }

  get decisions() {
    return createDecisions({
      queries: this.queries,
      busy: this.busy,
      last: this.last,
      setLast: (last) => this.said.push(last),
      filters,
      onDecided: () => {
        this.decidedCount += 1;
      },
      onReturn: (id) => this.returned.push(id),
    });
  }

  get last() {
    return this.said.at(-1);
  }

  get listed() {
    const data = this.queries.getQueryData(matchesQuery(filters).queryKey);
    return data?.pages.flatMap(({ items }) => items.map(({ id }) => id));
  }

  get isOutOfDate() {
    return this.queries.getQueryState(matchQuery(first.id).queryKey)?.isInvalidated;
  }
}

describe('decisions', () => {
  let screen: Screen;
  let stub: ReturnType<typeof stubFetch>;
  let answer: (sent: Sent) => Response | Promise<Response>;
  beforeEach(() => {
    screen = new Screen();
    answer = () => json(decided);
    stub = stubFetch((sent) => answer(sent));
  });
  afterEach(() => stub.restore());

  it('move the list on before the answer is there, and keep what the server says', async () => {
    let release: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted: Ada');
    expect(screen.listed).to.deep.equal(['mat_2']);
    expect(screen.decidedCount).to.equal(1);
    expect(screen.last).to.include({ said: 'Shortlisted: Ada', match: first });

    const { saving } = screen.last ?? {};
    release(json(decided));
    expect(await saving).to.deep.equal(decided);
    expect(screen.last).to.deep.equal({ match: decided, said: 'Shortlisted: Ada' });
    expect(screen.queries.getQueryData(matchQuery(first.id).queryKey)).to.include({ state: 'shortlisted' });
    expect(screen.listed).to.deep.equal(['mat_2']);
    expect(screen.returned).to.deep.equal([]);
  });

  it('send what was chosen, against the version that was looked at', async () => {
    screen.decisions.decide(first, { action: 'decline', reasonCode: 'too_far', note: 'by bus' }, 'Not');
    await screen.last?.saving;
    const [sent] = stub.sent;
    expect(sent?.path).to.equal('/api/v1/matches/mat_1/decisions');
    expect(sent?.headers.get('if-match')).to.equal('"3"');
    expect(sent?.body).to.deep.equal({ action: 'decline', reasonCode: 'too_far', note: 'by bus' });
  });

  it('keep the week of the open match, which the answer does not bring', async () => {
    const week = { free: [], needed: [], keepFree: [] };
    screen.queries.setQueryData(matchQuery(first.id).queryKey, { ...first, week });
    screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted');
    await screen.last?.saving;
    expect(screen.queries.getQueryData(matchQuery(first.id).queryKey)).to.deep.include({ week, version: 4 });
  });

  it('are sent once, however often the key is pressed', async () => {
    screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted');
    screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted');
    const { saving } = screen.last ?? {};
    screen.decisions.decide(second, { action: 'shortlist' }, 'Shortlisted');
    await Promise.all([saving, screen.last?.saving]);
    expect(stub.sent.map(({ path }) => path.split('/')[4])).to.deep.equal(['mat_1', 'mat_2']);
    expect(screen.busy.size).to.equal(0);
  });

  for (const [status, code, sentence, isOutOfDate] of [
    [
      412,
      'stale_version',
      'Not saved: This match changed in the meantime. It is shown as it stands now; look again.',
      true,
    ],
    [409, 'conflict', 'Not saved: It was placed.', true],
    [503, 'unavailable', 'Not saved: It was placed.', false],
  ] as const) {
    it(`bring the match back with a sentence when the answer is ${status}`, async () => {
      answer = () => problem(status, { code, detail: 'It was placed.' });
      screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted');
      expect(await screen.last?.saving).to.equal(undefined);
      expect(screen.listed).to.deep.equal(['mat_1', 'mat_2']);
      expect(screen.last).to.deep.equal({ match: first, said: sentence, isProblem: true });
      expect(screen.returned).to.deep.equal(['mat_1']);
      expect(screen.isOutOfDate).to.equal(isOutOfDate);
      expect(screen.busy.size).to.equal(0);
    });
  }

  it('are taken back: the last one made here, though another match is open by now', async () => {
    screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted');
    await screen.last?.saving;
    answer = () => json({ ...first, version: 5 });
    await screen.decisions.undo(second);
    const undo = stub.sent.at(-1);
    expect(undo?.path).to.equal('/api/v1/matches/mat_1/decisions');
    expect(undo?.headers.get('if-match')).to.equal('"4"');
    expect(undo?.body).to.deep.equal({ action: 'undo' });
    expect(screen.last).to.include({ said: 'Taken back: Ada North, Baker', undone: true });
    expect(screen.returned).to.deep.equal(['mat_1']);
  });

  it('are taken back after they are saved, when the hand is quicker than the server', async () => {
    let release: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted');
    const undone = screen.decisions.undo(second);
    expect(stub.sent.length).to.equal(1);
    answer = () => json({ ...first, version: 5 });
    release(json(decided));
    await undone;
    expect(stub.sent.map(({ headers }) => headers.get('if-match'))).to.deep.equal(['"3"', '"4"']);
  });

  it('take nothing back when the decision itself was refused', async () => {
    answer = () => problem(412, { code: 'stale_version', detail: 'Changed.' });
    screen.decisions.decide(first, { action: 'shortlist' }, 'Shortlisted');
    await screen.decisions.undo({ ...second, decisionsAllowed: ['undo'] });
    expect(stub.sent.length).to.equal(1);
  });

  it('take back what the open match allows when nothing stands from here, and else nothing', async () => {
    const open: Match = { ...second, decisionsAllowed: ['undo'] };
    await screen.decisions.undo(second);
    expect(stub.sent).to.deep.equal([]);
    await screen.decisions.undo(open);
    expect(stub.sent.map(({ path }) => path)).to.deep.equal(['/api/v1/matches/mat_2/decisions']);
    // What was taken back once is not taken back again: the open match is meant.
    expect(screen.last?.undone).to.equal(true);
    await screen.decisions.undo(open);
    expect(stub.sent.at(-1)?.path).to.equal('/api/v1/matches/mat_2/decisions');
  });

  it('say why one could not be taken back', async () => {
    answer = () => problem(409, { code: 'conflict', detail: 'The participant has answered.' });
    await screen.decisions.undo({ ...second, decisionsAllowed: ['undo'] });
    expect(screen.last).to.include({
      said: 'Not taken back: The participant has answered.',
      isProblem: true,
    });
    expect([screen.returned, screen.busy.size]).to.deep.equal([[], 0]);
  });

  it('can be taken back while they stand', () => {
    const last = { match: first, said: '' };
    expect(canTakeBack(undefined)).to.equal(false);
    expect(canTakeBack(last)).to.equal(true);
    expect(canTakeBack({ ...last, isProblem: true })).to.equal(false);
    expect(canTakeBack({ ...last, undone: true })).to.equal(false);
  });

  it('are said with who and what', () => {
    expect(sayPair(first)).to.equal('Ada North, Baker');
  });
});
