import { expect } from 'chai';
import type { Conditions } from '../../../src/matching/findings.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { pairOf, world } from '../findings.ts';
import { asked, type Person, type Role, skill } from '../judge.ts';
import { fields, reasonOf } from './read.ts';

/** docs/scoring.md, "Skills", sentence by sentence. This year is 2026. */

type Row = readonly [why: string, person: Person, role: Role, value: number, known: number, code?: string];

const own = (uri: string, level: 'basic' | 'working' | 'skilled' | 'expert', lastUsed?: number) => ({
  skills: [{ uri, level, lastUsed }],
});
const at = (level: 'basic' | 'working' | 'skilled' | 'expert', uri = 'bread'): Role => ({
  skills: { required: [{ uri, level }], desired: [] },
});
const bread: Role = { skills: asked('bread') };
const missing: Role = { skills: asked('juggling') };

const rows: Record<string, readonly Row[]> = {
  level: [
    ['the level asked', own('bread', 'working', 2026), at('working'), 1, 1, 'skill_held'],
    ['one below', own('bread', 'basic', 2026), at('working'), 0.75, 1],
    ['two below', own('bread', 'basic', 2026), at('skilled'), 0.5, 1, 'skill_held'],
    ['three below', own('bread', 'basic', 2026), at('expert'), 0.25, 1, 'skill_weak'],
    ['above', own('bread', 'expert', 2026), at('basic'), 1, 1],
  ],
  recency: [
    ['three years', own('bread', 'working', 2023), bread, 1, 1],
    ['four years', own('bread', 'working', 2022), bread, 0.95, 1],
    ['twelve years', own('bread', 'working', 2014), bread, 0.55, 1],
    ['thirteen years', own('bread', 'working', 2013), bread, 0.5, 1],
    ['never under a half', own('bread', 'working', 1990), bread, 0.5, 1],
    ['a year to come', own('bread', 'working', 2027), bread, 1, 1],
    ['no year costs nothing, and is known by half', own('bread', 'working'), bread, 1, 0.5],
  ],
  closeness: [
    ['near', own('bread', 'working', 2026), { skills: asked('pastry') }, 0.7, 1, 'skill_near'],
    [
      'near and two levels below: under a half',
      own('bread', 'basic', 2026),
      at('skilled', 'pastry'),
      0.35,
      1,
      'skill_weak',
    ],
    ['half', own('forklift', 'working', 2026), { skills: asked('warehouse') }, 0.5, 1, 'skill_near'],
    ['nothing, of somebody who named skills', own('bread', 'working', 2026), missing, 0, 1, 'skill_missing'],
    [
      'nothing, of somebody who told of past work only',
      { pastWork: [{ occupation: 'cook', lastYear: 2026 }] },
      missing,
      0,
      0.5,
      'skill_missing',
    ],
  ],
  'usual skills of past work': [
    [
      'essential ones at level working, known by half',
      { pastWork: [{ occupation: 'cook', lastYear: 2026 }] },
      { skills: asked('cooking') },
      1,
      0.5,
      'skill_from_past_work',
    ],
    [
      'optional ones, too, of the last year of that work',
      { pastWork: [{ occupation: 'cook', lastYear: 2021 }] },
      { skills: asked('cleaning') },
      0.9,
      0.5,
    ],
    [
      'working is one below skilled',
      { pastWork: [{ occupation: 'cook', lastYear: 2026 }] },
      at('skilled', 'ovens'),
      0.75,
      0.5,
    ],
    [
      'of equal credits a named one before a usual one',
      { skills: [skill('bread')], pastWork: [{ occupation: 'baker', lastYear: 2026 }] },
      bread,
      1,
      0.5,
      'skill_held',
    ],
    [
      'of equal credits one with a year before one without',
      { skills: [skill('bread'), skill('bread', 2025)] },
      bread,
      1,
      1,
    ],
    [
      'the higher credit before a named one',
      { skills: [skill('bread', 2000)], pastWork: [{ occupation: 'baker', lastYear: 2026 }] },
      bread,
      1,
      0.5,
      'skill_from_past_work',
    ],
    [
      'work that the taxonomy knows no skills of does not count',
      { pastWork: [{ occupation: 'unheard_of', lastYear: 2026 }] },
      bread,
      0.12,
      0,
      'skills_unknown',
    ],
  ],
};

