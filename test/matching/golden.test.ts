import { expect } from 'chai';
import { evaluate } from '../../src/matching/index.ts';
import { noGate, person, role, world } from './findings.ts';
import { baker } from './golden/baker.ts';
import { barAndBakery } from './golden/bar-and-bakery.ts';
import type { GoldenWorld } from './golden/golden-world.ts';
import { growingFreedom } from './golden/growing-freedom.ts';
import { lastBus } from './golden/last-bus.ts';
import { lawAndSafety } from './golden/law-and-safety.ts';
import { licences } from './golden/licences.ts';
import { littleKnown } from './golden/little-known.ts';
import { morningDose } from './golden/morning-dose.ts';
import { nightShift } from './golden/night-shift.ts';
import { rustySkills } from './golden/rusty-skills.ts';
import { supportsFirst } from './golden/supports-first.ts';
import { trackRecord } from './golden/track-record.ts';
import { wageFloor } from './golden/wage-floor.ts';
import { wishes } from './golden/wishes.ts';

const goldenWorlds: readonly GoldenWorld[] = [
  baker,
  barAndBakery,
  growingFreedom,
  lastBus,
  lawAndSafety,
  licences,
  littleKnown,
  morningDose,
  nightShift,
  rustySkills,
  supportsFirst,
  trackRecord,
  wageFloor,
  wishes,
];

/** Every role of a world, best first: score, then confidence, then name. */
function ranked(golden: GoldenWorld) {
  return Object.entries(golden.roles)
    .map(([name, { track, ...findings }]) => ({
      name,
      ...evaluate(
        {
          participant: person(golden.person),
          gate: { ...noGate, ...golden.gate },
          opportunity: role({ id: name, ...findings }),
          track,
        },
        world,
      ),
    }))
    .sort((a, b) => b.score - a.score || b.confidence - a.confidence || (a.name < b.name ? -1 : 1));
}

describe('golden worlds', () => {
  for (const golden of goldenWorlds) {
    describe(golden.name, () => {
      const all = ranked(golden);

      it('suggests what is expected, in that order', () => {
        const suggested = all.filter(({ blockers }) => blockers.length === 0).map(({ name }) => name);
        expect(suggested).to.deep.equal(golden.expected.map((item) => item.role));
      });

      for (const { role: name, rules, nearMiss, because } of golden.absent) {
        it(`keeps back ${name}: ${because}`, () => {
          const found = all.find((result) => result.name === name);
          expect(found?.blockers.map(({ rule }) => rule)).to.deep.equal(rules);
          expect(found?.nearMiss).to.equal(nearMiss);
        });
      }

      it('says a place for every role', () => {
        const said = [...golden.expected, ...golden.absent].map((item) => item.role);
        expect(said).to.have.members(Object.keys(golden.roles));
      });
    });
  }
});
