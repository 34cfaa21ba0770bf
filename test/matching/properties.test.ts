import { expect } from 'chai';
import fc from 'fast-check';
import { gateRules } from '../../src/domain/evaluation.ts';
import { evidenceTiers, stances } from '../../src/domain/values/accommodation.ts';
import { skillLevels } from '../../src/domain/values/skill.ts';
import { needWeights } from '../../src/domain/values/support-need.ts';
import { applyChange } from '../../src/matching/apply-change.ts';
import type {
  Conditions,
  OpportunityFindings,
  PairFindings,
  ParticipantFindings,
} from '../../src/matching/findings.ts';
import { evaluate, prepareOpportunity, prepareParticipant, scorePair } from '../../src/matching/index.ts';
import { anyNeed, anyPair, anyWorld, heldSkill, seed } from './arbitraries.ts';
import { role, today } from './findings.ts';

const runs = { seed, numRuns: 400 };

function scoreOf(pair: PairFindings, world: Conditions) {
  return scorePair(
    prepareParticipant(pair.participant, pair.gate),
    prepareOpportunity(pair.opportunity, world.today, pair.track),
    world,
  );
}

function person(pair: PairFindings, findings: Partial<ParticipantFindings>): PairFindings {
  return { ...pair, participant: { ...pair.participant, ...findings } };
}

function posting(pair: PairFindings, findings: Partial<OpportunityFindings>): PairFindings {
  return { ...pair, opportunity: { ...pair.opportunity, ...findings } };
}

/** Every list of a value, at any depth, turned around. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

/** Every list of a value, at any depth, with each of its items twice. */
function doubled(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => [doubled(item), doubled(item)]);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, doubled(field)]));
}

/**
 * Never lower, and not one blocker more. A rule may take another's place: a refusal that is taken back uncovers the
 * setting it was about.
 */
function expectNoWorse(before: PairFindings, after: PairFindings, world: Conditions): void {
  const [was, is] = [scoreOf(before, world), scoreOf(after, world)];
  expect(is.score).to.be.at.least(was.score);
  expect(is.blockers.length).to.be.at.most(was.blockers.length);
}

describe('score, for any pair', () => {
  it('is the sum of its parts, each round(weight × value), with weights that add up to 10000', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { score, parts, confidence } = scoreOf(pair, world);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).to.equal(score);
        expect(parts.reduce((sum, part) => sum + part.weight, 0)).to.equal(10_000);
        for (const { weight, value, points, known } of parts) {
          expect(points).to.equal(Math.round((weight * Math.round(value * 10_000)) / 10_000));
          expect(value).to.be.within(0, 1);
          expect(known).to.be.within(0, 1);
        }
        const exact = parts.reduce((sum, part) => sum + (100 * part.weight * part.known) / 10_000, 0);
        expect(confidence).to.be.closeTo(exact, 0.5 + 1e-9);
      }),
      runs,
    );
  });

  it('is a whole number from 0 to 10000', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { score, confidence } = scoreOf(pair, world);
        expect(Number.isInteger(score)).to.equal(true);
        expect(score).to.be.within(0, 10_000);
        expect(confidence).to.be.within(0, 100);
      }),
      runs,
    );
  });

  it('gives the same bytes whatever the order of the input', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const other = reversed(pair) as PairFindings;
        expect(JSON.stringify(evaluate(other, world))).to.equal(JSON.stringify(evaluate(pair, world)));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is the same when everything in every list is named twice, and each reason stands once', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const once = evaluate(pair, world);
        const twice = evaluate(doubled(pair) as PairFindings, world);
        expect({ ...twice, engine: once.engine }).to.deep.equal(once);
      }),
      runs,
    );
  });

  it('counts a skill asked at two levels at the higher one, and a wish only beyond what is required', () => {
    const skill = (level: (typeof skillLevels)[number]) => ({ uri: 'skill:a', level });
    const asks = (required: readonly (typeof skillLevels)[number][], ...desired: typeof required) =>
      prepareOpportunity(
        role({ skills: { required: required.map(skill), desired: desired.map(skill) } }),
        today,
      ).asks.map(({ kind, level }) => `${kind} ${level}`);
    expect(asks(['basic', 'expert', 'working'])).to.deep.equal(['required expert']);
    expect(asks(['working'], 'working', 'basic')).to.deep.equal(['required working']);
    expect(asks(['working'], 'skilled')).to.deep.equal(['required working', 'desired skilled']);
    expect(asks([], 'working', 'basic')).to.deep.equal(['desired working']);
  });

  it('gives the same bytes with fields it does not know', () => {
    const extra = {
      stage: 'paused',
      diagnosis: 'x',
      birthYear: 1990,
      record: ['x'],
      displayName: 'Sam',
      sex: 'f',
    };
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const other = {
          ...pair,
          ...extra,
          participant: { ...pair.participant, ...extra },
          opportunity: { ...pair.opportunity, ...extra },
        };
        expect(JSON.stringify(evaluate(other, world))).to.equal(JSON.stringify(evaluate(pair, world)));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('has a rule with every blocker, and a near miss exactly when its one blocker can be lifted', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { blockers, nearMiss } = scoreOf(pair, world);
        for (const { rule } of blockers) expect(gateRules).to.include(rule);
        const liftable =
          blockers.length === 1 && ['employer', 'participant'].includes(blockers[0]!.liftableBy);
        expect(nearMiss).to.equal(liftable);
      }),
      runs,
    );
  });
});

