import { expect } from 'chai';
import { scoreRules } from '../../config/score.ts';
import type { Asking } from '../../src/domain/evaluation.ts';
import type { ParticipantFindings } from '../../src/matching/findings.ts';
import { evaluate, rankPairs } from '../../src/matching/index.ts';
import { noGate, person, role, today, world } from './findings.ts';
import type { GoldenRole, GoldenWorld } from './golden/golden-world.ts';
import { hoursDrawn } from './golden/hours-drawn.ts';
import { hoursFixed } from './golden/hours-fixed.ts';
import { later } from './golden/later.ts';
import { law } from './golden/law.ts';
import { licencesHeld } from './golden/licences.ts';
import { settingsMet } from './golden/settings.ts';
import { skillsHeld } from './golden/skills.ts';
import { supports } from './golden/supports.ts';
import { tellings } from './golden/tellings.ts';
import { goldenTrades } from './golden/trades.ts';
import { wages } from './golden/wages.ts';
import { ways } from './golden/ways.ts';
import { wishes } from './golden/wishes.ts';
import { worthALook } from './golden/worth.ts';

const goldenWorlds: readonly GoldenWorld[] = [
  ...hoursFixed,
  ...hoursDrawn,
  ...settingsMet,
  ...licencesHeld,
  ...ways,
  ...wages,
  ...law,
  ...later,
  ...skillsHeld,
  ...supports,
  ...wishes,
  ...worthALook,
];

const conditions = { ...world, ...goldenTrades };

function evaluated(
  told: Partial<ParticipantFindings>,
  { track, ...said }: GoldenRole,
  gate?: GoldenWorld['gate'],
  id = 'opp_1',
) {
  return evaluate(
    { participant: person(told), gate: { ...noGate, ...gate }, opportunity: role({ id, ...said }), track },
    conditions,
  );
}

type Evaluated = ReturnType<typeof evaluated>;

/** All roles of a world, evaluated and ranked in the list of its person. */
function judged(golden: GoldenWorld) {
  const pairs = Object.entries(golden.roles).map(([id, said]) => ({
    id,
    ...evaluated(golden.person, said, golden.gate, id),
  }));
  const now = `${today}T09:00:00.000Z`;
  const ranks = rankPairs(
    pairs.map((pair) => ({ ...pair, blocked: pair.blockers.length > 0, postedAt: now })),
    scoreRules,
    now,
  );
  return new Map(pairs.map((pair) => [pair.id, { ...pair, rank: ranks.get(pair.id)! }]));
}

/** Every question that stands with a pair, as `kind` and as `kind:code`. */
function questionsOf({ explanation }: Evaluated): ReadonlySet<string> {
  const all = [
    ...explanation.unknown,
    ...explanation.against,
    ...explanation.for,
    ...explanation.changes,
  ].flatMap(({ asking }: { readonly asking?: Asking | undefined }) => asking ?? []);
  return new Set(all.flatMap(({ about }) => [about.kind, `${about.kind}:${about.code}`]));
}

function expectQuestions(evaluation: Evaluated, asks: readonly string[]): void {
  const questions = questionsOf(evaluation);
  for (const ask of asks) {
    if (ask.startsWith('!')) expect(questions, 'questions').not.to.include(ask.slice(1));
    else expect(questions, 'questions').to.include(ask);
  }
}

describe('golden worlds', () => {
  for (const golden of goldenWorlds) {
    describe(golden.name, () => {
      let all: ReturnType<typeof judged>;
      before(() => {
        all = judged(golden);
      });
      const scoreOf = (name: string) => all.get(name)!.score;

      it('suggests what is expected', () => {
        const suggested = [...all.values()].filter((pair) => pair.blockers.length === 0 && !pair.later);
        expect(suggested.map(({ id }) => id)).to.have.members(golden.suggested.map(({ role: name }) => name));
      });

      golden.suggested.forEach(
        ({ role: name, level, lessSure, noMore, worth, strong, asks = [], because }, at) => {
          it(`${at + 1}. ${name}: ${because}`, () => {
            const before = golden.suggested[at - 1];
            if (before) {
              if (level) expect(scoreOf(name), `level with ${before.role}`).to.equal(scoreOf(before.role));
              else if (noMore)
                expect(scoreOf(name), `at most ${before.role}`).to.be.at.most(scoreOf(before.role));
              else expect(scoreOf(name), `under ${before.role}`).to.be.below(scoreOf(before.role));
            }
            if (before && lessSure) {
              expect(all.get(name)!.confidence, `known less than ${before.role}`).to.be.below(
                all.get(before.role)!.confidence,
              );
            }
            const { rank, ...found } = all.get(name)!;
            if (worth !== undefined) expect(rank.worth, 'worth a look').to.equal(worth);
            if (strong !== undefined) expect(rank.strong, 'strong').to.equal(strong);
            expectQuestions(found, asks);
          });
        },
      );

      for (const { role: name, rules, near, worth, asks = [], because } of golden.keptBack ?? []) {
        it(`keeps back ${name}: ${because}`, () => {
          const { rank, ...found } = all.get(name)!;
          expect(found.blockers.map(({ rule }) => rule)).to.have.members(rules);
          expectQuestions(found, asks);
          if (worth !== undefined) expect(rank.worth, 'worth a look after its change').to.equal(worth);
          if (near === undefined) return;
          expect(found.nearMiss, 'near miss').to.equal(near !== false);
          if (near === false) return;
          if (near.by !== undefined) expect(found.lifted?.change.kind).to.equal(near.by);
          if (near.like !== undefined)
            expect(found.lifted?.score, 'number after').to.equal(scoreOf(near.like));
        });
      }

      for (const { role: name, from, because } of golden.later ?? []) {
        it(`keeps ${name} for later: ${because}`, () => {
          const { later: isLater, laterFrom, blockers, rank } = all.get(name)!;
          expect({ isLater, laterFrom, blockers, worth: rank.worth }).to.deep.equal({
            isLater: true,
            laterFrom: from,
            blockers: [],
            worth: false,
          });
        });
      }

      it('says a place for every role', () => {
        const said = [...golden.suggested, ...(golden.keptBack ?? []), ...(golden.later ?? [])];
        expect(said.map((item) => item.role)).to.have.members(Object.keys(golden.roles));
      });
    });
  }
});

describe('what telling may do', () => {
  for (const { name: title, role: said, told, expected } of tellings) {
    describe(title, () => {
      let all: ReadonlyMap<string, Evaluated>;
      before(() => {
        all = new Map(Object.entries(told).map(([name, facts]) => [name, evaluated(facts, said)]));
      });

      expected.forEach(({ told: name, level, asks = [], because }, at) => {
        it(`${name}: ${because}`, () => {
          const before = expected[at - 1];
          const { score } = all.get(name)!;
          if (before && level) expect(score).to.equal(all.get(before.told)!.score);
          else if (before) expect(score).to.be.below(all.get(before.told)!.score);
          expectQuestions(all.get(name)!, asks);
        });
      });
    });
  }
});

it('has at least 45 golden worlds', () => {
  expect(goldenWorlds.length + tellings.length).to.be.at.least(45);
});
