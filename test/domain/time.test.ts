import { expect } from 'chai';
import fc from 'fast-check';
import { endOfDay, localDate, plusDays, plusSeconds, startOfDay } from '../../src/domain/values/time.ts';
import { often } from '../support/few-or-many.ts';

const instants = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const dates = instants.map((at) => at.slice(0, 10));

describe('instants and dates', () => {
  it('move by seconds, forth and back, in a form whose order is time’s', () => {
    expect(plusSeconds('2026-11-24T09:30:00.000Z', 1.5)).to.equal('2026-11-24T09:30:01.500Z');
    expect(plusSeconds('2026-01-01T00:00:00.000Z', -1)).to.equal('2025-12-31T23:59:59.000Z');
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 10 ** 9 }), (at, seconds) => {
        const later = plusSeconds(at, seconds);
        expect(later > at).to.equal(true);
        expect(plusSeconds(later, -seconds)).to.equal(at);
        expect(Date.parse(later) - Date.parse(at)).to.equal(seconds * 1000);
      }),
    );
  });

  it('move by days over the ends of months and years, leap days too', () => {
    expect(plusDays('2026-12-31', 1)).to.equal('2027-01-01');
    expect(plusDays('2028-02-28', 1)).to.equal('2028-02-29');
    expect(plusDays('2027-02-28', 1)).to.equal('2027-03-01');
    expect(plusDays('2026-03-01', -1)).to.equal('2026-02-28');
    expect(plusDays('2026-11-24', 0)).to.equal('2026-11-24');
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (date, a, b) => {
          expect(plusDays(plusDays(date, a), b)).to.equal(plusDays(date, a + b));
          expect(plusDays(plusDays(date, a), -a)).to.equal(date);
        },
      ),
    );
  });

  it('are told apart by zone: the date is the one on the wall there', () => {
    const at = '2026-06-30T23:30:00.000Z';
    expect(localDate(at, 'UTC')).to.equal('2026-06-30');
    expect(localDate(at, 'Europe/London')).to.equal('2026-07-01');
    expect(localDate(at, 'America/New_York')).to.equal('2026-06-30');
    expect(localDate(at, 'Pacific/Kiritimati')).to.equal('2026-07-01');
    expect(localDate('2026-01-01T09:00:00.000Z', 'Pacific/Pago_Pago')).to.equal('2025-12-31');
    // In winter London keeps to UTC.
    expect(localDate('2026-12-31T23:59:59.999Z', 'Europe/London')).to.equal('2026-12-31');
    // Twice: what is kept for a zone is for that zone alone.
    expect(localDate(at, 'UTC')).to.equal('2026-06-30');
  });

  it('begin and end with the day on the wall there, also where the clocks are changed', () => {
    for (const [date, zone, from, to] of [
      ['2026-11-27', 'America/Los_Angeles', '2026-11-27T08:00:00.000Z', '2026-11-28T07:59:59.999Z'],
      ['2026-11-28', 'Pacific/Kiritimati', '2026-11-27T10:00:00.000Z', '2026-11-28T09:59:59.999Z'],
      ['2026-11-28', 'Asia/Kolkata', '2026-11-27T18:30:00.000Z', '2026-11-28T18:29:59.999Z'],
      // Days of 23 and of 25 hours.
      ['2026-03-08', 'America/Los_Angeles', '2026-03-08T08:00:00.000Z', '2026-03-09T06:59:59.999Z'],
      ['2026-11-01', 'America/Los_Angeles', '2026-11-01T07:00:00.000Z', '2026-11-02T07:59:59.999Z'],
      // Put on at midnight, which is then one o'clock; put back at midnight, and at one, which is then midnight again.
      ['2025-09-07', 'America/Santiago', '2025-09-07T04:00:00.000Z', '2025-09-08T02:59:59.999Z'],
      ['2025-04-05', 'America/Santiago', '2025-04-05T03:00:00.000Z', '2025-04-06T03:59:59.999Z'],
      ['2025-11-02', 'America/Havana', '2025-11-02T04:00:00.000Z', '2025-11-03T04:59:59.999Z'],
    ] as const)
      expect([startOfDay(date, zone), endOfDay(date, zone)], `${date} ${zone}`).to.deep.equal([from, to]);
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const lately = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(lately, zones, (at, zone) => {
        const date = localDate(at, zone);
        const [from, to] = [startOfDay(date, zone), endOfDay(date, zone)];
        expect(from <= at && at <= to).to.equal(true);
        expect([localDate(from, zone), localDate(to, zone)]).to.deep.equal([date, date]);
        expect(localDate(plusSeconds(from, -0.001), zone) < date).to.equal(true);
      }),
      { numRuns: often(500) },
    );
  });

  it('have no date in a zone that there is not', () => {
    expect(() => localDate('2026-06-30T23:30:00.000Z', 'Europe/Nowhere')).to.throw(RangeError);
  });
});
