import type { OpportunityPosting, Training } from '../../src/domain/opportunity.ts';
import type { Accommodation, Evidence, Stance } from '../../src/domain/values/accommodation.ts';
import { defaultExpiry } from '../../src/domain/values/accommodation.ts';
import type { Place } from '../../src/domain/values/place.ts';
import type { Licence, Setting } from '../../src/domain/values/setting.ts';
import type { AskedSkill } from '../../src/domain/values/skill.ts';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import { needCodes } from '../../src/domain/values/support-need.ts';
import type { LocalDate } from '../../src/domain/values/time.ts';
import { plusDays } from '../../src/domain/values/time.ts';
import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import type { Occupation } from '../../src/skills/taxonomy-data.ts';
import type { Random } from './random.ts';
import type { Town } from './town.ts';
import { placeIn } from './town.ts';
import type { Trade } from './trades.ts';
import { tradeOf } from './trades.ts';

export interface WorldEmployer {
  readonly externalId: string;
  readonly name: string;
  readonly trade: Trade;
  readonly place: Place;
  readonly accommodations: readonly Accommodation[];
}

export interface WorldOpportunity {
  readonly externalId: string;
  readonly employer: WorldEmployer;
  readonly posting: Omit<OpportunityPosting, 'employerId'>;
  readonly state: 'open' | 'draft';
}

const stanceShares: readonly (readonly [Stance, number])[] = [
  ['policy', 2],
  ['has_done', 3],
  ['willing', 5],
  ['case_by_case', 3],
  ['cannot', 1.2],
];
const evidenceShares: readonly (readonly [Evidence, number])[] = [
  ['declared', 6],
  ['evidenced', 2],
  ['proven_by_placement', 1],
];

/** Most say nothing; not drawn by chance, so that a world of before keeps all else. */
const trainings: readonly Training[] = ['not_said', 'given', 'not_said', 'some', 'not_said'];

/** What is measured from hours and distance is not asked of an employer. */
const askable: readonly NeedCode[] = needCodes.filter((code) => code !== 'max_travel_minutes');

function accommodationsOf(random: Random, today: LocalDate): Accommodation[] {
  return random.sample(askable, random.int(6, 18)).map((code) => {
    const date = plusDays(today, -random.int(0, 330));
    return {
      code,
      stance: random.weighted(stanceShares),
      evidence: random.weighted(evidenceShares),
      date,
      expires: defaultExpiry(date),
    };
  });
}

export interface EmployerOptions {
  readonly number: number;
  readonly random: Random;
  readonly towns: readonly Town[];
  readonly trades: readonly Trade[];
  readonly today: LocalDate;
}

/** A made-up employer of one trade at one place. */
export function makeEmployer({ number, random, towns, trades, today }: EmployerOptions): WorldEmployer {
  const name = String(number).padStart(4, '0');
  const trade = random.pick(trades);
  const town = random.pick(towns);
  return {
    externalId: `E${name}`,
    name: `Sample employer ${name} (${trade.name}, ${town.name})`,
    trade,
    place: placeIn(town, random, 5),
    accommodations: accommodationsOf(random, today),
  };
}

function likely<T extends string>(chances: Partial<Readonly<Record<T, number>>>, random: Random): T[] {
  return (Object.entries(chances) as [T, number][])
    .filter(([, share]) => random.chance(share))
    .map(([code]) => code);
}

function ask(uris: readonly string[], random: Random): AskedSkill[] {
  return uris.map((uri) => ({
    uri,
    level: random.pick(['basic', 'working', 'working', 'skilled'] as const),
  }));
}

/** Hours of work in a week of a shift plan. */
function hoursOf(blocks: readonly WeeklyBlock[]): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return blocks.reduce((sum, { days, from, to }) => {
    const length = minutes(to) - minutes(from);
    return sum + (days.length * (length > 0 ? length : length + 1440)) / 60;
  }, 0);
}

/** Settings that follow from the hours. */
function worksAtNight(blocks: readonly WeeklyBlock[]): boolean {
  return blocks.some(({ from, to }) => from < '05:00' || from >= '21:00' || to < from);
}

export interface PostingOptions {
  readonly number: number;
  readonly random: Random;
  readonly employer: WorldEmployer;
  readonly occupation: Occupation;
  readonly today: LocalDate;
}

/** A made-up posting: an occupation of the employer's trade with skills that occupation really needs. */
export function makeOpportunity({
  number,
  random,
  employer,
  occupation,
  today,
}: PostingOptions): WorldOpportunity {
  const trade = tradeOf(occupation.isco) ?? employer.trade;
  const blocks = random.pick(trade.shifts);
  const hours = Math.round(hoursOf(blocks));
  const settings: Setting[] = likely(trade.settings, random).filter((setting) => setting !== 'night_work');
  if (worksAtNight(blocks)) settings.push('night_work');
  const wage = random.int(trade.wage[0] / 10, trade.wage[1] / 10) * 10;
  return {
    externalId: `O${String(number).padStart(4, '0')}`,
    employer,
    state: random.weighted<WorldOpportunity['state']>([
      ['open', 18],
      ['draft', 1],
    ]),
    posting: {
      title: `${occupation.label.slice(0, 1).toUpperCase()}${occupation.label.slice(1)}`,
      duties: `A made-up role of a ${occupation.label}.`,
      occupation: occupation.uri,
      skills: {
        required: ask(random.sample(occupation.essential, random.int(3, 7)), random),
        desired: ask(random.sample(occupation.optional, random.int(0, 4)), random),
      },
      licences: likely<Licence>(trade.licences, random).slice(0, 2),
      training: trainings[number % trainings.length] ?? 'not_said',
      schedule: {
        blocks,
        kind: random.chance(0.4) ? 'flexible' : number % 3 === 0 ? 'pool' : 'fixed',
        hoursPerWeek: { min: Math.max(8, Math.round(hours * random.pick([0.5, 0.75, 1]))), max: hours },
      },
      wage: {
        min: { amountMinor: wage, currency: 'GBP' },
        max: { amountMinor: wage + random.int(0, 15) * 10, currency: 'GBP' },
        per: 'hour',
      },
      contract: random.weighted([
        ['permanent', 5],
        ['fixed_term', 2],
        ['temporary', 2],
        ['work_trial', 1],
        ['apprenticeship', 0.5],
      ] as const),
      place: employer.place,
      remote:
        trade.name === 'office' && random.chance(0.25) ? random.pick(['partly', 'fully'] as const) : 'no',
      startDate: plusDays(today, random.int(0, 60)),
      openings: random.pick([1, 1, 1, 2, 3]),
      settings,
      accommodations: employer.accommodations,
      expiresAt: `${plusDays(today, random.int(20, 90))}T00:00:00.000Z`,
    },
  };
}
