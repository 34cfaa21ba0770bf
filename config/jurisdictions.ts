import type { RecordConstraintCode, Setting } from '../src/domain/setting.ts';
import type { WeeklyBlock } from '../src/domain/week.ts';

/** Limits for people under an age; not legal advice. */
export interface WorkingAgeRule {
  /** It holds below this age, in full years. */
  readonly under: number;
  readonly citation: string;
  readonly maxHoursPerDay: number;
  readonly maxHoursPerWeek: number;
  readonly restWindows: readonly WeeklyBlock[];
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
}

const everyDay = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const byOrder = (settings: readonly Setting[]): StatutoryBar => ({
  settings,
  citation: 'a condition of a court, a licence or supervision',
  liftedBy: 'a written change of the condition',
});

const genericBars: Jurisdiction['bars'] = {
  no_work_with_children: byOrder(['work_with_children']),
  no_work_with_vulnerable_adults: byOrder(['work_with_vulnerable_adults']),
  no_security_licence: byOrder(['security_work']),
  no_driving_for_work: byOrder(['driving']),
  no_controlled_substances_handling: byOrder(['controlled_substances']),
  no_cash_handling: byOrder(['cash_handling']),
};

const generic: Jurisdiction = {
  workingAge: [
    {
      under: 18,
      citation: 'ILO Worst Forms of Child Labour Convention, 1999 (No. 182), and Recommendation No. 190',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 40,
      restWindows: [{ days: everyDay, from: '22:00', to: '06:00' }],
      settings: ['night_work', 'heights', 'controlled_substances'],
    },
  ],
  bars: genericBars,
};

const greatBritain: Jurisdiction = {
  workingAge: [
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
  },
};

const germany: Jurisdiction = {
  workingAge: [
    {
      under: 18,
      citation: 'Jugendarbeitsschutzgesetz, §§ 8 and 14',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 40,
      restWindows: [{ days: everyDay, from: '20:00', to: '06:00' }],
      settings: ['night_work'],
    },
  ],
  bars: genericBars,
};

/** The pack of a country (ISO 3166-1 alpha-2), or the generic one. */
export function jurisdictionOf(country: string): Jurisdiction {
  return { GB: greatBritain, DE: germany }[country] ?? generic;
}
