import type { QueryClient } from '@tanstack/react-query';
import { expect } from 'chai';
import { matchQuery } from '../../web/api/queries.ts';
import { createQueryClient } from '../../web/api/query-client.ts';
import type { Match } from '../../web/api/types.ts';
import { decidableOf } from '../../web/decide/acts.ts';
import { resumedOf } from '../../web/decide/resumed.ts';
import { createSitting, type Sitting } from '../../web/decide/sitting.ts';
import { matchLike } from './match.ts';
import { json, problem, type Sent, stubFetch } from './stub-fetch.ts';

const first = matchLike({ id: 'mat_1' });
const second = matchLike({ id: 'mat_2', version: 5 });
const shortlist = { input: { action: 'shortlist' }, to: 'shortlisted', said: 'Shortlisted' } as const;
const decided = (match: Match, more: Partial<Match> = {}): Match => ({
  ...match,
  ...{ version: match.version + 1, state: 'shortlisted', decisionsAllowed: ['undo'], ...more },
});

describe('a sitting', () => {
  let queries: QueryClient;
  let sitting: Sitting;
  let stub: ReturnType<typeof stubFetch>;
  let answer: (sent: Sent) => Response | Promise<Response>;
  let now: number;
  let painted: Promise<void>;
  beforeEach(() => {
    queries = createQueryClient();
    now = Date.parse('2026-11-24T09:00:00Z');
    painted = Promise.resolve();
    sitting = createSitting(
      queries,
      () => painted,
      () => now,
    );
    queries.setQueryData(matchQuery(first.id).queryKey, first);
    answer = ({ path }) => json(decided(path.includes('mat_1') ? first : second));
    stub = stubFetch((sent) => answer(sent));
  });
  afterEach(() => stub.restore());

  /** Whatever does not wait has had its turn by then. */
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const settled = () => Promise.all(sitting.snapshot().acts.map(({ answered }) => answered));
  const decide = (match: Match, step: Parameters<Sitting['decide']>[1] = shortlist) =>
    sitting.decide(decidableOf(match), step);
  const sentTo = () => stub.sent.map(({ path, body }) => [path.split('/')[4], (body as Body)?.action]);
  type Body = { readonly action: string } | undefined;

  it('knows a decision before the answer is there, and then keeps what the server says', async () => {
    let release: (response: Response) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    decide(first);
    expect(sitting.known('mat_1')).to.include({ version: 4, state: 'shortlisted' });
    expect(sitting.snapshot()).to.deep.include({ status: { said: 'Shortlisted' } });
    await turn();
    release(json(decided(first)));
    await settled();
    expect(sitting.known('mat_1')).to.deep.include({ version: 4, decisionsAllowed: ['undo'] });
    expect(queries.getQueryData(matchQuery('mat_1').queryKey)).to.include({ state: 'shortlisted' });
    expect(sitting.snapshot().acts.map(({ state }) => state)).to.deep.equal(['stands']);
  });

  it('goes on with what an earlier loading of the page did, and takes back only what still stands as it was', async () => {
    decide(second);
    await settled();
    const earlier = (id: string, to: Match['state']) => ({
      ...{ said: `${id} before`, match: { ...decidableOf(matchLike({ id })), state: to }, isUndone: false },
    });
    sitting.resume([earlier('mat_3', 'shortlisted'), earlier('mat_4', 'deferred')], () => undefined);
    expect(sitting.snapshot().acts.map(({ said }) => said)).to.deep.equal([
      ...['mat_3 before', 'mat_4 before', 'Shortlisted'],
    ]);
    answer = ({ path, method }) => {
      if (path.endsWith('/decisions') && method === 'GET') return json({ items: [], nextCursor: null });
      const id = path.split('/')[4] ?? '';
      return json(decided(id === 'mat_2' ? second : matchLike({ id })));
    };
    for (const _ of 'uuu') await sitting.undo();
    expect(sitting.snapshot().acts.map(({ state }) => state)).to.deep.equal([
      ...['undone', 'overtaken', 'undone'],
    ]);
    expect(sentTo().filter(([, action]) => action === 'undo')).to.deep.equal([
      ['mat_2', 'undo'],
      ['mat_3', 'undo'],
    ]);
  });

  it('has a question that an earlier loading of the page put off stand again', async () => {
    const called: string[] = [];
    const acts = resumedOf(
      [
        {
          ...{ id: 'qst_1', at: '2026-11-24T09:00:00Z', kind: 'deferral', questionId: 'qst_1' },
          ...{ participantId: 'par_1', displayName: 'Ada North', until: '2026-11-25T00:00:00Z' },
        },
      ],
      [],
      'Europe/London',
      async (id) => called.push(id),
    );
    sitting.resume(acts, () => undefined);
    expect(sitting.snapshot().acts[0]?.said).to.match(/^The question to Ada North is put off until /);
    expect(await sitting.undo()).to.deep.equal({ participantId: 'par_1' });
    expect(called).to.deep.equal(['qst_1']);
    expect(sitting.snapshot().status?.said).to.equal('Taken back: the question to Ada North stands again');
  });

  it('sends a decision once what it leads on to is drawn, and takes it back in its turn all the same', async () => {
    let draw = () => {};
    painted = new Promise((resolve) => {
      draw = resolve;
    });
    answer = ({ body }) =>
      json((body as Body)?.action === 'undo' ? { ...first, version: first.version + 2 } : decided(first));
    decide(first);
    const back = sitting.undo();
    await turn();
    expect(stub.sent).to.deep.equal([]);
    draw();
    expect((await back)?.id).to.equal('mat_1');
    expect(sentTo()).to.deep.equal([
      ['mat_1', 'shortlist'],
      ['mat_1', 'undo'],
    ]);
  });

  it('sends what was chosen against the version that was looked at, once, and keeps the week', async () => {
    const week = { free: [], needed: [], keepFree: [] };
    queries.setQueryData(matchQuery(first.id).queryKey, { ...first, week });
    const input = { action: 'decline', reasonCode: 'too_far', note: 'by bus' } as const;
    decide(first, { input, to: 'declined_by_coach', said: 'Not this one' });
    decide(first, { input, to: 'declined_by_coach', said: 'Not this one' });
    decide(second);
    await settled();
    expect(stub.sent.map(({ path }) => path.split('/')[4])).to.deep.equal(['mat_1', 'mat_2']);
    expect(stub.sent[0]?.headers.get('if-match')).to.equal('"3"');
    expect(stub.sent[0]?.body).to.deep.equal(input);
    expect(queries.getQueryData(matchQuery(first.id).queryKey)).to.deep.include({ week, version: 4 });
  });

  for (const [status, code, reads] of [
    [412, 'stale_version', 2],
    [409, 'conflict', 2],
    [503, 'unavailable', 0],
  ] as const) {
    it(`forgets what was refused with ${status}, says why, and reads anew what others changed`, async () => {
      answer = ({ method }) =>
        method === 'GET'
          ? json({ ...first, version: 7, confidence: first.confidence - 1 })
          : problem(status, { code, detail: 'It was placed.' });
      decide(first);
      expect(await settled()).to.deep.equal([undefined]);
      expect(sitting.snapshot().acts.map(({ state }) => state)).to.deep.equal(['refused']);
      expect(sitting.snapshot().status?.isProblem).to.equal(true);
      expect(sitting.snapshot().status?.said).to.match(/^Not saved \(Ada North, Baker\): /);
      expect(stub.sent.filter(({ method }) => method === 'GET')).to.have.length(reads);
      expect(sitting.known('mat_1')?.version).to.equal(reads === 0 ? undefined : 7);
      expect(sitting.canUndo()).to.equal(false);
    });
  }

  it('sends a decision again where the match was written anew and reads as it did', async () => {
    const stands = { ...first, version: 7 };
    answer = ({ method, headers }) => {
      if (method === 'GET') return json(stands);
      if (headers.get('if-match') === '"7"') return json(decided(stands));
      return problem(412, { code: 'stale_version', detail: 'Changed.' });
    };
    decide(first);
    await settled();
    expect(sitting.snapshot().acts.map(({ state }) => state)).to.deep.equal(['stands']);
    expect(sitting.known('mat_1')).to.include({ version: 8, state: 'shortlisted' });
    expect(sitting.snapshot().status).to.deep.equal({ said: 'Shortlisted' });
  });

  it('takes back in its turn what else was done, and says when that did not work', async () => {
    let works = false;
    decide(first);
    const takeBack = () => (works ? Promise.resolve() : Promise.reject(new Error('No.')));
    sitting.keep({ participantId: 'par_2', said: 'Put off', saidBack: 'Stands again', takeBack });
    expect(sitting.snapshot().status).to.deep.equal({ said: 'Put off' });
    expect(await sitting.undo()).to.equal(undefined);
    expect(sitting.snapshot().status).to.include({ isProblem: true });
    works = true;
    expect(await sitting.undo()).to.deep.equal({ participantId: 'par_2' });
    expect(sitting.snapshot().status).to.deep.equal({ said: 'Stands again' });
    expect((await sitting.undo())?.id).to.equal('mat_1');
  });

  it('takes back one after another, newest first, though the hand is quicker than the server', async () => {
    answer = ({ path, body }) => {
      const match = path.includes('mat_1') ? first : second;
      if ((body as Body)?.action === 'undo') return json({ ...match, version: match.version + 2 });
      // The newer decision is saved last: what is older waits for its turn all the same.
      return match === first
        ? json(decided(match))
        : new Promise((resolve) => setTimeout(() => resolve(json(decided(match))), 20));
    };
    decide(first);
    decide(second);
    const both = await Promise.all([sitting.undo(), sitting.undo()]);
    expect(both.map((match) => match?.id)).to.deep.equal(['mat_2', 'mat_1']);
    expect(sentTo().filter(([, action]) => action === 'undo')).to.deep.equal([
      ['mat_2', 'undo'],
      ['mat_1', 'undo'],
    ]);
    expect(sitting.known('mat_1')).to.include({ state: 'suggested', version: 5 });
    expect(sitting.canUndo()).to.equal(false);
    expect(await sitting.undo()).to.equal(undefined);
  });

  it('takes back what the open match allows when nothing stands from here', async () => {
    answer = () => json({ ...second, version: 6 });
    expect(await sitting.undo(second)).to.include({ id: 'mat_2' });
    expect(sentTo().filter(([, action]) => action === 'undo')).to.deep.equal([]);
    const open: Match = { ...second, decisionsAllowed: ['undo'] };
    expect(await sitting.undo(open)).to.include({ id: 'mat_2' });
    expect(sentTo().at(-1)).to.deep.equal(['mat_2', 'undo']);
  });

  it('takes nothing back when the decision itself was refused', async () => {
    answer = () => problem(503, { code: 'unavailable', detail: 'Later.' });
    decide(first);
    await settled();
    expect(await sitting.undo()).to.equal(undefined);
    expect(stub.sent).to.have.length(1);
  });

  it('undoes again against the new version when facts changed under it meanwhile', async () => {
    decide(first);
    await settled();
    const undos: Response[] = [
      problem(412, { code: 'stale_version', detail: 'Changed.' }),
      json({ ...first, version: 9 }),
    ];
    answer = ({ method }) =>
      method === 'GET' ? json(decided(first, { version: 8 })) : (undos.shift() ?? json({}, 500));
    expect(await sitting.undo()).to.include({ id: 'mat_1' });
    expect(stub.sent.at(-1)?.headers.get('if-match')).to.equal('"8"');
    expect(sitting.snapshot().status?.said).to.equal('Taken back: Ada North, Baker');
  });

  for (const [how, kept] of [
    ['taken back', decided(first)],
    ['withdrawn once it was too late to undo', decided(first, { decisionsAllowed: ['withdraw'] })],
  ] as const)
    it(`goes past what was ${how} in another tab, says who did, and comes to what is older`, async () => {
      answer = ({ path }) => json(path.includes('mat_1') ? kept : decided(second));
      decide(second);
      decide(first);
      await settled();
      const by = { action: 'undo', byName: 'Cass Coach', to: 'suggested', createdAt: '2026-11-24T09:00:00Z' };
      answer = ({ path, method }) => {
        if (path.includes('mat_2')) return json(second);
        if (method === 'POST') return problem(412, { code: 'stale_version', detail: 'Changed.' });
        return json(path.endsWith('/decisions') ? { items: [by] } : { ...first, version: 9 });
      };
      expect(await sitting.undo()).to.equal(undefined);
      const { status, acts } = sitting.snapshot();
      expect(status?.said).to.match(
        /^Not taken back: Cass Coach took the last decision back, and it is now /,
      );
      expect(status).to.deep.include({ isProblem: true, lookAt: 'mat_1' });
      expect(acts.map(({ state }) => state)).to.deep.equal(['stands', 'overtaken']);
      expect(await sitting.undo()).to.include({ id: 'mat_2' });
    });

  it('says who has been told of what is too late to undo, and offers the true reverse', async () => {
    const heldUntil = '2026-11-24T09:00:15Z';
    const offered = decided(first, { state: 'offered_to_participant', heldUntil });
    answer = () => json(offered);
    decide(first, { input: { action: 'offer' }, to: 'offered_to_participant', said: 'Offered' });
    await settled();
    now += 11_000;
    const told: Match = {
      ...{ ...offered, version: 4, decisionsAllowed: ['withdraw'] },
      seenBy: [{ side: 'participant', at: heldUntil }],
    };
    answer = () => json(told);
    await sitting.undo();
    expect(sentTo().filter(([, action]) => action === 'undo')).to.deep.equal([]);
    const { status, acts } = sitting.snapshot();
    expect(status?.said).to.include('the participant can see it by now');
    expect(status?.reverse).to.deep.equal({ match: told, action: 'withdraw' });
    expect(acts.map(({ state }) => state)).to.deep.equal(['told']);
  });

  it('does not say that others see what they are only about to be told', async () => {
    const offered = decided(first, { state: 'offered_to_participant', heldUntil: '2026-11-24T09:00:15Z' });
    answer = () => json(offered);
    decide(first, { input: { action: 'offer' }, to: 'offered_to_participant', said: 'Offered' });
    await settled();
    now += 11_000;
    await sitting.undo();
    expect(sitting.snapshot().status?.said).to.include('it is being told to the others now');
  });

  it('says why one could not be taken back, and lets it stand', async () => {
    decide(first);
    await settled();
    answer = () => problem(503, { code: 'unavailable', detail: 'Try later.' });
    expect(await sitting.undo()).to.equal(undefined);
    expect(sitting.snapshot().status).to.deep.include({
      said: 'Not taken back: Try later.',
      isProblem: true,
    });
    expect(sitting.canUndo()).to.equal(true);
  });
});
