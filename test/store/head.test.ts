import { expect } from 'chai';
import { headOf, rowsOf } from '../../src/store/unit.ts';
import { scopeIn } from '../contract/things.ts';

const fact = { type: 'opportunity.changed', opportunityId: 'opp_1' } as const;

describe('the head of an organisation', () => {
  it('starts before the first entry and the first fact', () => {
    expect(headOf(undefined)).to.deep.include({ sequence: 0, facts: 0 });
  });

  it('of a store that did not count its facts starts behind one that nobody can read', () => {
    const older = headOf({ sequence: 7, hash: 'h' });
    expect(older).to.deep.include({ sequence: 7, hash: 'h', facts: 1 });
    const unit = { organisationId: 'org_a', facts: [fact, fact] };
    const { puts, head } = rowsOf(
      { scope: scopeIn('org_a'), unit },
      older,
      '2026-01-01T00:00:00.000Z',
      () => 'out_1',
    );
    expect(puts.map(({ row }) => 'sequence' in row && row.sequence)).to.deep.equal([2, 3]);
    expect(head).to.deep.include({ sequence: 7, facts: 3 });
  });

  it('of a store that counts goes on where it was', () => {
    expect(headOf({ sequence: 7, hash: 'h', facts: 0 }).facts).to.equal(0);
    expect(headOf({ sequence: 0, hash: 'h', facts: 4 }).facts).to.equal(4);
  });
});
