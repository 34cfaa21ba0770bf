import { expect } from 'chai';
import type { GateFindings } from '../../../src/matching/findings.ts';
import { north } from '../findings.ts';
import { judge, type Person, type Role } from '../judge.ts';
import { reasonOf } from './read.ts';

/** docs/scoring.md, "Gates": what blocks, of what cause, who could lift it and whether it is within reach. */

type Row = readonly [
  why: string,
  person: Person,
  role: Role,
  blockers: readonly Readonly<Record<string, unknown>>[],
  gate?: Partial<GateFindings>,
];

const listed = {
  rule: 'safety_list',
  side: 'participant',
  liftableBy: 'nobody',
  cause: 'safety',
  inReach: false,
};
const place = (postcode: string): Role => ({ place: { ...north(1), postcode } });
const safety = (...postcodes: readonly string[]): Partial<GateFindings> => ({
  safety: { employerIds: [], postcodes },
});

const rows: Record<string, readonly Row[]> = {
  'safety list': [
    [
      'the employer',
      {},
      {},
      [{ ...listed, data: { listed: 'employer' } }],
      { safety: { employerIds: ['emp_1'], postcodes: [] } },
    ],
    ['another employer', {}, {}, [], { safety: { employerIds: ['emp_2'], postcodes: [] } }],
    ['the postcode', {}, place('LS9 1AA'), [{ ...listed, data: { listed: 'postcode' } }], safety('LS9 1AA')],
    ['however it is written', {}, place(' ls9-1aa '), [listed], safety('LS91AA')],
    ['another one', {}, place('LS9 1AB'), [], safety('LS9 1AA')],
    ['an outward code', {}, place('LS9 1AA'), [listed], safety('LS9')],
    ['an outward code written together', {}, place('LS91AA'), [listed], safety('ls9')],
    ['the beginning of an outward code is another', {}, place('LS14 1AA'), [], safety('LS1')],
    ['of an outward code with a letter', {}, place('W1A 4WW'), [listed], safety('W1A')],
    ['a sector', {}, place('ls91aa'), [listed], safety('LS9 1')],
    ['another sector of the same', {}, place('LS9 2AA'), [], safety('LS9 1')],
    ['a sector is no outward code', {}, place('LS91 1AA'), [], safety('LS9 1')],
    ['an outward code is no sector', {}, place('LS9 1AA'), [], safety('LS91')],
    ['elsewhere: what stands before the first space', {}, place('1012 AB'), [listed], safety('1012')],
    ['elsewhere: or dash', {}, place('00-950'), [listed], safety('00')],
    ['elsewhere: nothing without one', {}, place('10115'), [], safety('101')],
    ['the whole of it without one', {}, place('10115'), [listed], safety('10115')],
    ['an empty entry lists nothing', {}, place('10115'), [], safety(' - ')],
    ['one of several', {}, place('LS9 1AA'), [listed], safety('LS1', 'LS9')],
    [
      'the employer’s where the posting has no place',
      {},
      { place: undefined, employerPostcode: 'LS9 1AA' },
      [listed],
      safety('LS9'),
    ],
    [
      'not where it has coordinates',
      {},
      { place: { lat: 53.8, lon: -1.55 }, employerPostcode: 'LS9 1AA' },
      [],
      safety('LS9'),
    ],
    [
      'not where it has a postcode',
      {},
      { place: { postcode: 'LS1 1AA' }, employerPostcode: 'LS9 1AA' },
      [],
      safety('LS9'),
    ],
    ['for work from home, too', {}, { ...place('LS9 1AA'), remote: 'fully' }, [listed], safety('LS9')],
  ],
};

describe('the safety list, by the page', () => {
  for (const [topic, table] of Object.entries(rows))
    for (const [why, person, role, blockers, gate] of table)
      it(`${topic}: ${why}`, () => {
        const found = judge(person, role, gate).blockers;
        expect(found, JSON.stringify(found)).to.have.length(blockers.length);
        for (const [at, blocker] of blockers.entries()) expect(found[at]).to.deep.include(blocker);
        for (const { need: code, cause } of found) if (code !== undefined) expect(code).to.equal(cause);
      });

  for (const [why, role, postcodes, open] of [
    ['no place', { place: undefined }, ['LS9'], true],
    ['coordinates alone', { place: { lat: 53.8, lon: -1.55 } }, ['LS9'], true],
    ['an empty postcode', { place: { lat: 53.8, lon: -1.55, postcode: ' ' } }, ['LS9'], true],
    ['only the outward code of a listed one', { place: { postcode: 'ls9' } }, ['LS9 1AA'], true],
    ['only the outward code of a listed sector', { place: { postcode: 'LS9' } }, ['LS9 1'], true],
    ['of one of several', { place: { postcode: 'ls9' } }, ['LS1 1AA', 'LS9 1AA'], true],
    ['the outward code of another', { place: { postcode: 'LS8' } }, ['LS9 1AA'], false],
    ['the outward code that is listed itself: it blocks', { place: { postcode: 'LS9' } }, ['LS9'], false],
    ['a whole postcode', place('LS9 1AB'), ['LS9 1AA'], false],
    ['the employer’s postcode', { place: undefined, employerPostcode: 'LS1 1AA' }, ['LS9'], false],
    ['work from home', { place: undefined, remote: 'fully' }, ['LS9'], false],
    ['work from home in part', { place: undefined, remote: 'partly' }, ['LS9'], true],
    ['nothing listed', { place: undefined }, [], false],
    ['nothing but an empty entry listed', { place: undefined }, [' '], false],
  ] as const satisfies readonly (readonly [string, Role, readonly string[], boolean])[])
    it(`ask for the place where it might be listed: ${why}`, () => {
      const result = judge({}, role, safety(...postcodes));
      const reason = reasonOf(result, 'logistics', 'safe_place_unknown');
      expect([reason !== undefined, result.merits.settled]).to.deep.equal([open, !open]);
      if (open) expect(reason?.asking).to.deep.include({ to: 'employer', field: 'place' });
    });
});
