import { expect } from 'chai';
import type { OpportunityFindings, ParticipantFindings } from '../../../src/matching/findings.ts';
import { canonical, hashOf } from '../../../src/matching/hash.ts';
import { evaluate } from '../../../src/matching/index.ts';
import { block, need, noGate, north, pairOf, says, town, world } from '../findings.ts';
import { asked, fixed, skill, wage, wishes } from '../judge.ts';

/** docs/scoring.md: "`engine.inputHash` names the input", "the same facts give the same bytes", and orders. */

const youth = {
  citation: 'WTR',
  maxHoursPerDay: 8,
  maxHoursPerWeek: 40,
  restWindows: [block('mon-sun 22:00-06:00')],
  settings: ['heights'] as const,
  surelyUntil: '2027-01-31',
  until: '2027-12-31',
};
const hash = (pair = pairOf(), conditions = world) => evaluate(pair, conditions).engine.inputHash;

describe('the name of an input', () => {
  const persons: readonly Partial<ParticipantFindings>[] = [
    { id: 'par_2' },
    { skills: [skill('bread')] },
    { skills: [skill('bread', 2020)] },
    { skills: [{ uri: 'bread', level: 'basic' }] },
    { pastWork: [{ occupation: 'cook' }] },
    { pastWork: [{ occupation: 'cook', lastYear: 2020 }] },
    { pastWork: [{ occupation: 'baker' }] },
    { needs: [need('curfew')] },
    { needs: [need('curfew', 'nice')] },
    { needs: [need('shift_limit')] },
    { needs: [need('curfew', 'must', { windows: [block('mon 22:00-06:00')] })] },
    { needs: [need('shift_limit', 'must', { minutes: 300 })] },
    { asked: { needs: false, availability: true } },
    { asked: { needs: true, availability: false } },
    { availability: [block('mon-fri 08:00-17:00')] },
    { travel: { modes: ['walk'], maxMinutes: 60 } },
    { travel: { modes: ['walk', 'public_transport'], maxMinutes: 61 } },
    { preferences: { ...wishes, contracts: ['permanent'] } },
    { preferences: { ...wishes, occupations: ['baker'] } },
    { avoidSettings: ['noise'] },
    { licences: ['forklift'] },
    { place: north(5) },
    { availableFrom: '2026-12-01' },
    { availableFrom: '2026-11-01' },
  ];
  const roles: readonly Partial<OpportunityFindings>[] = [
    { id: 'opp_2' },
    { employerId: 'emp_2' },
    { open: false },
    { occupation: 'baker' },
    { skills: asked('bread') },
    { skills: { required: [{ uri: 'bread', level: 'basic' }], desired: [] } },
    { skills: { required: [], desired: asked('bread').required } },
    { skills: { required: [], desired: [{ uri: 'bread', level: 'basic' }] } },
    { training: 'given' },
    { licences: ['forklift'] },
    { schedule: fixed('mon-fri 09:00-14:00') },
    { schedule: { ...fixed('mon-fri 09:00-15:00'), kind: 'pool' } },
    { wage: wage(1200, 'hour') },
    { wage: wage(1200, 'week') },
    { contract: 'permanent' },
    { place: north(2) },
    { place: north(1, 'LS9 1AB') },
    { employerPostcode: 'LS9 1AB' },
    { remote: 'partly' },
    { startDate: '2026-11-24' },
    { settings: ['noise'] },
    { accommodations: [says('low_noise', 'willing')] },
    { accommodations: [says('low_noise', 'policy')] },
    { accommodations: [says('low_noise', 'willing', { evidence: 'evidenced' })] },
  ];
  const others = [
    pairOf({}, {}, { bars: [{ settings: ['noise'], citation: 'Act', liftedBy: 'time' }] }),
    pairOf({}, {}, { safety: { employerIds: ['emp_1'], postcodes: [] } }),
    pairOf({}, {}, { safety: { employerIds: [], postcodes: ['LS1'] } }),
    pairOf({}, {}, { workingAge: [youth] }),
    pairOf({}, {}, { workingAge: [{ ...youth, surelyUntil: '2026-11-23' }] }),
    { ...pairOf(), track: { placements: 1, held: 1 } },
    { ...pairOf(), track: { placements: 1, held: 0 } },
    { ...pairOf(), track: { placements: 2, held: 1 } },
  ];

  it('is sixteen digits, and another for every fact that could matter', () => {
    const all = [...persons.map((one) => pairOf(one)), ...roles.map((one) => pairOf({}, one)), ...others];
    const names = [hash(), ...all.map((pair) => hash(pair))];
    for (const name of names) expect(name).to.match(/^[0-9a-f]{16}$/);
    const twins = names.flatMap((name, at) =>
      names.indexOf(name) === at ? [] : [[names.indexOf(name), at]],
    );
    expect(twins).to.deep.equal([]);
  });

  it('is what it was: another tells whoever kept it that the facts are others', () => {
    expect([hash(), hash(pairOf({}, { startDate: '2026-11-24' }))]).to.deep.equal([
      'f7cd5c641d8c39e3',
      '6d566d966182f4dd',
    ]);
  });

  it('is another with other weights, and in another year', () => {
    expect(hash(pairOf(), { ...world, weights: { ...world.weights, version: 'other' } })).not.to.equal(
      hash(),
    );
    expect(hash(pairOf(), { ...world, today: '2027-01-01' })).not.to.equal(hash());
  });

  it('stays from day to day while nothing expires, begins or draws nearer', () => {
    const later = { ...world, today: '2026-12-24' };
    for (const pair of [
      pairOf(),
      pairOf({ needs: [need('curfew', 'must', { until: '2027-06-01' })] }),
      pairOf({ needs: [need('curfew', 'must', { until: '2026-11-01' })] }),
      pairOf({}, { accommodations: [says('low_noise', 'willing', { expires: '2027-06-01' })] }),
      pairOf({}, { startDate: '2027-02-01' }),
      pairOf(
        {},
        {},
        { bars: [{ settings: ['noise'], citation: 'Act', liftedBy: 'time', until: '2027-06-01' }] },
      ),
      pairOf({}, {}, { workingAge: [youth] }),
      pairOf({ place: { ...town, until: '2027-06-01' } }),
    ])
      expect(hash(pair, later)).to.equal(hash(pair));
    for (const pair of [
      pairOf({ needs: [need('curfew', 'must', { until: '2026-12-01' })] }),
      pairOf({ needs: [need('curfew', 'must', { from: '2027-01-01' })] }),
      pairOf({}, { accommodations: [says('low_noise', 'willing', { expires: '2026-12-01' })] }),
      pairOf({ availableFrom: '2027-02-01' }),
      pairOf(
        {},
        {},
        { bars: [{ settings: ['noise'], citation: 'Act', liftedBy: 'time', until: '2026-12-01' }] },
      ),
      pairOf({}, {}, { workingAge: [{ ...youth, surelyUntil: '2026-12-01' }] }),
      pairOf({}, {}, { workingAge: [{ ...youth, until: '2026-12-01' }] }),
      pairOf({ place: { ...town, until: '2026-12-01' }, nextPlace: north(5) }),
    ])
      expect(hash(pair, later)).not.to.equal(hash(pair));
  });

  it('does not know what is no finding', () => {
    const { participant, opportunity } = pairOf(
      { needs: [need('curfew')], skills: [skill('bread')] },
      { skills: asked('bread') },
    );
    const noted = {
      participant: {
        ...participant,
        firstName: 'Sam',
        skills: participant.skills.map((one) => ({ ...one, note: 'x' })),
        needs: participant.needs.map((one) => ({ ...one, note: 'x' })),
      },
      gate: noGate,
      opportunity: { ...opportunity, description: 'x', startDate: undefined },
    };
    expect(hash(noted)).to.equal(hash({ participant, gate: noGate, opportunity }));
  });

  it('is FNV-1a twice, of a text in which no order counts', () => {
    expect(canonical({ b: [2, 1], a: 'x', c: undefined, d: null })).to.equal('{"a":"x","b":[1,2],"d":null}');
    expect(canonical([])).to.equal('[]');
    expect(canonical({})).to.equal('{}');
    expect(canonical(undefined)).to.equal('null');
    expect(canonical([{ b: 1, a: true }, 'a,b'])).to.equal('["a,b",{"a":true,"b":1}]');
    // Worked out by the definition: ((start ^ unit) × 0x01000193) mod 2³², unit by unit; the second adds the place to each unit.
    const fnv = (text: string, start: bigint, step: bigint) =>
      [...text].reduce(
        (word, unit, at) =>
          ((word ^ (BigInt(unit.charCodeAt(0)) + step * BigInt(at))) * 0x01000193n) % 2n ** 32n,
        start,
      );
    for (const value of ['a', 'bread', { a: [1, 2], b: 'x' }, 22, 195]) {
      const text = canonical(value);
      const expected = [fnv(text, 0x811c9dc5n, 0n), fnv(text, 0x9dc5811cn, 1n)].map((word) =>
        word.toString(16).padStart(8, '0'),
      );
      expect(hashOf(value)).to.equal(expected.join(''));
    }
    const short = Array.from({ length: 400 }, (_, at) => hashOf(at));
    for (const name of short) expect(name).to.have.length(16);
  });
});
