import { expect } from 'chai';
import fc from 'fast-check';
import { changeMakers, gateRules, partNames } from '../../src/domain/evaluation.ts';
import type { skillLevels } from '../../src/domain/values/skill.ts';
import { applyChange } from '../../src/matching/apply-change.ts';
import type { PairFindings } from '../../src/matching/findings.ts';
import {
  askedOfScored,
  askedPrepared,
  evaluate,
  prepareOpportunity,
  prepareParticipant,
  scorePair,
} from '../../src/matching/index.ts';
import { often } from '../support/few-or-many.ts';
import { anyNeed, anyPair, anyWorld, seed } from './arbitraries.ts';
import { doubled, movesLogistics, person, reversed, runs, scoreOf } from './compare.ts';
import { world as ordinary, role } from './findings.ts';

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
      { seed, numRuns: often(200) },
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
      { seed, numRuns: often(100) },
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
      { seed, numRuns: often(2000) },
    );
  });

  it('says nothing that is not known in favour of a pair', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        for (const { data } of evaluate(pair, world).explanation.for) expect(data.known).to.not.equal(0);
      }),
      { seed, numRuns: often(200) },
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
      { seed, numRuns: often(200) },
    );
  });

  it('is the same for some questions alone as among all', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, fc.nat(20), (pair, world, at) => {
        const { score, blockers, explanation } = evaluate(pair, world);
        const asked = explanation.changes.flatMap(({ asking }) => asking ?? []);
        const one = JSON.stringify(asked[at % Math.max(1, asked.length)]);
        const isWanted = (asking: object) => JSON.stringify(asking) === one;
        const some = askedPrepared(
          prepareParticipant(pair.participant, pair.gate, world),
          prepareOpportunity(pair.opportunity, world, pair.track),
          world,
          isWanted,
        );
        expect([some.score, some.blockers]).to.deep.equal([score, blockers]);
        const wanted = ({ asking }: { readonly asking?: object | undefined }) =>
          asking !== undefined && isWanted(asking);
        expect(some.explanation.changes.filter(wanted)).to.deep.equal(explanation.changes.filter(wanted));
      }),
      { seed, numRuns: often(300) },
    );
  });

  it('asks of a pair that is scored already what its whole result asks', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const { score, blockers, explanation } = evaluate(pair, world);
        const person = prepareParticipant(pair.participant, pair.gate, world);
        const posting = prepareOpportunity(pair.opportunity, world, pair.track);
        const asked = askedOfScored(scorePair(person, posting, world), person, posting, world);
        expect([asked.score, asked.blockers]).to.deep.equal([score, blockers]);
        expect(asked.explanation.unknown).to.have.deep.members(explanation.unknown);
        const asks = ({ asking }: { readonly asking?: object | undefined }) => asking !== undefined;
        expect(asked.explanation.changes.filter(asks)).to.deep.equal(explanation.changes.filter(asks));
      }),
      { seed, numRuns: often(300) },
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
