import { expect } from 'chai';
import { evaluate } from '../../../src/matching/index.ts';
import { pairOf, world } from '../findings.ts';
import { asked, type Person, type Role, skill } from '../judge.ts';
import { fields, reasonOf } from './read.ts';

/** docs/scoring.md, "Skills": what a role takes, roles that are taught, and past work. This year is 2026. */

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
  'what the role takes': [
    [
      'required three times desired',
      own('till', 'working', 2026),
      { skills: { required: asked('juggling').required, desired: asked('till').required } },
      0.25,
      1,
    ],
    [
      'named twice at the higher level',
      own('bread', 'working', 2026),
      {
        skills: {
          required: [...at('basic').skills!.required, ...at('expert').skills!.required],
          desired: [],
        },
      },
      0.5,
      1,
    ],
    [
      'in whatever order',
      own('bread', 'working', 2026),
      {
        skills: {
          required: [...at('expert').skills!.required, ...at('basic').skills!.required],
          desired: [],
        },
      },
      0.5,
      1,
    ],
    [
      'required and desired: once, at the level required',
      own('bread', 'working', 2026),
      { skills: { required: asked('bread', 'juggling').required, desired: at('expert').skills!.required } },
      0.5,
      1,
    ],
    [
      'the usual ones where it names none, known by half again',
      own('bread', 'working', 2026),
      { occupation: 'baker' },
      // bread 1, pastry 0.7 and ovens 0 of three each, till 0 of one.
      0.51,
      0.5,
    ],
    [
      'the usual ones at level working',
      own('cooking', 'basic', 2026),
      { occupation: 'cook' },
      // cooking 0.75 and ovens 0 of three each, cleaning 0 of one: 2.25 ÷ 7.
      0.3214,
      0.5,
    ],
    [
      'usual ones of both sides: a quarter is known',
      { pastWork: [{ occupation: 'baker', lastYear: 2026 }], skills: [] },
      { occupation: 'cook' },
      0.4286,
      0.25,
    ],
    [
      'desired ones named are enough to be named',
      own('till', 'working', 2026),
      { occupation: 'baker', skills: { required: [], desired: asked('till').required } },
      1,
      1,
    ],
    ['nothing to be found', own('bread', 'working', 2026), {}, 0.12, 0, 'role_unknown'],
    [
      'an occupation without usual skills',
      own('bread', 'working', 2026),
      { occupation: 'unheard_of' },
      0.12,
      0,
      'role_unknown',
    ],
  ],
  'a role that is taught': [
    [
      'given: 0.4 for a required one',
      own('bread', 'working', 2026),
      { ...missing, training: 'given' },
      0.4,
      1,
      'skill_taught',
    ],
    ['some: 0.25', own('bread', 'working', 2026), { ...missing, training: 'some' }, 0.25, 1, 'skill_taught'],
    ['none', own('bread', 'working', 2026), { ...missing, training: 'none' }, 0, 1, 'skill_missing'],
    [
      '0.35 is lifted by given',
      own('bread', 'basic', 2026),
      { ...at('skilled', 'pastry'), training: 'given' },
      0.4,
      1,
      'skill_taught',
    ],
    [
      'and not by some',
      own('bread', 'basic', 2026),
      { ...at('skilled', 'pastry'), training: 'some' },
      0.35,
      1,
      'skill_weak',
    ],
    [
      'desired ones are not lifted',
      own('bread', 'working', 2026),
      {
        skills: { required: asked('juggling').required, desired: asked('whistling').required },
        training: 'given',
      },
      0.3,
      1,
    ],
    ['nobody asked', {}, bread, 0.12, 0, 'skills_unknown'],
    ['nobody asked, given', {}, { ...bread, training: 'given' }, 0.22, 0, 'skills_unknown'],
    ['nobody asked, some', {}, { ...bread, training: 'some' }, 0.17, 0, 'skills_unknown'],
    ['nobody asked, none', {}, { ...bread, training: 'none' }, 0.12, 0, 'skills_unknown'],
  ],
  'past work': [
    [
      'the same',
      { pastWork: [{ occupation: 'baker', lastYear: 2026 }] },
      { occupation: 'baker', skills: asked('juggling') },
      1,
      1,
      'past_work_same',
    ],
    [
      'six years ago',
      { pastWork: [{ occupation: 'baker', lastYear: 2020 }] },
      { occupation: 'baker', skills: asked('juggling') },
      0.85,
      1,
      'past_work_same',
    ],
    [
      'a year not known is known by half',
      { pastWork: [{ occupation: 'baker' }] },
      { occupation: 'baker', skills: asked('juggling') },
      1,
      0.5,
      'past_work_same',
    ],
    [
      'of equal ones the better known',
      { pastWork: [{ occupation: 'baker' }, { occupation: 'baker', lastYear: 2026 }] },
      { occupation: 'baker', skills: asked('juggling') },
      1,
      1,
      'past_work_same',
    ],
    [
      'the highest of several',
      {
        pastWork: [
          { occupation: 'baker', lastYear: 1990 },
          { occupation: 'pastry_maker', lastYear: 2026 },
        ],
      },
      { occupation: 'baker', skills: asked('juggling') },
      0.7,
      1,
      'past_work_near',
    ],
    [
      'near',
      { pastWork: [{ occupation: 'pastry_maker', lastYear: 2026 }] },
      { occupation: 'baker', skills: asked('juggling') },
      0.7,
      1,
      'past_work_near',
    ],
    [
      'near and long ago: under a half',
      { pastWork: [{ occupation: 'pastry_maker', lastYear: 2000 }] },
      { occupation: 'baker', skills: asked('juggling') },
      0.35,
      1,
      'past_work_far',
    ],
    [
      'of equal views the one known more',
      { pastWork: [{ occupation: 'baker', lastYear: 2026 }] },
      { occupation: 'baker' },
      1,
      1,
      'past_work_same',
    ],
    [
      'then by skill',
      { skills: [skill('juggling', 2026)], pastWork: [{ occupation: 'baker', lastYear: 2026 }] },
      { occupation: 'baker', skills: asked('juggling') },
      1,
      1,
      'skill_held',
    ],
    [
      'the better view though it is known less',
      { skills: [skill('bread', 2026)], pastWork: [{ occupation: 'cook' }] },
      { occupation: 'cook', skills: asked('juggling') },
      1,
      0.5,
      'past_work_same',
    ],
    [
      'only where the role has an occupation',
      { pastWork: [{ occupation: 'baker', lastYear: 2026 }] },
      { skills: asked('juggling') },
      0,
      0.5,
      'skill_missing',
    ],
    [
      'against a role of which no skills are known',
      { pastWork: [{ occupation: 'pastry_maker', lastYear: 2000 }] },
      { occupation: 'baker', skills: asked('juggling') },
      0.35,
      1,
    ],
  ],
};

describe('skills of roles, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, value, known, code] of table)
      it(`${topic}: ${why}`, () => {
        const result = evaluate(pairOf(person, role), world);
        expect(fields(result, 'skills')).to.deep.equal([value, known]);
        if (code !== undefined) expect(reasonOf(result, 'skills', code)?.code).to.equal(code);
      });
});
