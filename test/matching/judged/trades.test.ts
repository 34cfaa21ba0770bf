import { expect } from 'chai';
import {
  asA,
  asks,
  can,
  listOf,
  orderOf,
  type Person,
  type Posting,
  partOf,
  questionsOf,
  scoreOf,
  see,
  skill,
  wants,
  was,
  work,
} from './town.ts';

const jobs = (...labels: readonly string[]) => Object.fromEntries(labels.map((label) => [label, asA(label)]));

/** What somebody was, and jobs from what a coach would ring about first to what has nothing to do with them. */
const ladders: readonly (readonly [was: string, ...jobs: readonly string[]])[] = [
  ['baker', 'baker', 'pastry maker', 'software developer'],
  ['cook', 'cook', 'grill cook', 'roofer'],
  ['cook', 'cook', 'kitchen assistant', 'data entry clerk'],
  ['kitchen porter', 'kitchen porter', 'kitchen assistant', 'software developer'],
  ['bricklayer', 'bricklayer', 'plasterer', 'hairdresser'],
  ['cargo vehicle driver', 'cargo vehicle driver', 'bus driver', 'baker'],
  ['car and van delivery driver', 'car and van delivery driver', 'cargo vehicle driver', 'baker'],
  ['warehouse worker', 'warehouse worker', 'shelf filler', 'hairdresser'],
  ['warehouse worker', 'warehouse worker', 'hand packer', 'receptionist'],
  ['building cleaner', 'building cleaner', 'room attendant', 'welder'],
  ['waiter/waitress', 'waiter/waitress', 'bartender', 'welder'],
  ['bartender', 'bartender', 'barista', 'bricklayer'],
  ['shop assistant', 'shop assistant', 'cashier', 'welder'],
  ['healthcare assistant', 'healthcare assistant', 'home care aide', 'welder'],
  ['security guard', 'security guard', 'doorman/doorwoman', 'baker'],
  ['landscape gardener', 'landscape gardener', 'groundsman/groundswoman', 'receptionist'],
  ['receptionist', 'receptionist', 'office clerk', 'butcher'],
  ['office clerk', 'office clerk', 'data entry clerk', 'roofer'],
  ['sewing machinist', 'sewing machinist', 'textile machine operator', 'bus driver'],
  ['laundry worker', 'laundry worker', 'laundry ironer', 'software developer'],
  ['refuse collector', 'refuse collector', 'street sweeper', 'pharmacy assistant'],
];

