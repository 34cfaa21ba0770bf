import { expect } from 'chai';
import type { PairFindings } from '../../src/matching/findings.ts';
import { canonical, hashOf } from '../../src/matching/hash.ts';
import { evaluate, pairWeek } from '../../src/matching/index.ts';
import { block, need, north, pairOf, says, world } from './findings.ts';

const kinds = (pair: PairFindings) =>
  evaluate(pair, world).explanation.changes.map(({ change }) => change.kind);

const pub = pairOf(
  { needs: [need('no_alcohol_service')], avoidSettings: ['alcohol_served'] },
  { settings: ['alcohol_served'] },
);

describe('explanation', () => {
  it('puts what lifts a blocker before what only raises the score', () => {
    const pair = pairOf(
      { avoidSettings: ['noise'], needs: [need('mentor_or_peer')] },
      { settings: ['noise'], skills: { required: [{ uri: 'bread', level: 'basic' }], desired: [] } },
    );
    const [first] = evaluate(pair, world).explanation.changes;
    expect(first?.blockersLeft).to.deep.equal([]);
    expect(kinds(pair)).to.include.members(['setting_removed', 'setting_accepted', 'stance', 'skill_gained']);
  });

  it('never asks a person to accept what a must of theirs rules out', () => {
    expect(kinds(pub)).to.include('setting_removed');
    expect(kinds(pub)).to.not.include('setting_accepted');
  });

  it('never asks for a longer way than a must allows', () => {
    const far = { place: north(5) };
    const limit = { travel: { modes: ['walk' as const], maxMinutes: 20 } };
    expect(kinds(pairOf(limit, far))).to.include('travel_extended');
    const must = need('max_travel_minutes', 'must', { minutes: 30 });
    expect(kinds(pairOf({ ...limit, needs: [must] }, far))).to.not.include('travel_extended');
  });

  it('never softens a must', () => {
    expect(kinds(pairOf({ needs: [need('mentor_or_peer', 'must')] }))).to.not.include('need_softened');
    expect(kinds(pairOf({ needs: [need('mentor_or_peer', 'prefer')] }))).to.include('need_softened');
  });

  it('names the wage that would do', () => {
    const preferences = {
      occupations: [],
      avoidOccupations: [],
      sectors: [],
      contracts: [],
      wageFloor: { amountMinor: 1201, currency: 'GBP', per: 'hour' as const },
    };
    const wage = { min: { amountMinor: 150_000, currency: 'GBP' }, per: 'month' as const };
    const { changes } = evaluate(pairOf({ preferences }, { wage }), world).explanation;
    // 12.01 an hour × 2,080 ÷ 12 = 2,081.73… a month, rounded up.
    expect(changes.find(({ change }) => change.kind === 'wage_raised')).to.deep.include({
      change: { kind: 'wage_raised', amountMinor: 208_174, currency: 'GBP', per: 'month' },
      blockersLeft: [],
    });
  });

  it('puts nothing known on no side', () => {
    const { explanation } = evaluate(pairOf({ needs: [need('mentor_or_peer')] }), world);
    expect(explanation.unknown.map(({ code }) => code)).to.include('need_unknown');
    expect([...explanation.for, ...explanation.against].map(({ code }) => code)).to.not.include(
      'need_unknown',
    );
  });

  it('says something for every pair that nothing blocks', () => {
    const pair = pairOf({
      needs: [need('mentor_or_peer', 'prefer')],
      availability: [block('mon 09:00-10:00')],
      travel: { modes: ['walk'], maxMinutes: 17 },
    });
    const worst = evaluate({ ...pair, opportunity: { ...pair.opportunity, place: undefined } }, world);
    expect(worst.blockers).to.be.empty;
    expect(worst.explanation.for.map(({ code }) => code)).to.deep.equal(['nothing_blocks']);
  });

  it('counts a must that is half met by measure as against', () => {
    const needs = [need('dosing_window', 'must', { windows: [block('mon-fri 08:00-10:00')] })];
    const { explanation } = evaluate(pairOf({ needs }), world);
    expect(explanation.against.map(({ data }) => data.need)).to.include('dosing_window');
  });
});

describe('input hash', () => {
  const hash = (pair: PairFindings, day = world.today) =>
    evaluate(pair, { ...world, today: day }).engine.inputHash;

  it('is the same for the same findings, in any order, on another day when nothing runs out', () => {
    const pair = pairOf({}, { accommodations: [says('self_paced', 'willing', { expires: '2027-11-01' })] });
    expect(hash(pair)).to.equal(hash(structuredClone(pair)));
    expect(hash(pair, '2026-11-25')).to.equal(hash(pair));
  });

  it('is another one when a fact changes, a stance expires or a need begins', () => {
    const promised = pairOf(
      {},
      { accommodations: [says('self_paced', 'willing', { expires: '2026-11-24' })] },
    );
    const dated = pairOf({ needs: [need('self_paced', 'must', { from: '2026-12-22' })] });
    expect(hash(pairOf({ licences: ['forklift'] }))).to.not.equal(hash(pairOf()));
    expect(hash(promised, '2026-11-25')).to.not.equal(hash(promised));
    expect(hash(dated, '2026-11-25')).to.not.equal(hash(dated));
  });

  it('reads one meaning from one text', () => {
    expect(canonical({ b: [2, 1], a: undefined, c: null })).to.equal('{"b":[1,2],"c":null}');
    expect(hashOf({ a: 1 })).to.match(/^[0-9a-f]{16}$/);
  });
});

describe('week of a pair', () => {
  it('lays the hours over each other', () => {
    const windows = [block('mon-fri 07:00-08:30')];
    const { participant, opportunity } = pairOf({ needs: [need('dosing_window', 'must', { windows })] });
    const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
    expect(pairWeek(participant, opportunity)).to.deep.equal({
      free: [{ days, from: '08:00', to: '18:00' }],
      needed: [{ days, from: '09:00', to: '15:00' }],
      keepFree: [{ days, from: '07:00', to: '08:30', need: 'dosing_window', weight: 'must' }],
    });
  });

  it('leaves out needs that are over', () => {
    const old = need('curfew', 'must', { windows: [block('mon 20:00-06:00')], until: '2026-11-01' });
    const { participant, opportunity } = pairOf({ needs: [old] });
    expect(pairWeek(participant, opportunity, world.today).keepFree).to.be.empty;
  });
});
