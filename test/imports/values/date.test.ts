import { expect } from 'chai';
import * as read from '../../../src/services/imports/values/readers.ts';
import { context, said } from './readings.ts';

const date = (cell: string) => said(read.date(cell, context));

describe('a date in a cell', () => {
  it('is read as spreadsheets and people write it', () => {
    for (const cell of [
      '2026-11-24',
      '2026/11/24',
      '2026.11.24',
      '20261124',
      '2026-11-24 00:00:00',
      '2026-11-24T00:00:00Z',
      '2026-11-24T00:00:00.000Z',
      '2026-11-24 0:00',
      '24/11/2026',
      '24Nov2026',
      '11/24/2026 12:00:00 AM',
      '２４/１１/２０２６',
      '24.11.2026',
      '24-11-2026',
      '24 11 2026',
      '24. 11. 2026',
      '24/11/2026 00:00',
      '11/24/2026',
      '11-24-2026',
      '24/11/26',
      '24.11.26',
      '24-Nov-26',
      '24-Nov-2026',
      '24 Nov 2026',
      '24 November 2026',
      '24. November 2026',
      '24th of November 2026',
      'Nov 24 2026',
      'Nov 24, 2026',
      'November 24th, 2026',
      'Nov. 24, 2026',
      'Tuesday, 24 November 2026',
      'Tue 24 Nov 2026',
      'Tuesday, November 24, 2026',
      '2026-Nov-24',
      '24 NOV 2026',
      '24–Nov–26',
      '24 de noviembre de 2026',
      '24 novembre 2026',
      '24 listopada 2026',
      '24/Nov/2026',
    ])
      expect(date(cell), cell).to.equal('2026-11-24');
    expect(date('04/04/2026')).to.equal('2026-04-04');
    expect(date('3.4.2026')).to.equal('2026-04-03');
    expect(date('1 März 2027')).to.equal('2027-03-01');
    expect(date('29/02/2028')).to.equal('2028-02-29');
  });

  it('is refused with both readings where it can be two', () => {
    expect(date('03/04/2026')).to.equal('cell_two_dates 2026-04-03 2026-03-04');
    expect(date('12-01-2027')).to.equal('cell_two_dates 2027-01-12 2027-12-01');
    expect(date('3/4/26')).to.equal('cell_two_dates 2026-04-03 2026-03-04');
    expect(date('26-11-24')).to.equal('cell_two_dates 2024-11-26 2026-11-24');
    expect(date('03/04/2026 00:00:00')).to.equal('cell_two_dates 2026-04-03 2026-03-04');
    expect(date('46350')).to.equal('cell_day_number 2026-11-24 2030-11-25');
    expect(date('46350.0')).to.equal('cell_day_number 2026-11-24 2030-11-25');
  });

  it('is refused where the day of the week is another, or a time stands behind it', () => {
    for (const cell of ['Wed 24 Nov 2026', 'Monday, 24 November 2026', 'Sun 24/11/2026'])
      expect(date(cell), cell).to.equal('cell_other_weekday');
    expect(date('Fri 03/04/2026')).to.equal('2026-04-03');
    for (const cell of [
      '2026-11-24 17:30',
      '24/11/2026 5:00 PM',
      '24-Nov-26 5pm',
      'Nov 24, 2026 9.30',
      '2026-11-24 09:30',
    ])
      expect(date(cell), cell).to.equal('cell_has_time');
  });

  it('is refused where there is none', () => {
    for (const cell of [
      '2026-02-30',
      '31/02/2026',
      '29/02/2027',
      '2026-13-01',
      '32/01/2026',
      '31.11.2026',
      '30 February 2026',
      '1066-10-14',
      '00/00/2026',
      '2026-11-00',
    ])
      expect(date(cell), cell).to.equal('cell_no_such_date');
    for (const cell of [
      'soon',
      'Nov 2026',
      '24 Nov',
      'November',
      '2026',
      '24/11',
      '24/11/2026 to 25/11/2026',
      '24//11//2026',
      '24/11.2026',
      '',
      '46350.5',
      '4635',
      '463500',
      'Nov Nov 2026',
      '24 24 Nov',
      'x'.repeat(999),
    ])
      expect(date(cell), cell).to.equal('cell_not_a_date');
  });
});

