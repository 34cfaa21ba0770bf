import { expect } from 'chai';
import { matchQuery } from '../../web/api/queries.ts';
import { createQueryClient } from '../../web/api/query-client.ts';
import type { Match } from '../../web/api/types.ts';
import { decidableOf } from '../../web/decide/acts.ts';
import { doneWords, labelOf } from '../../web/decide/next-steps.ts';
import { createSitting, type Sitting } from '../../web/decide/sitting.ts';
import { whoDecided } from '../../web/decide/told.ts';
import { movedWords } from '../../web/match/moved-words.ts';
import { answeredWords } from '../../web/questions/asked.ts';
import { matchLike } from './match.ts';
import { json, problem, type Sent, stubFetch } from './stub-fetch.ts';

const first = matchLike({ id: 'mat_1' });
const shortlisted: Match = { ...first, version: 4, state: 'shortlisted', decisionsAllowed: ['undo'] };
const shortlist = { input: { action: 'shortlist' }, to: 'shortlisted', said: 'Shortlisted: Ada' } as const;

describe('a sitting in which something was answered or decided elsewhere', () => {
  let sitting: Sitting;
  let stub: ReturnType<typeof stubFetch>;
  let answer: (sent: Sent) => Response;
  beforeEach(() => {
    const queries = createQueryClient();
    queries.setQueryData(matchQuery(first.id).queryKey, first);
    sitting = createSitting(queries, () => Promise.resolve());
    answer = ({ body }) => json(isUndo(body) ? { ...first, version: shortlisted.version + 1 } : shortlisted);
    stub = stubFetch((sent) => answer(sent));
  });
  afterEach(() => stub.restore());

  const isUndo = (body: unknown) => (body as { action?: string } | undefined)?.action === 'undo';
  const undone = () => stub.sent.filter(({ body }) => isUndo(body)).length;
  const status = () => sitting.snapshot().status;
  const decide = async () => {
    sitting.decide(decidableOf(first), shortlist);
    await Promise.all(sitting.snapshot().acts.map(({ answered }) => answered));
  };
  let corrected = 0;
  const keepAnswer = () => sitting.keepForGood({ said: 'Kept: no', correct: () => (corrected += 1) });

  it('says that an answer stands and what is next before undo goes past it', async () => {
    await decide();
    keepAnswer();
    expect(status()).to.deep.equal({ said: 'Kept: no' });
    expect(await sitting.undo()).to.equal(undefined);
    expect(undone()).to.equal(0);
    expect(bare(status()?.said)).to.equal(
      'The answer stands and can be corrected. Undo again takes back: Shortlisted: Ada',
    );
    status()?.correct?.();
    expect(corrected).to.equal(1);
    expect(sitting.snapshot().acts.map(({ state }) => state)).to.deep.equal(['stands', 'lasting']);
    expect((await sitting.undo())?.id).to.equal('mat_1');
    expect(undone()).to.equal(1);
  });

  it('names the decision about the open match where nothing older stands from here', async () => {
    keepAnswer();
    await sitting.undo(shortlisted);
    expect(bare(status()?.said)).to.match(/takes back: the last decision about Ada North, Baker$/);
    expect(undone()).to.equal(0);
    keepAnswer();
    await sitting.undo();
    expect(status()?.said).to.match(/Undo takes no answer back\.$/);
  });

  it('says nothing of the last act once somebody moved on, but keeps saying what did not work', async () => {
    await decide();
    sitting.hush();
    expect(status()).to.equal(undefined);
    answer = () => problem(503, { code: 'unavailable', detail: 'Later.' });
    await sitting.undo();
    sitting.hush();
    expect(status()).to.include({ isProblem: true });
  });

  it('says who decided what meanwhile, and leads to the match', async () => {
    const decision = { action: 'decline', byName: 'Sam', to: 'declined_by_coach' };
    answer = ({ method, path }) => {
      if (method === 'POST') return problem(412, { code: 'stale_version', detail: 'Changed.' });
      if (!path.endsWith('/decisions')) return json({ ...first, version: 5, state: 'declined_by_coach' });
      return json({ items: [{ ...decision, createdAt: '2026-11-24T09:00:00Z' }] });
    };
    await decide();
    expect(bare(status()?.said)).to.match(
      /^Not saved \(Ada North, Baker\): Sam said not this one, and it is now /,
    );
    expect(status()).to.include({ isProblem: true, lookAt: 'mat_1' });
  });

  it('names the last who decided, where that is why it stands where it does', () => {
    const by = (byName: string, to: Match['state'], createdAt: string) =>
      ({ action: 'shortlist', by: `usr_${byName}`, byName, to, createdAt }) as const;
    const all = [
      by('Sam', 'shortlisted', '2026-11-24T10:00:00Z'),
      by('Kim', 'deferred', '2026-11-23T10:00:00Z'),
    ];
    expect(bare(whoDecided('shortlisted', all, 'usr_Kim'))).to.match(/^Sam shortlisted it/);
    expect(bare(whoDecided('shortlisted', all, 'usr_Sam'))).to.match(
      /^you decided elsewhere, and it is now /,
    );
    expect(whoDecided('blocked', all, undefined)).to.equal(undefined);
    expect(whoDecided('blocked', [], undefined)).to.equal(undefined);
  });
});

describe('what is said of something that changed', () => {
  it('is that it was done, not what to do', () => {
    expect(doneWords({ id: 'offer' })).to.equal('Offered to the participant');
    expect(doneWords({ id: 'offer' })).not.to.equal(labelOf({ id: 'offer' }));
  });

  it('is that a score moved, where one can see it', () => {
    expect(bare(movedWords(7720, 8180))).to.equal('Score was 77, is 82 now');
    expect(movedWords(7720, 7740)).to.equal(undefined);
  });

  it('is which answer was kept to what, or that nobody was there', () => {
    const question = 'Could Baker start at nine?';
    expect(bare(answeredWords({ question }, 'no'))).to.equal(`Answer kept (no): ${question}`);
    expect(bare(answeredWords({ question }, 'not_reached'))).to.equal(`Could not reach them: ${question}`);
  });
});

/** Without the signs that keep a name apart from the words around it. */
const bare = (said: string | undefined) => said?.replace(/[\u2066-\u2069]/g, '');
