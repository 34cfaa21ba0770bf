import { expect } from 'chai';
import { jurisdictionOf } from '../../config/jurisdictions.ts';
import { scoringTables } from '../../config/scoring.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { scheduleOf } from '../../src/domain/values/schedule.ts';
import type { Setting } from '../../src/domain/values/setting.ts';
import { type WeeklyBlock, weekDays } from '../../src/domain/values/week.ts';
import { scorePair } from '../../src/matching/index.ts';
import { type EngineDeps, engineFor } from '../../src/services/scoring/engine.ts';
import { own, plainOpportunity, plainParticipant } from './plain-rows.ts';

const organisation: Organisation = {
  ...own,
  id: 'org_1',
  name: 'Somewhere',
  zone: 'Europe/London',
  country: 'GB',
  currency: 'GBP',
};
const person = (birthYear: number | undefined) => plainParticipant({ birthYear });
interface Role {
  readonly blocks?: readonly WeeklyBlock[];
  readonly hoursPerWeek?: { readonly min?: number; readonly max?: number };
  readonly settings?: readonly Setting[];
}
const role = ({ blocks = [], hoursPerWeek, settings = [] }: Role) =>
  plainOpportunity({
    schedule: scheduleOf({ blocks, hoursPerWeek }),
    settings,
  });
/** Hours on the first so many days of the week. */
const on = (days: number, from: string, to: string): WeeklyBlock => ({
  days: weekDays.slice(0, days),
  from,
  to,
});

/** The engine without a taxonomy: no skill is near another. */
const skilless = {
  ...scoringTables,
  closeness: () => 0,
  languageSkill: () => undefined,
  occupations: { iscoOf: () => undefined, skillsOf: () => undefined, telling: () => 50, nearness: () => 0 },
};

/** Two limits by age; every figure another, so that none can stand for the other. */
const twoAges = {
  workingAge: [
    {
      under: 16,
      citation: 'under sixteen',
      maxHoursPerDay: 2,
      maxHoursPerWeek: 7,
      restWindows: [on(7, '19:00', '07:00')],
      settings: ['heights'] as const,
    },
    {
      under: 18,
      citation: 'under eighteen',
      maxHoursPerDay: 8,
      maxHoursPerWeek: 39,
      restWindows: [on(7, '22:00', '06:00')],
      settings: ['night_work', 'heavy_lifting'] as const,
    },
  ],
  bars: jurisdictionOf('GB').bars,
};

/** What the law has against a role for somebody of a year of birth, at the end of November 2026. */
function against(birthYear: number | undefined, asked: Role, pack: EngineDeps['pack'] = () => twoAges) {
  const engine = engineFor({ ...skilless, pack }, organisation, '2026-11-24T09:30:00.000Z');
  const pair = [engine.participant(person(birthYear)), engine.opportunity(role(asked), undefined)] as const;
  return scorePair(...pair, engine.conditions)
    .blockers.filter(({ rule }) => rule === 'working_age')
    .flatMap(({ data }) => data.limits as readonly { limit: string; hours?: number; setting?: string }[])
    .map(({ limit, hours, setting }) => setting ?? `${limit} ${hours}`);
}

// Born in 2010: fifteen until the birthday, so fifteen. Born in 2009: sixteen. Born in 2008: seventeen. Born in 2007: eighteen.
const [fifteen, sixteen, seventeen, eighteen] = [2010, 2009, 2008, 2007];

