import { expect } from 'chai';
import type { PartName } from '../../src/domain/evaluation.ts';
import type { PairFindings } from '../../src/matching/findings.ts';
import { evaluate } from '../../src/matching/index.ts';
import { normalWeights } from '../../src/matching/score.ts';
import { levelFactor, recencyFactor } from '../../src/matching/skill-credit.ts';
import { stanceValue } from '../../src/matching/stances.ts';
import { block, need, north, pairOf, says, town, world } from './findings.ts';

function part(pair: PairFindings, name: PartName) {
  return evaluate(pair, world).parts.find((found) => found.part === name);
}

const sixHours = { blocks: [block('mon-fri 09:00-15:00')], kind: 'fixed' as const };

describe('parts', () => {
  it('apply skills only where a posting asks for some, and preference only where a person stated one', () => {
    const bare = evaluate(pairOf(), world).parts;
    expect(bare.map((found) => found.part)).to.deep.equal(['support', 'logistics', 'track']);
    // 0.30, 0.20 and 0.05 of 0.55; largest remainder: 5454.5, 3636.4, 909.1.
    expect(bare.map(({ weight }) => weight)).to.deep.equal([5455, 3636, 909]);
  });

  it('share the weight alike when those that apply weigh nothing', () => {
    const weights = {
      version: 'x',
      weights: { skills: 1, support: 0, logistics: 0, preference: 0, track: 0 },
    };
    expect(normalWeights(['support', 'logistics', 'track'], weights)).to.deep.equal([3334, 3333, 3333]);
  });

  it('take a quarter for each level below', () => {
    expect([
      levelFactor('expert', 'basic'),
      levelFactor('working', 'skilled'),
      levelFactor('basic', 'expert'),
    ]).to.deep.equal([1, 0.75, 0.25]);
  });

  it('take a twentieth for each year beyond three, never more than a half', () => {
    expect([2026, 2023, 2022, 2013, 1980, undefined].map((year) => recencyFactor(year, 2026))).to.deep.equal([
      1, 1, 0.95, 0.5, 0.5, 1,
    ]);
  });

  it('move a stance by its evidence, and move nothing for cannot and unknown', () => {
    expect(stanceValue('willing', 'declared')).to.equal(8000);
    expect(stanceValue('willing', 'evidenced')).to.equal(8500);
    expect(stanceValue('willing', 'proven_by_placement')).to.equal(9000);
    expect(stanceValue('cannot', 'proven_by_placement')).to.equal(0);
    expect(stanceValue('unknown', 'proven_by_placement')).to.equal(3000);
  });

  it('halve support at a loss of four', () => {
    const needs = [need('mentor_or_peer'), need('self_paced', 'nice')];
    const refused = [says('mentor_or_peer', 'cannot'), says('self_paced', 'cannot')];
    expect(part(pairOf({ needs }, { accommodations: refused }), 'support')?.value).to.equal(0.5);
    expect(part(pairOf(), 'support')?.value).to.equal(1);
  });

  it('measure hours that must stay free, and let a promise or a flexible schedule raise them', () => {
    const needs = [need('treatment_sessions', 'prefer', { windows: [block('tue 13:00-17:00')] })];
    const met = (pair: PairFindings) => part(pair, 'support')?.reasons[0]?.data.met;
    expect(met(pairOf({ needs }, { schedule: sixHours }))).to.equal(0.5);
    expect(met(pairOf({ needs }, { accommodations: [says('treatment_sessions', 'policy')] }))).to.equal(1);
    expect(met(pairOf({ needs }, { accommodations: [says('treatment_sessions', 'cannot')] }))).to.equal(0.5);
    expect(met(pairOf({ needs }, { schedule: { ...sixHours, kind: 'flexible' as const } }))).to.equal(0.8);
    expect(met(pairOf({ needs }, { schedule: { ...sixHours, blocks: [] } }))).to.equal(0.3);
  });

  it('measure the longest day against a shift limit', () => {
    const met = (minutes: number) =>
      part(pairOf({ needs: [need('shift_limit', 'must', { minutes })] }), 'support')?.reasons[0]?.data.met;
    expect([met(360), met(180)]).to.deep.equal([1, 0.5]);
  });

  it('ask for the fewest hours a role would settle for', () => {
    const schedule = { ...sixHours, hoursPerWeek: { min: 10, max: 30 } };
    const pair = pairOf({ availability: [block('mon-tue 09:00-14:00')] }, { schedule });
    const hours = part(pair, 'logistics')?.reasons.find(({ code }) => code === 'hours_fit');
    expect(hours?.data).to.include({ requiredMinutes: 600, commonMinutes: 600, value: 1 });
  });

  it('fall with the way to a half at the limit and on beyond it', () => {
    const value = (km: number, maxMinutes: number) =>
      part(
        pairOf({ travel: { modes: ['walk'], maxMinutes } }, { place: north(km) }),
        'logistics',
      )?.reasons.find(({ code }) => code.startsWith('travel_'))?.data.value;
    expect([value(0, 60), value(1, 34), value(1, 17), value(2, 17)]).to.deep.equal([1, 0.75, 0.5, 0.25]);
  });

  it('know no way to a place of which only words are known, and ask the side that lacks it', () => {
    const words = { postcode: 'LS9 1AA' };
    const whose = (home: object, work: object) => {
      const reasons = part(pairOf({ place: home }, { place: work }), 'logistics')?.reasons;
      return reasons?.find(({ code }) => code === 'travel_unknown')?.data.whose;
    };
    expect(whose(words, town)).to.equal('participant');
    expect(whose(town, words)).to.equal('employer');
    expect(whose(town, north(1))).to.equal(undefined);
  });

  it('lose a start over ninety days', () => {
    const value = (availableFrom: string) =>
      part(pairOf({ availableFrom }, { startDate: '2026-12-01' }), 'logistics')?.reasons.find(({ code }) =>
        code.startsWith('start_'),
      )?.data.value;
    expect([value('2026-11-30'), value('2026-12-10'), value('2027-03-01')]).to.deep.equal([1, 0.9, 0]);
  });

  it('count confidence by weight', () => {
    // support unknown (5455), logistics known (3636), track unknown (909).
    expect(evaluate(pairOf({ needs: [need('mentor_or_peer')] }), world).confidence).to.equal(36);
  });
});
