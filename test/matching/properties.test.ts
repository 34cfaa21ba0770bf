import { expect } from 'chai';
import fc from 'fast-check';
import { changeMakers, gateRules, partNames } from '../../src/domain/evaluation.ts';
import { evidenceTiers, stances } from '../../src/domain/values/accommodation.ts';
import { travelModes } from '../../src/domain/values/place.ts';
import { licences } from '../../src/domain/values/setting.ts';
import { skillLevels } from '../../src/domain/values/skill.ts';
import { needGroups, needWeights } from '../../src/domain/values/support-need.ts';
import { applyChange } from '../../src/matching/apply-change.ts';
import type {
  Conditions,
  OpportunityFindings,
  PairFindings,
  ParticipantFindings,
} from '../../src/matching/findings.ts';
import { evaluate, prepareOpportunity, prepareParticipant, scorePair } from '../../src/matching/index.ts';
import { anyBlock, anyNeed, anyPair, anyWorld, heldSkill, pastWork, seed } from './arbitraries.ts';
import { world as ordinary, role } from './findings.ts';

const runs = { seed, numRuns: 400 };

function scoreOf(pair: PairFindings, world: Conditions) {
  return scorePair(
    prepareParticipant(pair.participant, pair.gate, world),
    prepareOpportunity(pair.opportunity, world, pair.track),
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

/**
 * The score alone, of needs and free hours: who leaves hours out of their free ones and lifts the need behind it has a plain clash in
 * place of the need, and where enough is free the law on it shows.
 */
function expectNoLower(before: PairFindings, after: PairFindings, world: Conditions): void {
  expect(scoreOf(after, world).score).to.be.at.least(scoreOf(before, world).score);
}

/** Whether anything of what the person can do is known: the first thing told moves everything from the prior. */
function knowsSomething({ participant, gate }: PairFindings, world: Conditions): boolean {
  return prepareParticipant(participant, gate, world).sources.length > 0;
}

const noWishes = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

const movesLogistics: ReadonlySet<string> = new Set([...needGroups.time, ...needGroups.travel]);

describe('score, for any pair', () => {
  it('is the sum of its five parts, each within a point of weight × value, with weights that add up to 10000', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { score, parts, confidence } = scoreOf(pair, world);
        expect(parts.map(({ part }) => part)).to.deep.equal(partNames);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).to.equal(score);
        expect(parts.reduce((sum, part) => sum + part.weight, 0)).to.equal(10_000);
        const exact = parts.reduce((sum, { weight, value }) => sum + weight * value, 0);
        expect(score).to.be.closeTo(exact, 0.5 + 1e-6);
        for (const { weight, value, points, known } of parts) {
          expect(points).to.be.closeTo(weight * value, 1);
          expect(value).to.be.within(0, 1);
          expect(known).to.be.within(0, 1);
        }
        const known = parts.reduce((sum, part) => sum + (100 * part.weight * part.known) / 10_000, 0);
        expect(confidence).to.be.closeTo(known, 0.5 + 1e-9);
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

  it('counts a skill asked at two levels at the higher one, and a wish for what is required not at all', () => {
    const skill = (level: (typeof skillLevels)[number]) => ({ uri: 'skill:a', level });
    const asks = (required: readonly (typeof skillLevels)[number][], ...desired: typeof required) =>
      prepareOpportunity(
        role({ skills: { required: required.map(skill), desired: desired.map(skill) } }),
        ordinary,
      ).asks.map(({ kind, level }) => `${kind} ${level}`);
    expect(asks(['basic', 'expert', 'working'])).to.deep.equal(['required expert']);
    expect(asks(['working'], 'working', 'expert')).to.deep.equal(['required working']);
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

  it('has a rule with every blocker, and no two with one cause', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { blockers } = scoreOf(pair, world);
        for (const { rule } of blockers) expect(gateRules).to.include(rule);
        expect(new Set(blockers.map(({ cause }) => cause)).size).to.equal(blockers.length);
      }),
      runs,
    );
  });

  it('makes a near miss of one cause within reach alone, with the score that its change gives', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { blockers, nearMiss, lifted, later } = scoreOf(pair, world);
        expect(nearMiss).to.equal(lifted !== undefined);
        if (lifted === undefined) return;
        expect(blockers.map(({ inReach }) => inReach)).to.deep.equal([true]);
        expect(later).to.equal(false);
        const after = scoreOf(applyChange(pair, lifted.change), world);
        expect(after).to.include({ score: lifted.score, confidence: lifted.confidence });
        expect(after.blockers).to.deep.equal([]);
        expect(after.merits).to.include({ heard: lifted.heard, spokenFor: lifted.spokenFor });
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('says nothing that is not known in favour of a pair', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        for (const { data } of evaluate(pair, world).explanation.for) expect(data.known).to.not.equal(0);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('hears a person whatever they told of their needs', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, fc.array(anyNeed, { maxLength: 5 }), (pair, world, told) => {
        // Needs about time and the way move hours and limits, too; these do not.
        const needs = told.filter(({ code }) => !movesLogistics.has(code));
        const none = person(pair, { needs: [] });
        expect(scoreOf(person(pair, { needs }), world).merits.heard).to.equal(
          scoreOf(none, world).merits.heard,
        );
      }),
      runs,
    );
  });
});