describe('score, never lower', () => {
  it('with one more skill', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, heldSkill, (pair, world, skill) => {
        expectNoWorse(pair, person(pair, { skills: [...pair.participant.skills, skill] }), world);
      }),
      runs,
    );
  });

  it('with a skill at a higher level', () => {
    fc.assert(
      fc.property(
        anyPair,
        anyWorld,
        heldSkill,
        fc.constantFrom(...skillLevels),
        (pair, world, skill, level) => {
          const levels = [skill.level, level].sort((a, b) => skillLevels.indexOf(a) - skillLevels.indexOf(b));
          const [low, high] = levels.map((at) =>
            person(pair, { skills: [...pair.participant.skills, { ...skill, level: at }] }),
          );
          expectNoWorse(low!, high!, world);
        },
      ),
      runs,
    );
  });

  it('with a need lifted', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, anyNeed, (pair, world, need) => {
        expectNoWorse(person(pair, { needs: [...pair.participant.needs, need] }), pair, world);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with a need softened', () => {
    fc.assert(
      fc.property(
        anyPair,
        anyWorld,
        anyNeed,
        fc.nat({ max: 2 }),
        fc.nat({ max: 2 }),
        (pair, world, need, a, b) => {
          const [hard, soft] = [Math.min(a, b), Math.max(a, b)].map((at) =>
            person(pair, { needs: [...pair.participant.needs, { ...need, weight: needWeights[at]! }] }),
          );
          expectNoWorse(hard!, soft!, world);
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it('with a better stance or better evidence', () => {
    const index = fc.nat({ max: stances.length - 1 });
    const tier = fc.nat({ max: evidenceTiers.length - 1 });
    fc.assert(
      fc.property(anyPair, anyWorld, anyNeed, index, index, tier, tier, (pair, world, need, a, b, c, d) => {
        const needy = person(pair, { needs: [...pair.participant.needs, need] });
        const said = (stance: number, evidence: number) =>
          posting(needy, {
            accommodations: [
              ...pair.opportunity.accommodations,
              // `stances` runs from the best down, `evidenceTiers` from the weakest up; `unknown` stands above `cannot`.
              { code: need.code, stance: stances[stance]!, evidence: evidenceTiers[evidence]! },
            ],
          });
        expectNoWorse(said(Math.max(a, b), Math.min(c, d)), said(Math.min(a, b), Math.max(c, d)), world);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('what would change a score, for any pair', () => {
  it('comes out exactly so when it is done, helps, and never goes against a must', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const before = evaluate(pair, world);
        const { changes } = before.explanation;
        expect(changes.length).to.be.at.most(12);
        for (const { change, score, blockersLeft } of changes) {
          const after = evaluate(applyChange(pair, change), world);
          expect(after.score).to.equal(score);
          expect(after.blockers.map(({ rule }) => rule)).to.deep.equal(blockersLeft);
          expect(blockersLeft.length).to.be.at.most(before.blockers.length);
          expect(score > before.score || blockersLeft.length < before.blockers.length).to.equal(true);
        }
        const left = changes.map(({ blockersLeft }) => blockersLeft.length);
        expect(left).to.deep.equal([...left].sort((a, b) => a - b));
      }),
      { seed, numRuns: 200 },
    );
  });

  it('leaves the findings it was given as they were', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const before = JSON.stringify(pair);
        evaluate(pair, world);
        expect(JSON.stringify(pair)).to.equal(before);
      }),
      { seed, numRuns: 50 },
    );
  });
});
