import { expect } from 'chai';
import { readBlock } from '../../src/services/imports/cells.ts';
import { refusedWith, row } from './rows.ts';

describe('a cell', () => {
  it('is absent when empty, and refused where it is needed', async () => {
    const cells = row({ title: 'Baker', duties: '' });
    expect([cells.text('title'), cells.text('duties'), cells.text('other')]).to.deep.equal([
      'Baker',
      undefined,
      undefined,
    ]);
    expect(cells.needed('title')).to.equal('Baker');
    for (const column of ['duties', 'other'])
      expect(await refusedWith(() => cells.needed(column))).to.deep.equal([column, 'cell_empty', undefined]);
  });

  it('lists what stands between bars, without empty items', () => {
    const cells = row({ many: ' a b | c||d |', one: 'a,b' });
    expect(cells.list('many')).to.deep.equal(['a b', 'c', 'd']);
    expect(cells.list('one')).to.deep.equal(['a,b']);
    expect(cells.list('none')).to.deep.equal([]);
  });

  it('is a number with a decimal point, and with a comma where the file has commas', async () => {
    const numbers = { a: '12', b: '-0.5', c: '53.8008', d: '007' };
    const read = row(numbers);
    expect(Object.keys(numbers).map((column) => read.number(column))).to.deep.equal([12, -0.5, 53.8008, 7]);
    expect(read.number('none')).to.equal(undefined);
    const comma = row({ a: '53,8', b: '53.8', c: '1,2,3' }, true);
    expect([comma.number('a'), comma.number('b')]).to.deep.equal([53.8, 53.8]);
    expect(await refusedWith(() => comma.number('c'))).to.deep.equal(['c', 'cell_not_a_number', '1,2,3']);
    for (const wrong of ['53,8', '1e3', ' 12', '12 ', '.5', '5.', '+5', '--5', 'x', '0x10', '1.2.3', '12h'])
      expect(await refusedWith(() => row({ a: wrong }).number('a'))).to.deep.equal([
        'a',
        'cell_not_a_number',
        wrong,
      ]);
    const [, , quoted] = await refusedWith(() => row({ a: 'x'.repeat(50) }).number('a'));
    expect(quoted).to.equal('x'.repeat(40));
  });

  it('is an amount in whole minor units, however it is rounded in binary', () => {
    const read = (amount: string) => row({ wage: amount }).minor('wage');
    expect(['12.50', '0.29', '1.15', '12', '12.345', '0'].map(read)).to.deep.equal([
      1250, 29, 115, 1200, 1235, 0,
    ]);
    expect(row({}).minor('wage')).to.equal(undefined);
  });

  it('holds blocks of the week', async () => {
    const cells = row({ hours: 'mon-fri 08:00-18:00| sat 9:00-12:00 ', wrong: 'mon 08:00-12:00|nonsense' });
    expect(cells.blocks('hours')).to.deep.equal([
      { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' },
      { days: ['sat'], from: '09:00', to: '12:00' },
    ]);
    expect(cells.blocks('none')).to.deep.equal([]);
    expect(await refusedWith(() => cells.blocks('wrong'))).to.deep.equal([
      'wrong',
      'cell_not_a_block',
      'nonsense',
    ]);
  });
});

describe('a block of the week', () => {
  it('names days one by one, as a range, as both, and over the weekend', () => {
    const days = (text: string) => readBlock('hours', `${text} 09:00-15:00`).days;
    expect(days('wed')).to.deep.equal(['wed']);
    expect(days('mon-sun')).to.deep.equal(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
    expect(days('sat-mon')).to.deep.equal(['sat', 'sun', 'mon']);
    expect(days('fri-fri')).to.deep.equal(['fri']);
    expect(days('MON,Thu,sun')).to.deep.equal(['mon', 'thu', 'sun']);
    expect(days('mon-wed,fri')).to.deep.equal(['mon', 'tue', 'wed', 'fri']);
    expect(days('mon-wed,tue,tue')).to.deep.equal(['mon', 'tue', 'wed']);
  });

  it('has hours of two figures, whatever was written', () => {
    expect(readBlock('hours', ' mon   8:00-9:30 ')).to.deep.equal({
      days: ['mon'],
      from: '08:00',
      to: '09:30',
    });
    expect(readBlock('hours', 'mon 22:00-06:00')).to.include({ from: '22:00', to: '06:00' });
  });

  it('is refused, with its beginning, where it is none', async () => {
    const wrong = [
      'mon',
      'mon 09:00',
      'mon 09:00-15:00 sharp',
      'on mon 09:00-15:00',
      'mon09:00-15:00',
      'mon 9-15',
      'mon 09:0-15:00',
      'mon 009:00-15:00',
      'mon-tue-wed 09:00-15:00',
      'mon, tue 09:00-15:00',
      'mox 09:00-15:00',
      'mon-tux 09:00-15:00',
      'mon,xxx 09:00-15:00',
      'monday 09:00-15:00',
      '',
    ];
    for (const text of wrong)
      expect(await refusedWith(() => readBlock('hours', text)), text).to.deep.equal([
        'hours',
        'cell_not_a_block',
        text,
      ]);
    const [, , quoted] = await refusedWith(() => readBlock('hours', 'y'.repeat(50)));
    expect(quoted).to.equal('y'.repeat(40));
  });
});
