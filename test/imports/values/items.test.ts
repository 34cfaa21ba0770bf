import { expect } from 'chai';
import * as read from '../../../src/services/imports/values/readers.ts';
import { context, said } from './readings.ts';

const uri = 'http://data.europa.eu/esco/skill/5626b3b1';
const concepts: Readonly<Record<string, string>> = {
  'bake goods': 'skill:bake',
  'baking goods': 'skill:bake',
  [uri]: uri,
  'ratio 1:2': 'skill:ratio',
  'mix: expert': 'skill:mix',
  mix: 'skill:mixing',
};
const find = (text: string) => concepts[text];
const like = () => [];
const skills = (cell: string) => said(read.skills(find, like)(cell, context));

describe('skills in a cell', () => {
  it('stand each once, at the level said, if one is', () => {
    expect(skills('bake goods|ratio 1:2')).to.deep.equal([{ uri: 'skill:bake' }, { uri: 'skill:ratio' }]);
    expect(skills('bake goods : Skilled|ratio 1:2: expert')).to.deep.equal([
      { uri: 'skill:bake', level: 'skilled' },
      { uri: 'skill:ratio', level: 'expert' },
    ]);
    expect(skills('bake goods|baking goods|bake goods')).to.deep.equal([{ uri: 'skill:bake' }]);
    expect(skills('bake goods:basic|baking goods:BASIC')).to.deep.equal([
      { uri: 'skill:bake', level: 'basic' },
    ]);
    expect(skills('bake goods:basic|baking goods:expert')).to.equal('item_said_twice');
    expect(skills('')).to.deep.equal([]);
  });

  it('may be named by their address, in any of its forms', () => {
    for (const form of [
      uri,
      uri.replace('http:', 'https:'),
      `${uri}/`,
      uri.replace('data.europa.eu', 'DATA.Europa.EU'),
      uri.replace('http', 'HTTP'),
    ])
      expect(skills(`${form} : expert`), form).to.deep.equal([{ uri, level: 'expert' }]);
    expect(skills(`${uri}|${uri.replace('http:', 'https:')}`)).to.deep.equal([{ uri }]);
    expect(said(read.occupation(find, like)(uri.replace('http:', 'https:'), context))).to.equal(uri);
  });

  it('are refused by name', () => {
    for (const cell of ['none', 'bake goods:master', 'bake  good', ':expert', 'x'.repeat(9000)])
      expect(skills(cell), cell).to.equal('cell_not_a_skill');
    expect(said(read.occupation(find, like)('none', context))).to.equal('cell_not_an_occupation');
  });

  it('are refused with what is nearest, where something is', () => {
    const near = () => ['baker', 'pastry chef'];
    for (const reading of [
      read.occupation(find, near)('Bäcker', context),
      read.occupations(find, near)('Bäcker', context),
      read.skills(find, near)('Bäcker', context),
    ])
      expect('fault' in reading && reading.fault.data).to.deep.equal({ cell: 'Bäcker', near: near() });
  });

  it('take time in proportion to their letters', () => {
    // What the pattern before these readers took four times as long for with every doubling.
    let asked = 0;
    const counting = read.skills((text) => {
      asked += text.length;
      return undefined;
    }, like);
    for (const cell of [`a${' '.repeat(9_990)}b`, 'a :'.repeat(3_300), ':'.repeat(10_000)]) {
      asked = 0;
      counting(cell, context);
      expect(asked).to.be.at.most(4 * cell.length);
    }
  });
});

describe('needs in a cell', () => {
  const needs = (cell: string) => said(read.needs(cell));

  it('are read with minutes, with windows, and with neither, however they are spelt', () => {
    const window = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', to: '08:30' };
    expect(
      needs('must:dosing_window mon-fri 07:00-08:30|must:max_travel_minutes 30|prefer:regular_check_in'),
    ).to.deep.equal([
      { code: 'dosing_window', weight: 'must', windows: [window] },
      { code: 'max_travel_minutes', weight: 'must', minutes: 30 },
      { code: 'regular_check_in', weight: 'prefer' },
    ]);
    expect(
      needs('Must : Dosing window Mon–Fri 7am–8:30am | PREFER: Max travel minutes 30 min'),
    ).to.deep.equal([
      { code: 'dosing_window', weight: 'must', windows: [window] },
      { code: 'max_travel_minutes', weight: 'prefer', minutes: 30 },
    ]);
    expect(needs('must:dosing_window mon 07:00-08:30;tue 09:00-10:00')).to.deep.equal([
      {
        code: 'dosing_window',
        weight: 'must',
        windows: [
          { days: ['mon'], from: '07:00', to: '08:30' },
          { days: ['tue'], from: '09:00', to: '10:00' },
        ],
      },
    ]);
    expect(needs('must:low_noise|Must: low-noise')).to.deep.equal([{ code: 'low_noise', weight: 'must' }]);
  });

  it('are refused with what is wrong', () => {
    expect(needs('low_noise')).to.equal('cell_not_a_need');
    expect(needs('urgent:low_noise')).to.equal('cell_not_a_need');
    expect(needs('must:silence')).to.equal('cell_not_a_code');
    expect(needs('must:dosing_window 9-5 mon')).to.equal('cell_two_spans 09:00-17:00 21:00-05:00');
    expect(needs('must:dosing_window sometimes')).to.equal('cell_not_a_block');
    expect(needs('must:max_travel_minutes 2000')).to.equal('cell_out_of_range');
    expect(needs('must:low_noise|nice:low_noise')).to.equal('item_said_twice');
  });
});

describe('accommodations in a cell', () => {
  it('are a stance and a code, however they are spelt', () => {
    expect(said(read.accommodations('willing:regular_check_in|Has done : Phased hours'))).to.deep.equal([
      { code: 'regular_check_in', stance: 'willing' },
      { code: 'phased_hours', stance: 'has_done' },
    ]);
    expect(said(read.accommodations('willing'))).to.equal('cell_not_an_accommodation');
    expect(said(read.accommodations('glad:low_noise'))).to.equal('cell_not_a_code');
    expect(said(read.accommodations('willing:silence'))).to.equal('cell_not_a_code');
  });
});

describe('past work in a cell', () => {
  const find = (text: string) => (text.toLowerCase() === 'baker' ? 'occupation:baker' : undefined);
  const past = (cell: string) => said(read.pastWork(find)(cell, context));

  it('is an occupation or words, then when, then where', () => {
    const baker = { occupation: 'occupation:baker' };
    for (const [cell, is] of [
      ['baker 2015-2019 paid', { ...baker, from: '2015', until: '2019', where: 'paid' }],
      ['Baker', baker],
      ['baker, 2015-03 – 2019-11', { ...baker, from: '2015-03', until: '2019-11' }],
      ['baker (2015 to 2019)', { ...baker, from: '2015', until: '2019' }],
      ['baker 2015-', { ...baker, from: '2015' }],
      ['baker 2019-03', { ...baker, from: '2019-03', until: '2019-03' }],
      ['on the bins family', { text: 'on the bins', where: 'family' }],
      ['drove HGV class 1 1998-2004', { text: 'drove HGV class 1', from: '1998', until: '2004' }],
      ['paid', { text: 'paid' }],
    ] as const)
      expect(past(cell), cell).to.deep.equal([is]);
  });

  it('may be two times of one trade, and is refused with dates nobody reads', () => {
    expect(past('baker 2015-2016|baker 2019-2020')).to.have.length(2);
    for (const cell of ['2015-2019', 'baker 2019-2015', 'packer 03/2015-04/2016', 'packer in 2015 or so'])
      expect(past(cell), cell).to.equal('cell_not_past_work');
  });
});
