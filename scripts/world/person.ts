import type { ParticipantProfile } from '../../src/domain/participant.ts';
import type { Travel, TravelMode } from '../../src/domain/values/place.ts';
import type { Licence, Setting } from '../../src/domain/values/setting.ts';
import type { HeldSkill } from '../../src/domain/values/skill.ts';
import { skillLevels } from '../../src/domain/values/skill.ts';
import type { Stage } from '../../src/domain/values/stage.ts';
import type { SupportNeed } from '../../src/domain/values/support-need.ts';
import type { WeekDay, WeeklyBlock } from '../../src/domain/values/week.ts';
import { weekDays } from '../../src/domain/values/week.ts';
import type { Occupation } from '../../src/skills/taxonomy-data.ts';
import type { Random } from './random.ts';
import type { Town } from './town.ts';
import { placeIn } from './town.ts';
import { tradeOf } from './trades.ts';

export interface WorldParticipant {
  readonly externalId: string;
  readonly profile: ParticipantProfile;
  readonly stage: Stage;
}

const stages: readonly (readonly [Stage, number])[] = [
  ['exploring', 2],
  ['stabilising', 3],
  ['ready_to_try_work', 4],
  ['working_with_support', 2],
  ['working_independently', 1],
  ['paused', 0.7],
];

/** Skills of an occupation somebody worked in: most of the essential ones, some optional, levels and years with noise. */
function skillsFrom(past: Occupation, random: Random, year: number): HeldSkill[] {
  const best = random.int(1, 3);
  const lastUsed = year - random.int(0, 9);
  const share = 0.5 + random.next() * 0.4;
  const essential = random.sample(past.essential, Math.min(14, Math.round(past.essential.length * share)));
  const optional = random.sample(past.optional, random.int(0, 5));
  return [...essential, ...optional].map((uri) => ({
    uri,
    level: skillLevels[Math.max(0, best - random.int(0, 2))] ?? 'basic',
    ...(random.chance(0.85) ? { lastUsed } : {}),
  }));
}

/** Kinds of need with how common each is and how often it is a must. Assumptions, for made-up worlds only. */
const needKinds: readonly {
  readonly code: SupportNeed['code'];
  readonly often: number;
  readonly must: number;
  readonly windows?: (random: Random) => readonly WeeklyBlock[];
}[] = [
  { code: 'dosing_window', often: 0.25, must: 0.9, windows: () => [block('mon', 'fri', '07:00', '08:30')] },
  {
    code: 'treatment_sessions',
    often: 0.35,
    must: 0.7,
    windows: (random) => [oneDay(random, '14:00', '16:00')],
  },
  {
    code: 'mutual_aid_times',
    often: 0.25,
    must: 0.2,
    windows: (random) => [oneDay(random, '18:30', '20:00')],
  },
  {
    code: 'court_or_probation',
    often: 0.2,
    must: 0.9,
    windows: (random) => [oneDay(random, '09:00', '11:00')],
  },
  { code: 'childcare_hours', often: 0.15, must: 0.8, windows: () => [block('mon', 'fri', '15:00', '18:00')] },
  { code: 'curfew', often: 0.06, must: 1, windows: () => [block('mon', 'sun', '21:00', '06:00')] },
  { code: 'public_transport', often: 0.3, must: 0.3 },
  { code: 'alcohol_free_site', often: 0.2, must: 0.5 },
  { code: 'no_alcohol_service', often: 0.25, must: 0.6 },
  { code: 'no_controlled_substances', often: 0.12, must: 0.6 },
  { code: 'no_cash_initially', often: 0.12, must: 0.3 },
  { code: 'low_noise', often: 0.08, must: 0.2 },
  { code: 'written_instructions', often: 0.12, must: 0.1 },
  { code: 'frequent_breaks', often: 0.12, must: 0.2 },
  { code: 'physical_limit', often: 0.1, must: 0.5 },
  { code: 'mentor_or_peer', often: 0.3, must: 0.1 },
  { code: 'regular_check_in', often: 0.4, must: 0.1 },
  { code: 'phased_hours', often: 0.3, must: 0.2 },
  { code: 'job_held_during_treatment', often: 0.15, must: 0.3 },
  { code: 'setback_is_not_dismissal', often: 0.25, must: 0.1 },
  { code: 'fair_chance_process', often: 0.3, must: 0.2 },
  { code: 'prescribed_medication_accepted', often: 0.2, must: 0.5 },
  { code: 'tools_or_uniform', often: 0.15, must: 0.1 },
];

function block(first: WeekDay, last: WeekDay, from: string, to: string): WeeklyBlock {
  return { days: weekDays.slice(weekDays.indexOf(first), weekDays.indexOf(last) + 1), from, to };
}

function oneDay(random: Random, from: string, to: string): WeeklyBlock {
  return { days: [random.pick(weekDays.slice(0, 5))], from, to };
}

