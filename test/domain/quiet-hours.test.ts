import { expect } from 'chai';
import { nextAt, quietUntil } from '../../src/domain/values/quiet-hours.ts';
import type { WeeklyBlock } from '../../src/domain/values/week.ts';

const zone = 'Europe/London';
const every = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const block = (from: string, to: string, days: WeeklyBlock['days'] = every): WeeklyBlock => ({
  days,
  from,
  to,
});

describe('quiet hours', () => {
  const until = (at: string, ...blocks: WeeklyBlock[]) =>
    quietUntil(blocks, `${at}:00.000Z`, zone).slice(0, 16);

  it('end where their block does, over midnight and where the next begins', () => {
    expect(until('2026-11-24T09:30', block('20:00', '07:00'))).to.equal('2026-11-24T09:30');
    expect(until('2026-11-24T22:30', block('20:00', '07:00'))).to.equal('2026-11-25T07:00');
    expect(
      until('2026-11-29T23:00', block('22:00', '06:00', ['sun']), block('06:00', '09:00', ['mon'])),
    ).to.equal('2026-11-30T09:00');
    expect(until('2026-11-24T00:00', block('00:00', '24:00', ['tue']))).to.equal('2026-11-25T00:00');
  });

  it('go by the wall clock when it is put on and back', () => {
    // In the night to 29 March one o'clock becomes two; in that to 25 October two becomes one.
    expect(until('2026-03-28T23:00', block('22:00', '07:00'))).to.equal('2026-03-29T06:00');
    expect(until('2026-03-29T00:30', block('00:00', '01:30'))).to.equal('2026-03-29T01:00');
    expect(until('2026-10-24T22:00', block('22:00', '07:00'))).to.equal('2026-10-25T07:00');
    expect(until('2026-10-25T00:15', block('01:00', '01:30'))).to.equal('2026-10-25T00:30');
    expect(until('2026-10-25T01:15', block('01:00', '01:30'))).to.equal('2026-10-25T01:30');
  });

  it('that never end are looked at again in a week', () => {
    expect(until('2026-11-24T09:30', block('00:00', '24:00'))).to.equal('2026-12-01T09:31');
  });
});

describe('the mail of the day', () => {
  const next = (time: string, at: string, where = zone) => nextAt(time, `${at}:00.000Z`, where).slice(0, 16);

  it('goes at its time today, or tomorrow once that has come', () => {
    expect(next('17:00', '2026-11-24T16:59')).to.equal('2026-11-24T17:00');
    expect(next('17:00', '2026-11-24T17:00')).to.equal('2026-11-25T17:00');
    expect(next('00:00', '2026-11-24T17:00', 'America/New_York')).to.equal('2026-11-25T05:00');
  });

  it('goes once a day when the clock is put back over its time, and at once when it is put on over it', () => {
    expect(next('01:30', '2026-10-24T12:00')).to.equal('2026-10-25T00:30');
    expect(next('01:30', '2026-10-25T00:30')).to.equal('2026-10-26T01:30');
    expect(next('01:30', '2026-03-28T12:00')).to.equal('2026-03-29T01:00');
    expect(next('17:00', '2026-03-28T17:00')).to.equal('2026-03-29T16:00');
    expect(next('17:00', '2026-10-24T16:00')).to.equal('2026-10-25T17:00');
  });
});
