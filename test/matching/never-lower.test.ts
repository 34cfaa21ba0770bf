import fc from 'fast-check';
import { evidenceTiers, stances } from '../../src/domain/values/accommodation.ts';
import { travelModes } from '../../src/domain/values/place.ts';
import { licences } from '../../src/domain/values/setting.ts';
import { skillLevels } from '../../src/domain/values/skill.ts';
import { needWeights } from '../../src/domain/values/support-need.ts';
import { fewOrMany, often } from '../support/few-or-many.ts';
import { anyBlock, anyNeed, anyPair, anyWorld, heldSkill, pastWork, seed } from './arbitraries.ts';
import { expectNoLower, expectNoWorse, knowsSomething, noWishes, person, posting, runs } from './compare.ts';

const numRuns = often(fewOrMany(1000, 4000));

describe('score, never lower', () => {
  it('with one more skill', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, heldSkill, (pair, world, skill) => {
        if (!knowsSomething(pair, world)) return;
        expectNoWorse(pair, person(pair, { skills: [...pair.participant.skills, skill] }), world);
      }),
      { seed, numRuns },
    );
  });

  it('with more past work', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, pastWork, (pair, world, work) => {
        if (!knowsSomething(pair, world)) return;
        expectNoWorse(pair, person(pair, { pastWork: [...pair.participant.pastWork, work] }), world);
      }),
      { seed, numRuns },
    );
  });

  it('with one more licence', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, fc.constantFrom(...licences), (pair, world, licence) => {
        expectNoWorse(pair, person(pair, { licences: [...pair.participant.licences, licence] }), world);
      }),
      { seed, numRuns },
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
      { seed, numRuns },
    );
  });

  it('with more free hours, once some are known', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, anyBlock, (pair, world, block) => {
        const { availability, asked } = pair.participant;
        if (availability.length === 0 && !asked.availability) return;
        expectNoLower(pair, person(pair, { availability: [...availability, block] }), world);
      }),
      { seed, numRuns },
    );
  });

  it('with one more mode of travel, once one is known', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, fc.constantFrom(...travelModes), (pair, world, mode) => {
        const { travel } = pair.participant;
        if (travel.modes.length === 0) return;
        expectNoWorse(pair, person(pair, { travel: { ...travel, modes: [...travel.modes, mode] } }), world);
      }),
      { seed, numRuns },
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
      { seed, numRuns },
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
      { seed, numRuns },
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
      { seed, numRuns },
    );
  });
});
