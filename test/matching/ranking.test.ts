import { expect } from 'chai';
import { scoreRules } from '../../config/score.ts';
import { type ListedPair, rankPairs } from '../../src/matching/ranking.ts';

const now = '2026-11-24T09:00:00.000Z';
const good = { heard: 6000, spokenFor: true, mustsHold: true, settled: true };
const pair = (id: string, more: Partial<ListedPair> = {}): ListedPair => ({
  id,
  score: 6000,
  confidence: 60,
  nearMiss: false,
  later: false,
  merits: good,
  blocked: false,
  postedAt: '2026-11-01T09:00:00.000Z',
  ...more,
});
const ranked = (...pairs: readonly ListedPair[]) => rankPairs(pairs, scoreRules, now);
const lifted = (more: Partial<NonNullable<ListedPair['lifted']>> = {}): Partial<ListedPair> => ({
  blocked: true,
  nearMiss: true,
  lifted: {
    change: { kind: 'hours_flexible' },
    score: 6000,
    confidence: 60,
    heard: 6000,
    spokenFor: true,
    ...more,
  },
});

describe('the ranks of a person’s own pairs', () => {
  it('go by score, then confidence, then the newer posting, then the id', () => {
    const ranks = ranked(
      pair('b'),
      pair('a'),
      pair('newer', { postedAt: '2026-11-02T09:00:00.000Z' }),
      pair('sure', { confidence: 61 }),
      pair('best', { score: 6001 }),
    );
    const order = [...ranks].sort((x, y) => (x[1].rank ?? 0) - (y[1].rank ?? 0)).map(([id]) => id);
    expect(order).to.deep.equal(['best', 'sure', 'newer', 'a', 'b']);
  });

  it('make the best five worth a look, and the best three of them strong', () => {
    const ranks = ranked(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => pair(id)));
    expect([...ranks.values()].map(({ worth }) => worth)).to.deep.equal([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect([...ranks.values()].filter(({ strong }) => strong)).to.have.length(3);
  });

  it('make nothing worth a look that is 2,501 under the best, though nothing stands between', () => {
    const ranks = ranked(pair('a', { score: 8501 }), pair('b', { score: 6001 }), pair('c', { score: 6000 }));
    expect([ranks.get('b')?.worth, ranks.get('c')?.worth]).to.deep.equal([true, false]);
  });

  it('need 4,500 with the support part as for needs not asked, and something known that speaks for it', () => {
    expect(ranked(pair('a', { score: 4000, merits: { ...good, heard: 4500 } })).get('a')?.worth).to.equal(
      true,
    );
    expect(ranked(pair('a', { score: 9000, merits: { ...good, heard: 4499 } })).get('a')?.worth).to.equal(
      false,
    );
    expect(ranked(pair('a', { merits: { ...good, spokenFor: false } })).get('a')?.worth).to.equal(false);
  });

  for (const [why, more] of [
    ['a must that is met under half', { merits: { ...good, mustsHold: false } }],
    ['an open question about the way', { merits: { ...good, settled: false } }],
    ['a confidence of 49', { confidence: 49 }],
  ] as const)
    it(`are not strong with ${why}, and still worth a look`, () => {
      expect(ranked(pair('a', more)).get('a')).to.deep.equal({ rank: 1, worth: true, strong: false });
    });

  it('leave a place to what was decided within seven days, so that five declines do not bring five more', () => {
    const decidedAt = '2026-11-17T09:00:00.001Z';
    const ranks = ranked(
      ...['a', 'b', 'c', 'd', 'e'].map((id) => pair(id, { score: 7000, decidedAt })),
      pair('f'),
    );
    expect(ranks.get('f')).to.include({ rank: 6, worth: false });
  });

  it('take the place away after seven days, and keep the score for “their best”', () => {
    const decidedAt = '2026-11-17T09:00:00.000Z';
    const ranks = ranked(pair('old', { score: 8501, decidedAt }), pair('new', { score: 6000 }));
    expect(ranks.get('old')?.rank).to.equal(undefined);
    expect(ranks.get('new')).to.deep.equal({ rank: 1, worth: false, strong: false });
  });

  it('list a near miss by what it would be after its change, and say whether that were worth a look', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map((id) => pair(id));
    const ranks = ranked(
      ...others,
      pair('near', lifted({ score: 6100 })),
      pair('far', lifted({ score: 5900 })),
    );
    expect(ranks.get('near')).to.deep.equal({ rank: 1, worth: true, strong: false });
    expect(ranks.get('far')).to.deep.equal({ rank: 2, worth: false, strong: false });
    expect(ranks.get('e')).to.include({ rank: 5, worth: true });
  });

  it('put what the person does not want behind all else: it takes no place, and is never “their best”', () => {
    const unwanted = { merits: { ...good, spokenFor: false, unwanted: true as const } };
    const bars = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => pair(id, { score: 9000, ...unwanted }));
    const ranks = ranked(...bars, pair('cafe'), pair('near', lifted({ score: 5900 })));
    expect(ranks.get('cafe')).to.deep.equal({ rank: 1, worth: true, strong: true });
    expect(ranks.get('near')).to.deep.equal({ rank: 1, worth: true, strong: false });
    expect(ranks.get('a')).to.deep.equal({ rank: 2, worth: false, strong: false });
    const near = ranked(pair('bar', { ...lifted({ score: 9000 }), ...unwanted }), pair('n', lifted()));
    expect([near.get('n')?.rank, near.get('bar')?.rank]).to.deep.equal([1, 2]);
  });

  it('keep later pairs in a list of their own, which takes no place from the others', () => {
    const ranks = ranked(pair('later', { score: 9000, later: true }), pair('now'));
    expect(ranks.get('later')).to.deep.equal({ rank: 1, worth: false, strong: false });
    expect(ranks.get('now')).to.include({ rank: 1, worth: true, strong: true });
  });

  it('give none to a pair that is blocked and no near miss', () => {
    expect(ranked(pair('a', { blocked: true })).get('a')).to.deep.equal({ worth: false, strong: false });
  });
});
