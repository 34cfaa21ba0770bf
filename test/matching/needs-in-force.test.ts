import { expect } from 'chai';
import type { NeedFindings } from '../../src/matching/findings.ts';
import { needsInForce, type PreparedNeed } from '../../src/matching/needs-in-force.ts';

const need = (code: NeedFindings['code'], more: Partial<NeedFindings> = {}): PreparedNeed => ({
  findings: { code, weight: 'must', windows: [], ...more },
  minutes: [],
});

describe('needs in force', () => {
  const needs = [
    need('no_driving'),
    need('shift_limit', { minutes: 240, until: '2027-01-31' }),
    need('childcare_hours', { weight: 'prefer', from: '2027-06-01' }),
  ];
  const person = () => ({ needs, memo: { inForce: new Map() } });
  const days = ['2026-12-01', '2027-01-15', '2027-03-01', '2027-05-20', '2027-07-01'];
  const horizon = 28;

  it('are the same on whatever days the person is asked about before', () => {
    const asked = person();
    for (const day of [...days, ...[...days].reverse()])
      expect(needsInForce(asked, day, horizon), day).to.deep.equal(needsInForce(person(), day, horizon));
  });

  it('are held once for all days between which none begins or ends', () => {
    const asked = person();
    const [first, second, third, , fifth] = [...days].sort().map((day) => needsInForce(asked, day, horizon));
    expect(second).to.equal(first);
    expect(new Set([first, third, fifth]).size).to.equal(3);
    expect([first, third, fifth].map((one) => one?.needs.length)).to.deep.equal([2, 1, 2]);
  });
});