describe('skills, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, value, known, code] of table)
      it(`${topic}: ${why}`, () => {
        const result = evaluate(pairOf(person, role), world);
        expect(fields(result, 'skills')).to.deep.equal([value, known]);
        if (code !== undefined) expect(reasonOf(result, 'skills', code)?.code).to.equal(code);
      });

  it('weigh by how telling they are', () => {
    const telling = (uri: string) => (uri === 'bread' ? 100 : 1);
    const other: Conditions = { ...world, occupations: { ...world.occupations, telling } };
    const pair = pairOf(own('bread', 'working', 2026), { skills: asked('bread', 'juggling') });
    // 300 ÷ 303.
    expect(fields(evaluate(pair, other), 'skills')).to.deep.equal([0.9901, 1]);
  });

  it('take the closeness of a taxonomy as it is, and never more than 1 or less than nothing', () => {
    for (const [near, value] of [
      [0.4, 0.4],
      [1.2, 1],
      [-0.5, 0],
    ] as const) {
      const other: Conditions = { ...world, closeness: () => near };
      const pair = pairOf(own('bread', 'working', 2026), missing);
      expect(fields(evaluate(pair, other), 'skills')).to.deep.equal([value, 1]);
    }
  });

  for (const [near, speaks] of [
    [0.3, true],
    [0.2999, false],
  ] as const)
    it(`speak for a pair from a plain value of 0.3 on, training or not: ${near}`, () => {
      const other: Conditions = { ...world, closeness: () => near };
      for (const training of ['given', 'not_said'] as const) {
        const pair = pairOf(own('bread', 'working', 2026), { ...missing, training });
        expect(evaluate(pair, other).merits.spokenFor, training).to.equal(speaks);
      }
    });

  it('speak by past work, too', () => {
    const { merits } = evaluate(
      pairOf(
        { pastWork: [{ occupation: 'pastry_maker', lastYear: 2000 }] },
        { occupation: 'baker', skills: asked('juggling') },
      ),
      world,
    );
    expect(merits.spokenFor).to.equal(true);
  });

  it('say every number of a recalculation', () => {
    const pair = pairOf(
      { skills: [{ uri: 'bread', level: 'basic', lastUsed: 2021 }] },
      at('working', 'pastry'),
    );
    expect(reasonOf(evaluate(pair, world), 'skills', 'skill')).to.deep.equal({
      code: 'skill_weak',
      // 0.7 × 0.75 × 0.9 = 0.4725 of 3,500: what is missing, 1846.25.
      weighs: -1846,
      data: {
        speaks: 'against',
        share: 150,
        value: 0.4725,
        known: 1,
        kind: 'required',
        uri: 'pastry',
        askedLevel: 'working',
        usual: false,
        training: 'not_said',
        named: true,
        held: 'bread',
        heldLevel: 'basic',
        lastUsed: 2021,
        from: null,
        closeness: 0.7,
        level: 0.75,
        recency: 0.9,
      },
    });
    const work = pairOf(
      { pastWork: [{ occupation: 'pastry_maker', lastYear: 2020 }] },
      { occupation: 'baker', skills: asked('juggling') },
    );
    expect(reasonOf(evaluate(work, world), 'skills', 'past_work')).to.deep.equal({
      code: 'past_work_near',
      // 0.7 × 0.85 of 3,500.
      weighs: 2083,
      data: {
        speaks: 'for',
        share: 1,
        value: 0.595,
        known: 1,
        occupation: 'pastry_maker',
        role: 'baker',
        lastYear: 2020,
        nearness: 0.7,
        recency: 0.85,
      },
    });
  });

  it('say that the role is taught where that counts: nobody was asked, or a skill is worth more by it', () => {
    const said = (person: Person, role: Role) =>
      evaluate(pairOf(person, role), world)
        .parts[0]!.reasons.filter(({ code }) => code.startsWith('training_'))
        .map(({ code, weighs, data }) => [code, weighs, data.training, data.speaks]);
    expect(said({}, { ...bread, training: 'given' })).to.deep.equal([['training_given', 0, 'given', 'for']]);
    expect(said({}, { ...bread, training: 'some' })).to.deep.equal([['training_some', 0, 'some', 'for']]);
    expect(said({}, { ...bread, training: 'none' })).to.deep.equal([]);
    expect(said(own('bread', 'working'), { ...missing, training: 'some' })).to.have.length(1);
    expect(said(own('bread', 'working'), { ...bread, training: 'given' })).to.deep.equal([]);
  });
});
