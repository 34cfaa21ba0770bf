import { expect } from 'chai';
import {
  ApiProblem,
  ask,
  isSignedOut,
  onExpiredSession,
  sentenceOf,
  Unreachable,
} from '../../web/api/client.ts';
import { json, problem, stubFetch } from './stub-fetch.ts';

/** What a promise was refused with. */
async function refusal(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => expect.fail('it was not refused'),
    (error: unknown) => error,
  );
}

describe('the client', () => {
  const kept = globalThis as { early?: Map<string, Promise<Response>> | undefined };
  let stub: ReturnType<typeof stubFetch> | undefined;
  afterEach(() => {
    stub?.restore();
    kept.early = undefined;
  });
  const answering = (...parameters: Parameters<typeof stubFetch>) => {
    stub = stubFetch(...parameters);
    return stub;
  };

  it('asks below /api/v1, and leaves out of the address what is not said', async () => {
    const { sent } = answering(() => json({ items: [] }));
    await ask('/matches', {
      query: { state: 'suggested', coachId: undefined, q: '', nearMiss: false, limit: 5 },
    });
    await ask('/participants', { query: { q: 'Åsa & Co' } });
    await ask('/me');
    expect(sent.map(({ path }) => path)).to.deep.equal([
      '/api/v1/matches?state=suggested&nearMiss=false&limit=5',
      '/api/v1/participants?q=%C3%85sa+%26+Co',
      '/api/v1/me',
    ]);
    expect(sent[0]?.headers.has('content-type')).to.equal(false);
  });

  it('gives each POST a key of its own, and nothing else one', async () => {
    const { sent } = answering(() => json({}));
    await ask('/a', { method: 'POST', body: { one: 1 } });
    await ask('/a', { method: 'POST', body: { one: 1 } });
    await ask('/a', { method: 'PATCH', body: { one: 1 } });
    await ask('/a');
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[0]).to.match(/^[0-9a-f]{32}$/);
    expect(keys[1])
      .to.match(/^[0-9a-f]{32}$/)
      .and.not.equal(keys[0]);
    expect(keys.slice(2)).to.deep.equal([null, null]);
    expect(sent[0]?.body).to.deep.equal({ one: 1 });
    expect(sent[0]?.headers.get('content-type')).to.equal('application/json');
  });

  it('asks what got no answer again under the same key, and nothing else', async () => {
    const answers = ['none', 503, 502, 200, 200] as const;
    let at = 0;
    const { sent } = answering(() => {
      const answer = answers[at++];
      if (answer === 'none') throw new TypeError('no answer');
      return answer === 502 ? new Response('away', { status: 502 }) : json({}, answer);
    });
    for (const _ of answers) await ask('/b', { method: 'POST', body: { one: 1 } }).catch(() => undefined);
    const keys = sent.map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys.slice(0, 4)), 'until it is answered').to.have.length(1);
    expect(keys[4], 'what is asked anew is another').to.not.equal(keys[0]);
    at = 0;
    await ask('/b', { method: 'POST', body: { one: 1 } }).catch(() => undefined);
    await ask('/b', { method: 'POST', body: { one: 2 } }).catch(() => undefined);
    await ask('/b', { method: 'POST', body: { one: 1 }, version: 3 }).catch(() => undefined);
    expect(new Set(sent.slice(5).map(({ headers }) => headers.get('idempotency-key')))).to.have.length(3);
  });

  it('names the version that was read, so that nobody is overwritten', async () => {
    const { sent } = answering(() => json({}));
    await ask('/a', { method: 'PATCH', body: {}, version: 3 });
    await ask('/a', { method: 'POST', body: {} });
    expect(sent.map(({ headers }) => headers.get('if-match'))).to.deep.equal(['"3"', null]);
  });

  it('gives back nothing for an answer without a body', async () => {
    answering(() => new Response(null, { status: 204 }));
    expect(await ask('/session', { method: 'DELETE' })).to.equal(undefined);
  });

  it('carries everything a refusal says', async () => {
    const errors = [{ path: 'title', message: 'Write something.' }];
    answering(() =>
      problem(
        429,
        { detail: 'Wait a while.', code: 'rate_limited', errors, requestId: 'req_1' },
        { 'retry-after': '90' },
      ),
    );
    const error = await refusal(ask('/a'));
    expect(error).to.be.instanceOf(ApiProblem);
    expect(error).to.deep.include({
      status: 429,
      code: 'rate_limited',
      detail: 'Wait a while.',
      message: 'Wait a while.',
      errors,
      retryAfter: 90,
      requestId: 'req_1',
    });
    expect(sentenceOf(error)).to.equal('Wait a while.');
    // Where fields are wrong, what is wrong with each is the sentence.
    const wrong = [...errors, { path: 'place', message: 'Choose a place.' }, ...errors];
    answering(() => problem(422, { detail: 'Correct the fields.', code: 'invalid', errors: wrong }));
    expect(sentenceOf(await refusal(ask('/a')))).to.equal('Write something. Choose a place.');
  });

  for (const [what, answer] of [
    [
      'is broken JSON',
      () => new Response('{"det', { status: 502, headers: { 'content-type': 'application/json' } }),
    ],
    ['is empty', () => new Response(null, { status: 500 })],
  ] as const) {
    it(`has a sentence of its own for a refusal that ${what}`, async () => {
      answering(answer);
      const error = await refusal(ask('/a'));
      expect(error).to.deep.include({ code: 'unknown', errors: [], retryAfter: undefined });
      expect(sentenceOf(error)).to.equal('The server could not answer. Try again in a moment.');
    });
  }

  it('takes what a proxy says in place of the server for no answer', async () => {
    const said = { status: 502, headers: { 'content-type': 'text/html' } };
    answering(() => new Response('<h1>Bad gateway</h1>', said));
    expect(await refusal(ask('/a'))).to.be.instanceOf(Unreachable);
  });

  it('knows no answer at all from a refusal', async () => {
    answering(() => Promise.reject(new TypeError('fetch failed: 10.0.0.7')));
    const error = await refusal(ask('/a'));
    expect(error).to.be.instanceOf(Unreachable);
    expect(sentenceOf(error)).to.include('cannot be reached').and.not.include('10.0.0.7');
  });

  it('does not call it a lost connection when the page itself gave up', async () => {
    answering(() => json({}));
    const error = await refusal(ask('/a', { signal: AbortSignal.abort() }));
    expect(error).to.have.property('name', 'AbortError');
  });

  it('shows a person nothing of an error that is not from the API', () => {
    expect(sentenceOf(new TypeError('x is undefined'))).not.to.include('undefined');
    expect(sentenceOf('odd')).to.include('tell your administrator');
  });

  it('asks once more, the same, when the same person signed in again; else the refusal stands', async () => {
    const expired = () => problem(401, { code: 'unauthenticated' });
    const answers = [expired(), json({ id: 'mat_1' })];
    const { sent } = answering(() => answers.shift() ?? expired());
    const signsIn = [true, false];
    onExpiredSession(async () => signsIn.shift() ?? false);
    try {
      const decide = () =>
        ask('/matches/mat_1/decisions', { method: 'POST', body: { action: 'offer' }, version: 3 });
      expect(await decide()).to.deep.equal({ id: 'mat_1' });
      const [first, second] = sent;
      expect(second?.body).to.deep.equal(first?.body);
      // One key, so that what was done already is not done twice.
      const key = (headers: Headers | undefined) => headers?.get('idempotency-key');
      expect(key(second?.headers)).to.equal(key(first?.headers));
      expect(second?.headers.get('if-match')).to.equal('"3"');
      expect(isSignedOut(await refusal(decide()))).to.equal(true);
      // A wrong password is no session that ran out.
      const before = sent.length;
      expect(isSignedOut(await refusal(ask('/session', { method: 'POST', body: {} })))).to.equal(true);
      expect(sent.length).to.equal(before + 1);
    } finally {
      onExpiredSession(undefined);
    }
  });

  it('takes 401 alone for signed out', () => {
    const statuses = [400, 401, 403, 404, 429, 500];
    const out = statuses.filter((status) => isSignedOut(new ApiProblem(status, {}, undefined)));
    expect(out).to.deep.equal([401]);
    expect(isSignedOut(new Unreachable())).to.equal(false);
  });

  it('takes once what was asked for before it was there, unless that is no good or old', async () => {
    const { sent } = answering(() => json('late'));
    const early = (answer: Promise<Response>) => {
      kept.early = new Map([['/review?whose=mine', answer]]);
      return ask('/review', { query: { whose: 'mine' } });
    };
    expect(await early(Promise.resolve(json('early')))).to.equal('early');
    expect(await ask('/review', { query: { whose: 'mine' } })).to.equal('late');
    expect(await early(Promise.resolve(problem(401, {})))).to.equal('late');
    expect(await early(Promise.reject(new TypeError('no connection')))).to.equal('late');
    kept.early = new Map([['/me', Promise.resolve(json('early'))]]);
    await ask('/session', { method: 'DELETE' });
    expect(await ask('/me')).to.equal('late');
    expect(sent).to.have.length(5);
  });
});
