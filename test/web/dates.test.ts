import { expect } from 'chai';
import {
  age,
  dayOrTime,
  exactTime,
  longDate,
  nearDate,
  postponements,
  putOffTo,
  readDay,
  wallClock,
} from '../../web/words/dates.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What the clock on the wall shows in a zone. */
const wall = (instant: string, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );

describe('the words for dates', () => {
  it('mean what the wall shows, on the days too on which clocks are put on and back', () => {
    for (const [date, zone] of [
      ['2027-03-28', 'Europe/London'],
      ['2026-10-25', 'Europe/Berlin'],
      ['2026-11-01', 'America/New_York'],
      ['2026-11-24', 'Pacific/Auckland'],
    ] as const)
      for (const time of ['00:00', '09:00', '23:30'])
        expect(wall(wallClock(date, time, zone), zone), `${date} ${zone}`).to.equal(`${date} ${time}`);
  });

  it('say how long ago in the unit that stays clear', () => {
    const at = '2026-11-24T09:00:00.000Z';
    const ages = [-hour, 0, minute - 1, minute, hour - 1, hour, day - 1, day, 21 * day - 1, 21 * day];
    expect(ages.map((ms) => age(at, Date.parse(at) + ms))).to.deep.equal([
      'now',
      'now',
      'now',
      '1 min',
      '59 min',
      '1 h',
      '23 h',
      '1 d',
      '20 d',
      '3 wk',
    ]);
  });

  it('read a typed day back, once it is one', () => {
    expect(readDay('2027-03-12')).to.equal('Fri, 12 March 2027');
    const begun = ['', '0002-03-12', '0202-03-12', '2027-03', 'soon'];
    expect(begun.map(readDay)).to.deep.equal(begun.map(() => undefined));
  });

  it('say the exact time on the wall clock of the organisation', () => {
    expect(exactTime('2026-07-01T12:00:00Z', 'Europe/London')).to.equal('1 July 2026 at 13:00');
    expect(exactTime('2026-07-01T12:00:00Z', 'Asia/Tokyo')).to.equal('1 July 2026 at 21:00');
  });

  it('name the day alone where something happens as it begins', () => {
    expect(dayOrTime('2026-07-01T23:00:00Z', 'Europe/London')).to.equal('2 July 2026');
    expect(dayOrTime('2026-07-01T23:00:00Z', 'Europe/Berlin')).to.equal('2 July 2026 at 01:00');
  });

  it('write the last minute of a posting as the calendar of the organisation has it', () => {
    const at = '2026-11-28T07:59:00Z';
    expect(exactTime(at, 'America/Los_Angeles')).to.equal('27 November 2026 at 23:59');
    expect(exactTime(at, 'Asia/Kolkata')).to.equal('28 November 2026 at 13:29');
    expect(exactTime('2026-11-28T09:59:00Z', 'Pacific/Kiritimati')).to.equal('28 November 2026 at 23:59');
  });

  it('write a date with its month in words, and a near one with its weekday', () => {
    expect(longDate('2031-11-25')).to.equal('25 November 2031');
    expect(nearDate('2026-11-25')).to.match(/^Wed,? 25 November$/);
  });

  it('offer tomorrow, next Monday and in a month, as the days are there', () => {
    const dates = (now: string, zone: string) => postponements(now, zone).map(({ date }) => date);
    // A Tuesday; late in the evening it is Wednesday already further east.
    expect(dates('2026-11-24T23:30:00.000Z', 'UTC')).to.deep.equal([
      '2026-11-25',
      '2026-11-30',
      '2026-12-24',
    ]);
    expect(dates('2026-11-24T23:30:00.000Z', 'Asia/Tokyo')).to.deep.equal([
      '2026-11-26',
      '2026-11-30',
      '2026-12-25',
    ]);
    expect(dates('2026-11-24T03:30:00.000Z', 'America/New_York')[0]).to.equal('2026-11-24');
  });

  it('take the Monday after for next week', () => {
    const nextWeek = (now: string) => postponements(now, 'UTC')[1]?.date;
    expect(nextWeek('2026-11-23T09:00:00.000Z')).to.equal('2026-11-30');
    expect(nextWeek('2026-11-26T09:00:00.000Z')).to.equal('2026-11-30');
  });

  it('put nothing off to a day on which nobody works, and say which day it is then', () => {
    const choices = (now: string) =>
      postponements(`${now}T09:00:00.000Z`, 'UTC')
        .slice(0, 2)
        .map(({ label, date }) => `${label}: ${date}`);
    expect(choices('2026-11-26')).to.deep.equal(['Tomorrow: 2026-11-27', 'Next week: 2026-11-30']);
    expect(choices('2026-11-27')).to.deep.equal(['Monday: 2026-11-30', 'In a week: 2026-12-04']);
    expect(choices('2026-11-28')).to.deep.equal(['Monday: 2026-11-30', 'In a week: 2026-12-07']);
    expect(choices('2026-11-29')).to.deep.equal(['Tomorrow: 2026-11-30', 'In a week: 2026-12-07']);
  });

  it('put nothing off a month to a weekend', () => {
    const inAMonth = (now: string) => postponements(now, 'UTC')[2]?.date;
    // To a Friday, a Saturday and a Sunday.
    expect(['25', '26', '27'].map((day) => inAMonth(`2026-11-${day}T09:00:00.000Z`))).to.deep.equal([
      '2026-12-25',
      '2026-12-28',
      '2026-12-28',
    ]);
  });

  it('put a match off until eight in the morning there, also on days when the clock is changed', () => {
    for (const [date, zone] of [
      ['2026-11-25', 'UTC'],
      ['2026-07-02', 'Europe/London'],
      ['2026-11-25', 'Asia/Kolkata'],
      ['2026-03-29', 'Europe/London'],
      ['2026-03-08', 'America/Los_Angeles'],
      ['2026-11-01', 'America/Los_Angeles'],
      ['2026-09-27', 'Pacific/Auckland'],
    ] as const)
      expect(wall(putOffTo(date, zone).until, zone), zone).to.equal(`${date} 08:00`);
  });
});
