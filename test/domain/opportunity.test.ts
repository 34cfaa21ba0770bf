import { expect } from 'chai';
import { isOpen, opportunityMoves, opportunityStates } from '../../src/domain/opportunity.ts';

const now = '2026-11-24T09:30:00.000Z';

describe('a posting', () => {
  it('takes people while it is open, before its end, with an opening left', () => {
    expect(isOpen({ state: 'open', openings: 1 }, now)).to.equal(true);
    expect(isOpen({ state: 'open', openings: 0 }, now)).to.equal(false);
    expect(isOpen({ state: 'open', openings: 1, expiresAt: '2026-11-24T09:30:00.001Z' }, now)).to.equal(true);
    expect(isOpen({ state: 'open', openings: 1, expiresAt: now }, now)).to.equal(false);
    expect(isOpen({ state: 'open', openings: 1, expiresAt: '2026-11-24T09:29:59.999Z' }, now)).to.equal(
      false,
    );
  });

  it('takes nobody in any other state', () => {
    for (const state of opportunityStates.filter((one) => one !== 'open'))
      expect(isOpen({ state, openings: 9 }, now), state).to.equal(false);
  });

  it('moves as this table says', () => {
    const table: readonly string[] = [
      'draft open',
      'draft withdrawn',
      'open paused',
      'open filled',
      'open expired',
      'open withdrawn',
      'paused open',
      'paused filled',
      'paused expired',
      'paused withdrawn',
      'filled open',
      'filled withdrawn',
      'expired open',
      'expired withdrawn',
    ];
    const moves = Object.entries(opportunityMoves).flatMap(([from, tos]) => tos.map((to) => `${from} ${to}`));
    expect(moves.sort()).to.deep.equal([...table].sort());
    expect(Object.keys(opportunityMoves).sort()).to.deep.equal([...opportunityStates].sort());
  });
});
