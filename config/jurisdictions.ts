import type { RetentionLaws } from '../src/domain/retention.ts';
import type { RecordConstraintCode, Setting } from '../src/domain/values/setting.ts';
import type { WeeklyBlock } from '../src/domain/values/week.ts';
import { americanRetention, britishRetention, genericRetention, germanRetention } from './retention.ts';

// What the law of a country says, as data for the gates. Not legal advice: a pack holds the plain rule with its citation, not
// every exception to it, and a coach reads the citation beside the blocker.

/** Limits for people under an age. */
export interface WorkingAgeRule {
  /** It holds below this age, in full years. */
  readonly under: number;
  readonly citation: string;
  readonly maxHoursPerDay: number;
  readonly maxHoursPerWeek: number;
  readonly restWindows: readonly WeeklyBlock[];
  /** Trades, by how their ISCO-08 codes begin, in which other hours are closed; none is in two. */
  readonly trades?: readonly {
    readonly isco: readonly string[];
    readonly restWindows: readonly WeeklyBlock[];
  }[];
  readonly settings: readonly Setting[];
}

/** What a record constraint keeps somebody from, by which law, and what lifts it. */
export interface StatutoryBar {
  readonly settings: readonly Setting[];
  readonly citation: string;
  readonly liftedBy: string;
}

export interface Jurisdiction {
  readonly workingAge: readonly WorkingAgeRule[];
  readonly bars: Readonly<Record<RecordConstraintCode, StatutoryBar>>;
  /** How long what is kept. */
  readonly retention: RetentionLaws;
}

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const schoolDays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/**
 * Of who is of school age: nights, and the hours of most schools. The pack holds the limits of a school week, for most of the year is
 * one; that more is allowed in the holidays, and less on a school day, the coach knows.
 */
const ofSchoolAge = (nightFrom: string, nightTo: string): readonly WeeklyBlock[] => [
  { days: everyDay, from: nightFrom, to: nightTo },
  { days: schoolDays, from: '09:00', to: '15:00' },
];

const byOrder = (settings: readonly Setting[]): StatutoryBar => ({
  settings,
  citation: 'a condition of a court, a licence or supervision',
  liftedBy: 'a written change of the condition',
});

/** Constraints that no statute of the pack names: they come from an order about one person. */
const genericBars: Jurisdiction['bars'] = {
  no_work_with_children: byOrder(['work_with_children']),
  no_work_with_vulnerable_adults: byOrder(['work_with_vulnerable_adults']),
  no_security_licence: byOrder(['security_work']),
  no_driving_for_work: byOrder(['driving']),
  no_controlled_substances_handling: byOrder(['controlled_substances']),
  no_cash_handling: byOrder(['cash_handling']),
};

/**
 * Where no pack fits. Hazardous work is closed under 18 (ILO C138, article 3; C182, article 3 (d)); R190, paragraph 3, counts
 * night work, long hours, dangerous heights and heavy loads among it. The Conventions leave the figures to national law: the
 * hours and the night here are those of Council Directive 94/33/EC, articles 8 and 9, for adolescents.
 */
const generic: Jurisdiction = {
  workingAge: [
    {
      under: 18,
      citation:
        'ILO Minimum Age Convention, 1973 (No. 138), article 3; Worst Forms of Child Labour Convention, 1999 (No. 182), article 3 (d); Recommendation No. 190, paragraph 3',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 40,
      restWindows: [{ days: everyDay, from: '22:00', to: '06:00' }],
      settings: ['night_work', 'heights', 'heavy_lifting'],
    },
  ],
  bars: genericBars,
  retention: genericRetention,
};

const greatBritain: Jurisdiction = {
  workingAge: [
    {
      under: 16,
      citation: 'Children and Young Persons Act 1933, section 18; in Scotland that of 1937, section 28',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 12,
      restWindows: ofSchoolAge('19:00', '07:00'),
      settings: ['night_work'],
    },
    {
      under: 18,
      citation: 'Working Time Regulations 1998, regulations 5A and 6A',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 40,
      restWindows: [{ days: everyDay, from: '22:00', to: '06:00' }],
      settings: ['night_work'],
    },
  ],
  bars: {
    ...genericBars,
    no_work_with_children: {
      settings: ['work_with_children'],
      citation: 'Safeguarding Vulnerable Groups Act 2006, section 7',
      liftedBy: 'removal from the children’s barred list',
    },
    no_work_with_vulnerable_adults: {
      settings: ['work_with_vulnerable_adults'],
      citation: 'Safeguarding Vulnerable Groups Act 2006, section 7',
      liftedBy: 'removal from the adults’ barred list',
    },
    no_security_licence: {
      settings: ['security_work'],
      citation: 'Private Security Industry Act 2001, section 3',
      liftedBy: 'a licence granted by the Security Industry Authority',
    },
    no_driving_for_work: {
      settings: ['driving'],
      citation: 'Road Traffic Act 1988, sections 87 and 103',
      liftedBy: 'the end of the disqualification and a valid licence',
    },
  },
  retention: britishRetention,
};

