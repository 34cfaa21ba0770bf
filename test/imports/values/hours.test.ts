import { expect } from 'chai';
import type { WeeklyBlock } from '../../../src/domain/values/week.ts';
import * as read from '../../../src/services/imports/values/readers.ts';
import { said } from './readings.ts';

const runs: Readonly<Record<string, string>> = {
  mon: '1',
  tue: '2',
  wed: '3',
  thu: '4',
  fri: '5',
  sat: '6',
  sun: '7',
};
const hours = (cell: string) => {
  const found = said(read.blocks(cell));
  if (typeof found === 'string') return found;
  return found
    .map(({ days, from, to }: WeeklyBlock) => `${days.map((day) => runs[day]).join('')} ${from}-${to}`)
    .join('|');
};

describe('hours in a cell', () => {
  it('are read as people write them', () => {
    for (const cell of [
      'mon-fri 09:00-17:00',
      'M-F 9am-5pm',
      'mon-fri 9:00–17:00',
      'Mon - Fri 09:00-17:00',
      'Mon-Fri 9am-5pm',
      'monday-friday 09:00-17:00',
      'mon-fri 09:00:00-17:00:00',
      'Monday to Friday 9am to 5pm',
      'Weekdays 9 a.m. – 5 p.m.',
      'mon–fri 09.00—17.00',
      'mon-fri: 9-17',
      'Mon-Fri 0900-1700',
      'Mon-Fri 9h00-17h00',
      'mon-fri 9 - 17 Uhr',
      'Mo-Fr 9-17 Uhr',
      'Montag bis Freitag 09:00–17:00',
      'mo, di, mi, do und fr von 9:00 bis 17:00',
      'Mon, Tue, Wed, Thu & Fri 9-5pm',
      'mon tue wed thu fri 9:00-17:00',
      'Mondays through Fridays from 9AM until 5PM',
      '9am-5pm Mon-Fri',
      'Monday - Friday: 9.00am - 5.00pm',
      'mon-fri 9am-5',
      'mon-fri\u00a009:00\u201117:00',
      'mon/tue/wed/thu/fri 9-17',
      'MON–FRI 09:00 to 17:00',
      'mon-wed 9-17, thu-fri 9-17'.replace('mon-wed 9-17, thu', 'mon'),
    ])
      expect(hours(cell), cell).to.equal('12345 09:00-17:00');
    const others: Readonly<Record<string, string>> = {
      'mon-fri 08:00-18:00|sat 09:00-12:00': '12345 08:00-18:00|6 09:00-12:00',
      'mon-fri 8:00-12:00, 13:00-17:00': '12345 08:00-12:00|12345 13:00-17:00',
      'mon-fri 9-12 and 1-5pm': '12345 09:00-12:00|12345 13:00-17:00',
      'mon-wed 9-17, fri 9-12': '123 09:00-17:00|5 09:00-12:00',
      'sat-mon 22:00-06:00': '671 22:00-06:00',
      'fri 10pm-6am': '5 22:00-06:00',
      'weekend 12 noon - midnight': '67 12:00-24:00',
      'daily 6pm-12am': '1234567 18:00-24:00',
      'mo,mi,fr 10:00-14:00': '135 10:00-14:00',
      'täglich 18-22 Uhr': '1234567 18:00-22:00',
      'Samstag und Sonntag 08:00 bis Mitternacht': '67 08:00-24:00',
      'every day 12am-12pm': '1234567 00:00-12:00',
      'mon-sun 00:00-24:00': '1234567 00:00-24:00',
      'mon-sun all day': '1234567 00:00-24:00',
      'sat 24h': '6 00:00-24:00',
      'mon 09:00-05:00': '1 09:00-05:00',
      'tue 8-12': '2 08:00-12:00',
      'wed 11-1pm': '3 11:00-13:00',
      'thu 1-5pm': '4 13:00-17:00',
      'fri 10:30-14': '5 10:30-14:00',
      'mon-wed,fri 09:00-15:00': '1235 09:00-15:00',
      'mon 8:00-9:30': '1 08:00-09:30',
      'mon 09:00-12:00; mon 09:00-12:00\ntue 09:00-12:00': '1 09:00-12:00|2 09:00-12:00',
      'mon midnight-6am': '1 00:00-06:00',
    };
    for (const [cell, found] of Object.entries(others)) expect(hours(cell), cell).to.equal(found);
  });

  it('are refused with both readings where they can be two', () => {
    expect(hours('mon-fri 9-5')).to.equal('cell_two_spans 09:00-17:00 21:00-05:00');
    expect(hours('mon-fri 9:00-5:00')).to.equal('cell_two_spans 09:00-17:00 21:00-05:00');
    expect(hours('mon 10-6')).to.equal('cell_two_spans 10:00-18:00 22:00-06:00');
    expect(hours('mon 1-5')).to.equal('cell_two_spans 01:00-05:00 13:00-17:00');
    expect(hours('mon 12-4')).to.equal('cell_two_spans 00:00-04:00 12:00-16:00');
    expect(hours('mon 8-10pm')).to.equal('cell_two_spans 08:00-22:00 20:00-22:00');
    expect(hours('mon 9am-10')).to.equal('cell_two_spans 09:00-10:00 09:00-22:00');
  });

  it('are not surer for two figures that any clock has', () => {
    expect(hours('mon 10:00-6:00')).to.equal('cell_two_spans 10:00-18:00 22:00-06:00');
    expect(hours('mon 11:00-3:00')).to.equal('cell_two_spans 11:00-15:00 23:00-03:00');
    expect(hours('mon 12:00-4:00')).to.equal('cell_two_spans 00:00-04:00 12:00-16:00');
    expect(hours('mon 12:30-3:30')).to.equal('cell_two_spans 00:30-03:30 12:30-15:30');
    expect(hours('mon 1:00-10:00')).to.equal('cell_two_spans 01:00-10:00 13:00-22:00');
    expect(hours('mon 10:00-2am')).to.equal('cell_two_spans 22:00-02:00 10:00-02:00');
    expect(hours('mon 10-06:00')).to.equal('cell_two_spans 22:00-06:00 10:00-06:00');
    expect(hours('mon 10:00-06:00')).to.equal('1 10:00-06:00');
    expect(hours('mon 10:00-4pm')).to.equal('1 10:00-16:00');
    expect(hours('mon 10:00-12:00')).to.equal('1 10:00-12:00');
    expect(hours('mon 10:00-18:00')).to.equal('1 10:00-18:00');
  });

  it('are not taken for the morning where they bind somebody', () => {
    const need = (cell: string) => said(read.needs(`must:dosing_window ${cell}`));
    expect(need('mon 7-8')).to.equal('cell_two_spans 07:00-08:00 19:00-20:00');
    expect(need('mon 6-7')).to.equal('cell_two_spans 06:00-07:00 18:00-19:00');
    expect(need('mon 7:00-8:30')).to.equal('cell_two_spans 07:00-08:30 19:00-20:30');
    for (const cell of ['mon 07:00-08:00', 'mon 7am-8am', 'mon 7-8am', 'mon 07-08'])
      expect(need(cell), cell).to.have.nested.property('[0].windows[0].from', '07:00');
    expect(hours('mon 7-8')).to.equal('1 07:00-08:00');
  });

  it('begin on the next day at twenty-four, and are refused where they end when they begin', () => {
    expect(hours('mon 24:00-06:00')).to.equal('2 00:00-06:00');
    expect(hours('sat-sun 24:00-06:00')).to.equal('71 00:00-06:00');
    for (const cell of ['mon 09:00-09:00', 'mon 9am-9am', 'mon 00:00-00:00', 'mon 24:00-24:00'])
      expect(hours(cell), cell).to.equal('cell_span_of_nothing');
    expect(hours('mon midnight-midnight')).to.equal('1 00:00-24:00');
  });

  it('are refused where they are none', () => {
    for (const cell of [
      'mon',
      'mon-fri',
      '09:00-17:00',
      'mon 09:00',
      'mon 09:00-15:00 sharp',
      'mon 25:00-26:00',
      'mon 09:60-10:00',
      'mon 009:00-15:00',
      'mon-tue-wed 09:00-15:00',
      'mox 09:00-15:00',
      'mon,xxx 09:00-15:00',
      'mon 13pm-2pm',
      'mon 0am-5am',
      'mon 09:00:30-17:00',
      'nonsense',
      'mornings',
      '',
      '|',
      'flexible',
      'mon 9-17-18',
      'weekdays-sat 9-17',
      '9-12 mon 13-17 tue',
      'x'.repeat(600),
      'mon 24:30-02:00',
    ])
      expect(hours(cell), cell).to.equal('cell_not_a_block');
  });
});
