import { expect } from 'chai';
import fc from 'fast-check';
import {
  type Accommodation,
  defaultExpiry,
  stances,
  standingStance,
} from '../../src/domain/values/accommodation.ts';
import { plusDays } from '../../src/domain/values/time.ts';

describe('an accommodation', () => {
  const said = (expires?: string): Accommodation => ({
    code: 'low_noise',
    stance: 'policy',
    evidence: 'declared',
    ...(expires === undefined ? {} : { expires }),
  });

  it('counts through its last day, and is unknown from the next on', () => {
    expect(standingStance(said('2026-11-24'), '2026-11-23')).to.equal('policy');
    expect(standingStance(said('2026-11-24'), '2026-11-24')).to.equal('policy');
    expect(standingStance(said('2026-11-24'), '2026-11-25')).to.equal('unknown');
    expect(standingStance(said(), '2999-01-01')).to.equal('policy');
  });

  it('keeps whatever stance was said while it counts, and loses each after', () => {
    for (const stance of stances) {
      expect(standingStance({ ...said('2026-11-24'), stance }, '2026-11-24')).to.equal(stance);
      expect(standingStance({ ...said('2026-11-24'), stance }, '2026-11-25')).to.equal('unknown');
    }
  });

  it('counts twelve months by default; from a leap day, to the end of February', () => {
    expect(defaultExpiry('2026-11-24')).to.equal('2027-11-24');
    expect(defaultExpiry('2027-02-28')).to.equal('2028-02-28');
    expect(defaultExpiry('2028-02-29')).to.equal('2029-02-28');
    expect(defaultExpiry('2027-03-01')).to.equal('2028-03-01');
    expect(defaultExpiry('2026-12-31')).to.equal('2027-12-31');
    expect(defaultExpiry('2026-01-01')).to.equal('2027-01-01');
  });

  it('of any day counts 365 or 366 days, into the same month of the next year', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => plusDays('1990-01-01', days));
    fc.assert(
      fc.property(day, (date) => {
        const end = defaultExpiry(date);
        expect([365, 366].map((days) => plusDays(date, days))).to.include(end);
        expect(end.slice(5, 7)).to.equal(date.slice(5, 7));
        expect(Number(end.slice(0, 4))).to.equal(Number(date.slice(0, 4)) + 1);
      }),
    );
  });
});