describe('trades, as a coach would judge them', () => {
  for (const [before, ...order] of ladders)
    it(`was a ${before}: ${order.join(', ')}`, () => {
      expect(orderOf(was(before, '2024'), jobs(...order))).to.deep.equal(order);
    });

  it('own trade is first of twenty, for whoever is read by past work alone', () => {
    const all = jobs(...new Set(ladders.flat()));
    for (const label of [
      'baker',
      'bricklayer',
      'building cleaner',
      'shop assistant',
      'warehouse worker',
      'landscape gardener',
      'waiter/waitress',
    ])
      expect(orderOf(was(label, '2023'), all)[0]).to.equal(label);
  });

  it('the same trade last month before the same trade in 2005', () => {
    expect(scoreOf(was('baker', '2026-10'), asA('baker')).score).to.be.above(
      scoreOf(was('baker', '2005'), asA('baker')).score,
    );
    expect(scoreOf(was('baker', '2005'), asA('baker')).score).to.be.above(
      scoreOf(was('welder', '2026-10'), asA('baker')).score,
    );
  });

  it('work done inside, at home or unpaid counts as the work it was', () => {
    const scores = (['paid', 'unpaid', 'inside', 'family'] as const).map(
      (where) =>
        scoreOf({ pastWork: [{ occupation: work('cook'), until: '2025', where }] }, asA('cook')).score,
    );
    expect(new Set(scores).size).to.equal(1);
  });

  it('his own words without an occupation are not read as one', () => {
    const told = see({ pastWork: [{ text: 'this and that', where: 'paid' }] }, asA('cook'));
    expect(partOf(told, 'skills').known).to.equal(0);
    expect(questionsOf(told)).to.include('participant?skills');
  });

  it('a baker named by skills is one, though nobody wrote the trade down', () => {
    const person = can(2025, 'prepare bread products', 'bake goods', 'prepare bakery products');
    expect(orderOf(person, jobs('baker', 'welder', 'software developer'))[0]).to.equal('baker');
  });

  it('a posting is not lower for naming what its trade takes anyway', () => {
    const cook = was('cook', '2025');
    const bare = see(cook, asA('cook'));
    const named = see(cook, asA('cook', asks('cook vegetable products', 'use cooking techniques')));
    expect(named.score).to.be.at.least(bare.score - 200);
    expect(partOf(named, 'skills').known).to.be.at.least(partOf(bare, 'skills').known);
  });

  it('own trade, ten years ago, with all that is asked, before a posting that says a title only', () => {
    const person = can(2016, 'lay bricks', 'mix concrete');
    expect(
      orderOf(person, { bricks: asA('bricklayer', asks('lay bricks', 'mix concrete')), title: {} })[0],
    ).to.equal('bricks');
  });

  it('a title only is no better than a job that fits in part, and no worse than one that does not fit at all', () => {
    const person = can(2025, 'lay bricks', 'mix concrete');
    expect(
      orderOf(person, {
        half: asks('lay bricks', 'style hair'),
        title: {},
        nothing: asks('style hair', 'conduct interview in social service'),
      }),
    ).to.deep.equal(['half', 'title', 'nothing']);
  });

  it('who can do nothing that anybody knows: taught, taught some, not said; and they are asked', () => {
    const person: Person = {};
    const role = asA('hand packer');
    const [given, some, not] = (['given', 'some', 'not_said'] as const).map((training) =>
      see(person, { ...role, training }),
    );
    expect(given!.score).to.be.above(some!.score);
    expect(some!.score).to.be.above(not!.score);
    expect(given!.explanation.for.map(({ code }) => code).join()).to.not.include('skill_');
    expect(questionsOf(not!)).to.include('participant?skills');
    expect(questionsOf(not!)).to.include('employer?training');
    const [taught] = listOf(person, { taught: { ...role, training: 'given' }, not: role });
    expect(taught?.worth).to.equal(true);
  });

  it('speaks Polish at home, and the shop asks for it: it is not said to be missing', () => {
    const shop: Posting = { ...asks('Polish', 'maintain customer service') };
    const clerk = was('shop assistant', '2025');
    const speaking = (level?: 'basic' | 'native'): Person => ({
      ...clerk,
      languages: [{ code: 'pl', level }],
    });
    const missing = (person: Person) =>
      see(person, shop).explanation.against.filter(({ data }) => data.uri === skill('Polish'));
    expect(missing(clerk)).to.have.length(1);
    expect(missing(speaking('native'))).to.deep.equal([]);
    const scores = [
      clerk,
      speaking('basic'),
      speaking(),
      { ...clerk, languages: [{ code: 'pl-PL', level: 'native' as const }] },
    ];
    const seen = scores.map((person) => scoreOf(person, shop).score);
    expect(seen[1]).to.be.above(seen[0]!);
    expect(seen[2]).to.be.above(seen[1]!);
    expect(seen[3]).to.equal(seen[2]);
  });

  it('to speak a language tells nothing of what somebody can do: the job that teaches is still theirs', () => {
    const role: Posting = { ...asA('hand packer'), training: 'given' };
    expect(see({ languages: [{ code: 'en', level: 'native' }] }, role).score).to.equal(
      scoreOf({}, role).score,
    );
    expect(scoreOf({ languages: [{ code: 'en', level: 'native' }] }, role).merits.spokenFor).to.equal(true);
  });

  it('a language nobody has heard of, or that is none, is left out', () => {
    const clerk = was('shop assistant', '2025');
    for (const code of ['qaa', 'x-klingon', 'zz', 'en-', ''])
      expect(scoreOf({ ...clerk, languages: [{ code }] }, asks('Polish')).score, code).to.equal(
        scoreOf(clerk, asks('Polish')).score,
      );
  });

  it('half of one’s own trade before being taught a strange one', () => {
    const person = can(2026, 'lay bricks');
    expect(
      orderOf(person, {
        strange: { ...asks('style hair', 'make-up techniques'), training: 'given' },
        own: asks('lay bricks', 'mix concrete'),
      }),
    ).to.deep.equal(['own', 'strange']);
  });

  it('a strange trade that is taught before the same that is not', () => {
    const person = can(2026, 'lay bricks');
    expect(
      orderOf(person, {
        not: asks('style hair'),
        taught: { ...asks('style hair'), training: 'given' },
        some: { ...asks('style hair'), training: 'some' },
      }),
    ).to.deep.equal(['taught', 'some', 'not']);
  });

  it('to have been taught “none” is as not said, and never better', () => {
    const person = can(2026, 'lay bricks');
    expect(scoreOf(person, { ...asks('style hair'), training: 'none' }).score).to.equal(
      scoreOf(person, asks('style hair')).score,
    );
  });

  it('required before desired: of two halves the one that is needed', () => {
    const person = can(2026, 'lay bricks');
    const both = (required: string, desired: string): Posting => ({
      skills: {
        required: [{ uri: skill(required), level: 'working' }],
        desired: [{ uri: skill(desired), level: 'working' }],
      },
    });
    expect(
      orderOf(person, {
        desired: both('style hair', 'lay bricks'),
        required: both('lay bricks', 'style hair'),
      })[0],
    ).to.equal('required');
  });

  it('an expert is no better than was asked, a beginner a little less', () => {
    const at = (level: 'basic' | 'working' | 'expert') =>
      scoreOf({ skills: [{ uri: skill('lay bricks'), level, lastUsed: 2026 }] }, asks('lay bricks')).score;
    expect(at('expert')).to.equal(at('working'));
    expect(at('basic')).to.be.below(at('working'));
  });

  it('a skill more never lowers any job, once one is known', () => {
    const all = jobs('baker', 'bricklayer', 'building cleaner', 'cashier');
    const labels = ['bake goods', 'lay bricks', 'clean surfaces', 'operate cash register'];
    for (const posting of Object.values(all)) {
      const scores = labels.map((_, at) => scoreOf(can(2026, ...labels.slice(0, at + 1)), posting).score);
      expect(scores).to.deep.equal([...scores].sort((one, other) => one - other));
    }
  });

  it('whoever wants to be a baker: the bakery before the pastry kitchen before the bus', () => {
    const person = wants({ occupations: [work('baker')] });
    expect(orderOf(person, jobs('bus driver', 'pastry maker', 'baker'))).to.deep.equal([
      'baker',
      'pastry maker',
      'bus driver',
    ]);
  });

  it('never again on the road: the trade that is best known is last, and not worth a look', () => {
    const person = { ...was('bus driver', '2025'), ...wants({ avoidOccupations: [work('bus driver')] }) };
    const [bus] = listOf(person, jobs('bus driver', 'car and van delivery driver'));
    expect(bus?.worth).to.equal(false);
  });

  it('wants kitchens: any job of that kind is met, and it is said why', () => {
    const list = listOf(wants({ sectors: ['94'] }), jobs('kitchen porter', 'kitchen assistant', 'welder'));
    expect(list.map(({ worth }) => worth)).to.deep.equal([true, true, false]);
  });

  it('a wish that is met is never worth less than no wish', () => {
    expect(
      scoreOf({ ...was('cook'), ...wants({ occupations: [work('cook')] }) }, asA('cook')).score,
    ).to.be.at.least(scoreOf(was('cook'), asA('cook')).score);
    expect(scoreOf(wants({ sectors: ['5'] }), asA('cook')).score).to.be.at.least(
      scoreOf({}, asA('cook')).score,
    );
    expect(scoreOf(wants({ contracts: ['permanent'] }), { contract: 'permanent' }).score).to.be.above(
      scoreOf({}, { contract: 'permanent' }).score,
    );
  });

  it('“up to twenty hours”, “at least twenty”, and a job of sixteen to twenty-four: both are met', () => {
    const role: Posting = { schedule: { kind: 'pool', blocks: [], hoursPerWeek: { min: 16, max: 24 } } };
    for (const hoursPerWeek of [{ max: 20 }, { min: 20 }, { min: 24, max: 40 }, { max: 16 }])
      expect(
        partOf(scoreOf(wants({ hoursPerWeek }), role), 'preference').value,
        JSON.stringify(hoursPerWeek),
      ).to.equal(1);
    expect(partOf(scoreOf(wants({ hoursPerWeek: { max: 12 } }), role), 'preference').value).to.be.below(1);
  });
});
