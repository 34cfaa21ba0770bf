import { expect } from 'chai';
import fc from 'fast-check';
import { hourlyMinor, hoursPerPeriod, wagePeriods } from '../../src/domain/values/money.ts';

describe('wages', () => {
  it('are compared by the hour: a year is 52 weeks of 40 hours', () => {
    expect(hourlyMinor(1300, 'hour')).to.equal(1300);
    expect(hourlyMinor(10_400, 'day')).to.equal(1300);
    expect(hourlyMinor(52_000, 'week')).to.equal(1300);
    expect(hourlyMinor(225_333, 'month')).to.equal(1300);
    expect(hourlyMinor(2_704_000, 'year')).to.equal(1300);
  });

  it('are rounded to the nearest minor unit, half upwards', () => {
    expect(hourlyMinor(10_403, 'day')).to.equal(1300);
    expect(hourlyMinor(10_404, 'day')).to.equal(1301);
    expect(hourlyMinor(10_411, 'day')).to.equal(1301);
    expect(hourlyMinor(0, 'year')).to.equal(0);
  });

  it('of twelve months, and of 52 weeks of five days, are those of the year', () => {
    expect(hoursPerPeriod.month * 12).to.equal(hoursPerPeriod.year);
    expect(hoursPerPeriod.week * 52).to.equal(hoursPerPeriod.year);
    expect(hoursPerPeriod.day * 5).to.equal(hoursPerPeriod.week);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 7 }), fc.constantFrom(...wagePeriods), (hourly, per) => {
        expect(hourlyMinor(Math.round(hourly * hoursPerPeriod[per]), per)).to.equal(hourly);
      }),
    );
  });
});