describe('the law on the young', () => {
  it('limits the hours of a day, up to the limit and not past it', () => {
    for (const year of [sixteen, seventeen]) {
      expect(against(year, { blocks: [on(1, '09:00', '17:00')] })).to.deep.equal([]);
      expect(against(year, { blocks: [on(1, '09:00', '17:01')] })).to.deep.equal([
        `hours_per_day ${8 + 1 / 60}`,
      ]);
    }
    expect(against(fifteen, { blocks: [on(1, '09:00', '11:00')] })).to.deep.equal([]);
    expect(against(fifteen, { blocks: [on(1, '09:00', '11:30')] })).to.deep.equal(['hours_per_day 2.5']);
    // Two stretches of one day are one day.
    const split = { blocks: [on(1, '08:00', '12:00'), on(1, '13:00', '18:00')] };
    expect(against(seventeen, split)).to.deep.equal(['hours_per_day 9']);
  });

  it('limits the hours of a week, by the fewest the role would settle for', () => {
    const sixDays = [on(6, '08:00', '14:30')];
    expect(against(seventeen, { blocks: sixDays })).to.deep.equal([]);
    expect(against(seventeen, { blocks: [...sixDays, on(1, '14:30', '15:00')] })).to.deep.equal([
      'hours_per_week 39.5',
    ]);
    const long = { blocks: [on(6, '08:00', '16:00')] };
    expect(against(seventeen, long)).to.deep.equal(['hours_per_week 48']);
    expect(against(seventeen, { ...long, hoursPerWeek: { min: 39 } })).to.deep.equal([]);
    expect(against(seventeen, { hoursPerWeek: { min: 39 } })).to.deep.equal([]);
    expect(against(seventeen, { hoursPerWeek: { min: 39.5 } })).to.deep.equal(['hours_per_week 39.5']);
    expect(against(fifteen, { blocks: [on(4, '09:00', '11:00')] })).to.deep.equal(['hours_per_week 8']);
  });

  it('keeps the night free, to the minute at either edge', () => {
    expect(against(seventeen, { blocks: [on(1, '18:00', '22:00')] })).to.deep.equal([]);
    expect(against(seventeen, { blocks: [on(1, '06:00', '10:00')] })).to.deep.equal([]);
    expect(against(seventeen, { blocks: [on(1, '18:00', '22:30')] })).to.deep.equal(['rest_hours 0.5']);
    expect(against(seventeen, { blocks: [on(1, '05:00', '10:00')] })).to.deep.equal(['rest_hours 1']);
    expect(against(seventeen, { blocks: [on(2, '21:00', '23:00')] })).to.deep.equal(['rest_hours 2']);
    // Sunday night is followed by Monday morning.
    const sunday: WeeklyBlock = { days: ['sun'], from: '23:00', to: '02:00' };
    expect(against(seventeen, { blocks: [sunday] })).to.deep.equal(['rest_hours 3', 'night_work']);
    expect(against(fifteen, { blocks: [on(1, '18:00', '20:00')] })).to.deep.equal(['rest_hours 1']);
  });

  it('closes workplaces, by name, to the age they are closed to', () => {
    const settings: readonly Setting[] = ['night_work', 'heights', 'heavy_lifting', 'noise'];
    expect(against(seventeen, { settings })).to.deep.equal(['heavy_lifting', 'night_work']);
    expect(against(fifteen, { settings: ['heights', 'noise'] })).to.deep.equal(['heights']);
    // What is closed to them for some years yet is told before what the month of birth might open.
    expect(against(fifteen, { settings })).to.deep.equal(['heavy_lifting', 'night_work']);
  });

  it('says nothing of who is old enough, or whose year of birth nobody told', () => {
    const hard: Role = { blocks: [on(7, '12:00', '02:00')], settings: ['night_work', 'heights'] };
    expect(against(seventeen, hard)).to.have.length(4);
    expect(against(eighteen, hard)).to.deep.equal([]);
    expect(against(undefined, hard)).to.deep.equal([]);
  });

  it('is nobody’s to lift, and says where it stands', () => {
    const engine = engineFor({ ...skilless, pack: () => twoAges }, organisation, own.createdAt);
    const asked = role({ blocks: [on(1, '18:00', '23:00')] });
    const { blockers, nearMiss } = scorePair(
      engine.participant(person(sixteen)),
      engine.opportunity(asked, undefined),
      engine.conditions,
    );
    // On the first of January who was born in 2009 may still be sixteen.
    expect(blockers).to.deep.equal([
      {
        rule: 'working_age',
        side: 'law',
        liftableBy: 'nobody',
        cause: 'working_age',
        inReach: false,
        data: {
          citation: 'under eighteen',
          until: '2027-12-31',
          monthOpen: false,
          limits: [{ limit: 'rest_hours', hours: 1 }],
        },
      },
    ]);
    expect(nearMiss).to.equal(false);
  });

  it('lets a trade have hours of its own, by age: bakers in Germany are up before the rest', () => {
    const codes: Readonly<Record<string, string>> = { baker: '7512', waiter: '5131', cook: '5120' };
    const occupations = { ...skilless.occupations, iscoOf: (one: string) => codes[one] };
    const deps = { ...skilless, occupations, pack: jurisdictionOf };
    const engine = engineFor(deps, { ...organisation, country: 'DE' }, '2026-11-24T09:30:00.000Z');
    const broken = (born: number, occupation: string, from: string, to: string) => {
      const young = plainParticipant({ birthYear: born, birthMonth: 3 });
      const job = { ...role({ blocks: [on(5, from, to)] }), occupation };
      const pair = [engine.participant(young), engine.opportunity(job, undefined)] as const;
      return scorePair(...pair, engine.conditions).blockers.some(({ rule }) => rule === 'working_age');
    };
    const [baker, waiter, cook] = ['baker', 'waiter', 'cook'];
    // Each had their birthday in March: fifteen, sixteen and seventeen by November.
    for (const [born, occupation, from, to, isBroken] of [
      [2011, baker, '05:00', '11:00', true],
      [2010, baker, '05:00', '11:00', false],
      [2010, baker, '04:00', '10:00', true],
      [2010, baker, '15:00', '20:15', true],
      [2009, baker, '04:00', '10:00', false],
      [2009, baker, '03:45', '10:00', true],
      [2011, waiter, '15:00', '22:00', true],
      [2010, waiter, '15:00', '22:00', false],
      [2010, waiter, '15:00', '22:15', true],
      [2009, cook, '15:00', '22:00', true],
    ] as const)
      expect(broken(born, occupation, from, to), `${born} ${occupation} ${from}-${to}`).to.equal(isBroken);
  });

  it('asks for no month where what holds for certain is broken, too', () => {
    // Born in 2009, the month not known: sixteen for certain or seventeen perhaps, and under eighteen either way.
    const pack = () => ({
      ...twoAges,
      workingAge: twoAges.workingAge.map((limit) => ({ ...limit, under: limit.under + 1 })),
    });
    const engine = engineFor({ ...skilless, pack }, organisation, own.createdAt);
    const blockersOf = (hours: WeeklyBlock) => {
      const pair = [
        engine.participant(person(sixteen)),
        engine.opportunity(role({ blocks: [hours] }), undefined),
      ] as const;
      return scorePair(...pair, engine.conditions).blockers.map(({ liftableBy }) => liftableBy);
    };
    expect(blockersOf(on(1, '09:00', '18:00'))).to.deep.equal(['nobody']);
    expect(blockersOf(on(1, '09:00', '14:00'))).to.deep.equal(['participant']);
    expect(blockersOf(on(1, '09:00', '11:00'))).to.deep.equal([]);
  });

  it('of each country has the night and the hours that it has', () => {
    const pack = jurisdictionOf;
    const edges: Readonly<Record<string, string>> = { GB: '22:00', DE: '20:00', ZZ: '22:00' };
    for (const [country, night] of Object.entries(edges)) {
      const there = (asked: Role) => against(seventeen, asked, () => pack(country));
      expect(there({ blocks: [on(5, '09:00', '17:00')] }), country).to.deep.equal([]);
      expect(there({ blocks: [on(5, '09:00', '17:15')] }), country).to.have.length(2);
      expect(there({ blocks: [on(1, '18:00', night)] }), country).to.deep.equal([]);
      expect(there({ blocks: [on(1, '18:00', night.replace(':00', ':15'))] }), country).to.deep.equal([
        'rest_hours 0.25',
      ]);
      expect(there({ settings: ['night_work'] }), country).to.deep.equal(['night_work']);
    }
  });
});