describe('score, never lower', () => {
  it('with one more skill', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, heldSkill, (pair, world, skill) => {
        if (!knowsSomething(pair, world)) return;
        expectNoWorse(pair, person(pair, { skills: [...pair.participant.skills, skill] }), world);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with more past work', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, pastWork, (pair, world, work) => {
        if (!knowsSomething(pair, world)) return;
        expectNoWorse(pair, person(pair, { pastWork: [...pair.participant.pastWork, work] }), world);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with one more licence', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, fc.constantFrom(...licences), (pair, world, licence) => {
        expectNoWorse(pair, person(pair, { licences: [...pair.participant.licences, licence] }), world);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with a lower floor, and without one', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, fc.integer({ min: 1, max: 99 }), (pair, world, percent) => {
        const { wageFloor } = pair.participant.preferences;
        if (wageFloor === undefined) return;
        const at = (floor: typeof wageFloor | undefined) =>
          person(pair, { preferences: { ...pair.participant.preferences, wageFloor: floor } });
        const lower = Math.round((wageFloor.amountMinor * percent) / 100);
        expectNoWorse(pair, at({ ...wageFloor, amountMinor: lower }), world);
        expectNoWorse(pair, at(undefined), world);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with more free hours, once some are known', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, anyBlock, (pair, world, block) => {
        const { availability, asked } = pair.participant;
        if (availability.length === 0 && !asked.availability) return;
        expectNoLower(pair, person(pair, { availability: [...availability, block] }), world);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with one more mode of travel, once one is known', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, fc.constantFrom(...travelModes), (pair, world, mode) => {
        const { travel } = pair.participant;
        if (travel.modes.length === 0) return;
        expectNoWorse(pair, person(pair, { travel: { ...travel, modes: [...travel.modes, mode] } }), world);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('with a wish that is met than with none', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { occupation, contract } = pair.opportunity;
        const none = person(pair, { preferences: noWishes });
        if (occupation !== undefined)
          expectNoWorse(
            none,
            person(pair, { preferences: { ...noWishes, occupations: [occupation] } }),
            world,
          );
        if (contract !== undefined)
          expectNoWorse(none, person(pair, { preferences: { ...noWishes, contracts: [contract] } }), world);
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
        const { needs, asked } = pair.participant;
        const told = person(pair, { asked: { ...asked, needs: true } });
        expectNoLower(person(told, { needs: [...needs, need] }), told, world);
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
          expectNoLower(hard!, soft!, world);
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
        const lifting = changes.map(({ blockersLeft }) => blockersLeft.length < before.blockers.length);
        expect(lifting).to.deep.equal([...lifting].sort((a, b) => Number(b) - Number(a)));
        const makers = changes.filter((_, at) => !lifting[at]).map(({ by }) => changeMakers.indexOf(by));
        expect(makers).to.deep.equal([...makers].sort((a, b) => a - b));
        const learned = changes.filter(({ by }) => by === 'learning');
        expect(learned.length).to.be.at.most(2);
        for (const { score } of learned) expect(score - before.score).to.be.at.least(200);
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
