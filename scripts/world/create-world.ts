import type { LocalDate } from '../../src/domain/values/time.ts';
import type { Occupation } from '../../src/skills/taxonomy-data.ts';
import type { WorldParticipant } from './person.ts';
import { makeParticipant } from './person.ts';
import type { WorldEmployer, WorldOpportunity } from './posting.ts';
import { makeEmployer, makeOpportunity } from './posting.ts';
import { createRandom } from './random.ts';
import { townsFor } from './town.ts';
import { tradeOf } from './trades.ts';

export interface WorldOptions {
  readonly seed: number;
  readonly participants: number;
  readonly opportunities: number;
  readonly employers: number;
  readonly occupations: readonly Occupation[];
  /** The day the world is made for; dates are around it. */
  readonly today: LocalDate;
}

/** A made-up world. Records come one at a time, so that a large world needs no more memory than a small one. */
export interface World {
  participants(): Generator<WorldParticipant>;
  employers(): Generator<WorldEmployer>;
  opportunities(): Generator<WorldOpportunity>;
}

/**
 * The same options give the same world. Record n of a seed depends on n and on how many towns, employers and
 * occupations there are, not on the records before it.
 */
export function createWorld(options: WorldOptions): World {
  const { seed, today } = options;
  const year = Number(today.slice(0, 4));
  const towns = townsFor(options.participants);
  // Occupations with too few skills say nothing about a person.
  const occupations = options.occupations.filter(
    ({ isco, essential }) => tradeOf(isco) !== undefined && essential.length >= 5,
  );
  const byTrade = new Map(
    [...new Set(occupations.map(({ isco }) => tradeOf(isco)!))].map((trade) => [
      trade,
      occupations.filter(({ isco }) => tradeOf(isco) === trade),
    ]),
  );
  const trades = [...byTrade.keys()];

  const employer = (number: number) =>
    makeEmployer({ number, random: createRandom(`${seed}:employer:${number}`), towns, trades, today });

  return {
    *participants() {
      for (let number = 1; number <= options.participants; number++) {
        const random = createRandom(`${seed}:participant:${number}`);
        yield makeParticipant({ number, random, towns, occupations, year });
      }
    },
    *employers() {
      for (let number = 1; number <= options.employers; number++) yield employer(number);
    },
    *opportunities() {
      if (options.opportunities > 0 && options.employers < 1)
        throw new RangeError('Opportunities need an employer.');
      for (let number = 1; number <= options.opportunities; number++) {
        const random = createRandom(`${seed}:opportunity:${number}`);
        const by = employer(random.int(1, options.employers));
        const occupation = random.pick(byTrade.get(by.trade)!);
        yield makeOpportunity({ number, random, employer: by, occupation, today });
      }
    },
  };
}