describe('a closing day in a cell', () => {
  const last = (cell: string, zone = 'America/Los_Angeles') =>
    said(read.lastDay(cell, { organisation: { zone } }));

  it('is the end of that day in the zone of the organisation', () => {
    expect(last('2026-11-27')).to.equal('2026-11-28T07:59:59.000Z');
    expect(last('27/11/2026')).to.equal('2026-11-28T07:59:59.000Z');
    expect(last('27-Nov-26 00:00:00')).to.equal('2026-11-28T07:59:59.000Z');
    expect(last('2026-11-27', 'Europe/London')).to.equal('2026-11-27T23:59:59.000Z');
    expect(last('2026-06-30', 'Europe/London')).to.equal('2026-06-30T22:59:59.000Z');
    expect(last('2026-10-25', 'Europe/London')).to.equal('2026-10-25T23:59:59.000Z');
    expect(last('2026-03-29', 'Europe/London')).to.equal('2026-03-29T22:59:59.000Z');
    expect(last('2026-11-27', 'Pacific/Kiritimati')).to.equal('2026-11-27T09:59:59.000Z');
  });

  it('is itself where it is an instant, and a time there where it has one', () => {
    expect(last('2026-11-28T07:59:59Z')).to.equal('2026-11-28T07:59:59.000Z');
    expect(last('2026-11-28T08:59:59+01:00')).to.equal('2026-11-28T07:59:59.000Z');
    expect(last('2026-11-27 17:00')).to.equal('2026-11-28T01:00:00.000Z');
    expect(last('27/11/2026 17:00:00')).to.equal('2026-11-28T01:00:00.000Z');
    expect(last('2026-02-30T00:00:00Z')).to.equal('cell_no_such_date');
    expect(last('03/04/2026 17:00')).to.equal('cell_two_dates 2026-04-03 2026-03-04');
    expect(last('soon')).to.equal('cell_not_a_date');
    expect(last('46350')).to.equal('cell_day_number 2026-11-24 2030-11-25');
  });

  it('has a time as spreadsheets and people write one', () => {
    for (const cell of [
      '24/12/2026 5:00 PM',
      '12/24/2026 5:00:00 PM',
      '2026-12-24 5:00 PM',
      '24-Dec-26 5pm',
      '24 Dec 2026, 5 p.m.',
      '2026-12-24 17.00',
      '24.12.2026 17.00',
      '24 December 2026 at 17:00',
      'Thu 24 Dec 2026 17h00',
      '2026-12-24T17:00:00.000',
    ])
      expect(last(cell, 'Europe/London'), cell).to.equal('2026-12-24T17:00:00.000Z');
    expect(last('24/12/2026 12:30 AM', 'Europe/London')).to.equal('2026-12-24T00:30:00.000Z');
    for (const cell of ['24/12/2026 17', '24/12/2026 13:00 PM', '24/12/2026 25:00', '24/12/2026 17:60'])
      expect(last(cell), cell).to.equal('cell_not_a_date');
    expect(last('Wed 24 Dec 2026 5pm')).to.equal('cell_other_weekday');
  });

  it('is refused where the clocks leave its time out, or show it twice', () => {
    expect(last('2026-03-29 01:30', 'Europe/London')).to.equal('cell_no_such_time');
    expect(last('2026-10-25 01:30', 'Europe/London')).to.equal(
      'cell_two_times 2026-10-25T00:30:00.000Z 2026-10-25T01:30:00.000Z',
    );
    expect(last('2026-10-25 02:00', 'Europe/London')).to.equal('2026-10-25T02:00:00.000Z');
    expect(last('2026-03-29 02:00', 'Europe/London')).to.equal('2026-03-29T01:00:00.000Z');
  });
});