function needsOf(random: Random): SupportNeed[] {
  return needKinds
    .filter(({ often }) => random.chance(often))
    .map(({ code, must, windows }) => ({
      code,
      weight: random.chance(must)
        ? ('must' as const)
        : random.chance(0.6)
          ? ('prefer' as const)
          : ('nice' as const),
      ...(windows ? { windows: windows(random) } : {}),
    }));
}

function availabilityOf(random: Random): WeeklyBlock[] {
  const weekdays = random.weighted<WeeklyBlock>([
    [block('mon', 'fri', '07:00', '19:00'), 4],
    [block('mon', 'fri', '09:00', '17:00'), 4],
    [block('mon', 'fri', '09:30', '14:30'), 2],
    [block('mon', 'thu', '06:00', '18:00'), 1],
    [block('mon', 'fri', '00:00', '24:00'), 1],
  ]);
  return random.chance(0.35) ? [weekdays, block('sat', 'sun', '09:00', '18:00')] : [weekdays];
}

function travelOf(random: Random, licences: readonly Licence[]): Travel {
  const modes: TravelMode[] = ['walk'];
  if (random.chance(0.8)) modes.push('public_transport');
  if (random.chance(0.3)) modes.push('bicycle');
  if (licences.includes('driving_car') && random.chance(0.6)) modes.push('car');
  return { modes, maxMinutes: random.pick([30, 45, 45, 60, 60, 90]) };
}

export interface PersonOptions {
  readonly number: number;
  readonly random: Random;
  readonly towns: readonly Town[];
  readonly occupations: readonly Occupation[];
  readonly year: number;
}

/** Past work, languages and what was asked: not drawn by chance, so that a world of before keeps all else. One in nine was asked nothing. */
function sideFacts(
  number: number,
  past: readonly Occupation[],
  year: number,
): Pick<ParticipantProfile, 'languages' | 'pastWork' | 'asked'> {
  const day = `${year - 1}-10-01`;
  const asked = { supportNeeds: day, pastWork: day, availability: day, place: day };
  return {
    languages: [{ code: 'en', level: number % 12 === 0 ? 'conversational' : 'fluent' }],
    pastWork: past.map(({ uri }, at) => {
      const until = year - ((number + at * 5) % 9);
      return { occupation: uri, from: String(until - 1 - (number % 6)), until: String(until), where: 'paid' };
    }),
    asked: number % 9 === 0 ? {} : asked,
  };
}

/** A made-up participant: past work in one or two occupations, and a life around it. */
export function makeParticipant({
  number,
  random,
  towns,
  occupations,
  year,
}: PersonOptions): WorldParticipant {
  const name = String(number).padStart(4, '0');
  const town = random.pick(towns);
  const past = random.sample(occupations, random.chance(0.4) ? 2 : 1);
  const skills = new Map(
    past.flatMap((job) => skillsFrom(job, random, year)).map((skill) => [skill.uri, skill]),
  );
  const licences: Licence[] = [];
  if (random.chance(0.3)) licences.push('driving_car');
  for (const job of past) {
    for (const [licence, share] of Object.entries(tradeOf(job.isco)?.licences ?? {})) {
      if (random.chance(share) && !licences.includes(licence as Licence)) licences.push(licence as Licence);
    }
  }
  const least = random.pick([8, 12, 16, 20]);
  const avoidSettings: Setting[] = random.chance(0.2) ? ['night_work'] : [];
  if (random.chance(0.15))
    avoidSettings.push(random.pick<Setting>(['alcohol_served', 'heights', 'noise', 'on_call']));
  return {
    externalId: `P${name}`,
    stage: random.weighted(stages),
    profile: {
      displayName: `Person ${name} of ${town.name}`,
      contact: { email: `person${name}@sampleton.example`, preferred: 'email' },
      language: random.chance(0.92) ? 'en' : random.pick(['pl', 'ro', 'ur']),
      birthYear: random.chance(0.02) ? year - 17 : year - random.int(19, 60),
      ...sideFacts(number, past, year),
      skills: [...skills.values()],
      experienceText: `Worked as ${past.map((job) => job.label).join(', then as ')}.`,
      supportNeeds: needsOf(random),
      availability: availabilityOf(random),
      place: placeIn(town, random, 4),
      travel: travelOf(random, licences),
      preferences: {
        occupations: random.chance(0.7) ? past.map((job) => job.uri) : [],
        avoidOccupations: [],
        sectors: [],
        wageFloor: random.chance(0.6)
          ? { amountMinor: random.pick([1150, 1221, 1250, 1300]), currency: 'GBP', per: 'hour' }
          : undefined,
        hoursPerWeek: { min: least, max: least + random.pick([8, 12, 20]) },
        contracts: random.chance(0.2) ? ['permanent'] : [],
      },
      avoidSettings,
      safetyList: { employerIds: [], postcodes: [] },
      licences,
      recordConstraints: random.chance(0.08) ? [{ code: 'no_work_with_children' }] : [],
    },
  };
}
