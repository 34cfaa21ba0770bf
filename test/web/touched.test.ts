import { expect } from 'chai';
import type { Happened } from '../../web/live/stream.ts';
import { isTouched } from '../../web/live/touched.ts';
import { matchLike } from './match.ts';

const open = { queryKey: ['matches', 'one', 'mat_1'], state: { data: matchLike() } };
const decisions = { queryKey: ['matches', 'decisions', 'mat_1'], state: { data: { items: [] } } };
const held = (...queryKey: string[]) => ({ queryKey, state: { data: undefined } });
const happened = (event: Happened['event'], id: string): readonly Happened[] => [{ event, id }];
const counts = happened('counts', 'usr_1');

describe('what is read anew when something happens', () => {
  it('is the open match only where something happened to it, its person or its posting', () => {
    expect(isTouched(open, counts)).to.equal(false);
    for (const [event, id] of [
      ...[['match', 'mat_1'] as const, ['participant', 'par_1'] as const],
      ...[['opportunity', 'opp_1'] as const, ['all', 'usr_1'] as const],
    ]) {
      expect(isTouched(open, happened(event, id)), event).to.equal(true);
      if (event !== 'all') expect(isTouched(open, happened(event, 'other')), event).to.equal(false);
    }
    expect(isTouched(decisions, happened('match', 'mat_1'))).to.equal(true);
    expect(isTouched(decisions, [...counts, ...happened('participant', 'par_1')])).to.equal(false);
  });

  it('is every list that may be another, and nothing of what one writes', () => {
    const lists = ['review', 'worklists', 'notices', 'questions'];
    expect(lists.filter((name) => isTouched(held(name, 'list'), counts))).to.deep.equal(lists);
    expect(isTouched(held('matches', 'list', 'page'), counts)).to.equal(true);
    expect(isTouched(held('releases', 'list'), happened('notice', 'ntc_1'))).to.equal(true);
    const others = ['participants', 'opportunities', 'preferences', 'coaches'];
    expect(
      others.filter((name) => isTouched(held(name, 'one', 'x'), happened('all', 'usr_1'))),
    ).to.deep.equal([]);
  });
});