const byGermanOrder = (settings: readonly Setting[]): StatutoryBar => ({
  settings,
  citation: 'Strafgesetzbuch, §§ 56c and 68b (Weisung) or § 70 (Berufsverbot)',
  liftedBy: 'the end or a change of the order by the court',
});

const restFrom = (from: string, to: string): readonly WeeklyBlock[] => [{ days: everyDay, from, to }];
/** ISCO-08 of those who are in an inn or a bakery for certain; cooks and kitchen helpers are in canteens and hospitals, too. */
const inns = ['5131', '5132', '9411'];
const bakeries = ['7512'];

const germanYouth = (under: number, trades: WorkingAgeRule['trades'] = []): WorkingAgeRule => ({
  under,
  citation: 'Jugendarbeitsschutzgesetz, §§ 8, 14 and 22',
  maxHoursPerDay: 8,
  maxHoursPerWeek: 40,
  restWindows: restFrom('20:00', '06:00'),
  trades,
  settings: ['night_work'],
});

/**
 * JArbSchG § 14 (2) and (3): from 16 in inns to 22:00 and in bakeries from 05:00, from 17 in bakeries from 04:00. What hangs on more
 * than trade and age (several shifts, farms, the evening before school, leave of the authority) is not in here: the coach knows it.
 */
const germany: Jurisdiction = {
  workingAge: [
    germanYouth(16),
    germanYouth(17, [
      { isco: inns, restWindows: restFrom('22:00', '06:00') },
      { isco: bakeries, restWindows: restFrom('20:00', '05:00') },
    ]),
    germanYouth(18, [
      { isco: inns, restWindows: restFrom('22:00', '06:00') },
      { isco: bakeries, restWindows: restFrom('20:00', '04:00') },
    ]),
  ],
  bars: {
    no_work_with_children: {
      settings: ['work_with_children'],
      citation: 'Sozialgesetzbuch VIII, § 72a; Jugendarbeitsschutzgesetz, § 25',
      liftedBy: 'an extended certificate of conduct without such an entry, or the end of the ban',
    },
    no_work_with_vulnerable_adults: {
      settings: ['work_with_vulnerable_adults'],
      citation: 'Sozialgesetzbuch IX, § 124 (2); Sozialgesetzbuch XII, § 75 (2)',
      liftedBy: 'an extended certificate of conduct without such an entry',
    },
    no_security_licence: {
      settings: ['security_work'],
      citation: 'Gewerbeordnung, § 34a',
      liftedBy: 'a finding of reliability by the authority',
    },
    no_driving_for_work: {
      settings: ['driving'],
      citation: 'Strafgesetzbuch, §§ 44 and 69; Straßenverkehrsgesetz, § 21',
      liftedBy: 'the end of the driving ban, or a new licence',
    },
    no_controlled_substances_handling: byGermanOrder(['controlled_substances']),
    no_cash_handling: byGermanOrder(['cash_handling']),
  },
  retention: germanRetention,
};

/** From 16 on the hours of young people are left to the states, so the Convention holds that the country has ratified. */
const unitedStates: Jurisdiction = {
  ...generic,
  workingAge: [
    {
      under: 16,
      citation: 'Fair Labor Standards Act, 29 CFR §§ 570.33 and 570.35',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 18,
      restWindows: ofSchoolAge('19:00', '07:00'),
      settings: ['night_work', 'heights', 'heavy_lifting', 'driving'],
    },
    ...generic.workingAge.map((rule) => ({
      ...rule,
      citation:
        'Worst Forms of Child Labour Convention, 1999 (No. 182), article 3 (d); Recommendation No. 190, paragraph 3',
    })),
  ],
  retention: americanRetention,
};

const packs: ReadonlyMap<string, Jurisdiction> = new Map([
  ['GB', greatBritain],
  ['DE', germany],
  ['US', unitedStates],
]);

/** The pack of a country (ISO 3166-1 alpha-2), or the generic one. */
export function jurisdictionOf(country: string): Jurisdiction {
  return packs.get(country) ?? generic;
}
