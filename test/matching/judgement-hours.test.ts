import { expect } from 'chai';
import { cutSchedule } from '../../src/domain/values/schedule.ts';
import { block, need, north, says } from './findings.ts';
import { codesOf, fixed, judge, type Person, type Role, rulesOf, window, wishes } from './judge.ts';

/** What a good job coach would say of hours, days and the way: cases 4 to 8 and 12, and others of their kinds. */

describe('judgement of hours and days', () => {
  describe('4: a must window inside fixed hours', () => {
    const person = { needs: [window('mon-fri 09:00-10:00')] };
    const role = { schedule: fixed('mon-fri 09:00-17:00') };

    it('is a near miss while the employer is silent, told with the number after a yes', () => {
      const result = judge(person, role);
      expect(rulesOf(result)).to.deep.equal(['no_common_hours']);
      expect(result.blockers[0]).to.include({ liftableBy: 'employer', need: 'dosing_window' });
      const yes = { ...role, accommodations: [says('dosing_window', 'willing')] };
      const after = judge(person, yes);
      expect(after.blockers).to.deep.equal([]);
      expect(result.nearMiss).to.equal(true);
      expect(result.lifted?.change).to.deep.equal({
        kind: 'stance',
        code: 'dosing_window',
        from: 'unknown',
        to: 'willing',
      });
      expect(result.lifted?.score).to.equal(after.score);
    });

    it('is still one when the employer decides case by case, and none for good when it said no', () => {
      const maybe = judge(person, { ...role, accommodations: [says('dosing_window', 'case_by_case')] });
      expect([maybe.nearMiss, rulesOf(maybe)]).to.deep.equal([true, ['no_common_hours']]);
      const no = judge(person, { ...role, accommodations: [says('dosing_window', 'cannot')] });
      expect([no.nearMiss, rulesOf(no)]).to.deep.equal([false, ['need_refused']]);
    });

    it('blocks by a single minute, also where nobody knows when the person is free', () => {
      const unasked = { ...person, availability: [], asked: { needs: true, availability: false } };
      expect(rulesOf(judge(unasked, { schedule: fixed('mon 09:59-17:00') }))).to.deep.equal([
        'no_common_hours',
      ]);
      expect(rulesOf(judge(unasked, { schedule: fixed('mon 10:00-17:00') }))).to.deep.equal([]);
    });

    it('told once, where the person’s free hours leave the window out, too', () => {
      const both = { ...person, availability: [block('mon-fri 08:00-09:00'), block('mon-fri 10:00-18:00')] };
      expect(judge(both, role).blockers).to.have.length(1);
      expect(
        rulesOf(judge(both, { ...role, accommodations: [says('dosing_window', 'willing')] })),
      ).to.deep.equal([]);
    });

    it('of a longer day than a must allows is lifted by phased hours, too', () => {
      const short = { needs: [need('shift_limit', 'must', { minutes: 300 })] };
      const result = judge(short, role);
      expect(rulesOf(result)).to.deep.equal(['no_common_hours']);
      for (const code of ['shift_limit', 'phased_hours'] as const)
        expect(rulesOf(judge(short, { ...role, accommodations: [says(code, 'willing')] }))).to.deep.equal([]);
    });
  });

  it('5: one free minute a week is no near miss for a whole week', () => {
    const role = { schedule: fixed('mon-fri 09:00-17:00') };
    const minute = judge({ availability: [block('mon 09:00-09:01')] }, role);
    expect([rulesOf(minute), minute.nearMiss]).to.deep.equal([['no_common_hours'], false]);
    const half = judge({ availability: [block('mon-fri 09:00-13:00')] }, role);
    expect([rulesOf(half), half.nearMiss]).to.deep.equal([['no_common_hours'], true]);
    const quarter = judge({ availability: [block('mon-fri 09:15-17:00')] }, role);
    expect(rulesOf(quarter)).to.deep.equal([]);
    expect(rulesOf(judge({ availability: [block('mon-fri 09:16-17:00')] }, role))).to.deep.equal([
      'no_common_hours',
    ]);
  });

  describe('5: hours that plain availability leaves out in part', () => {
    const cutOf = (person: Person, role: Role) =>
      judge(person, role).explanation.changes.find(({ change }) => change.kind === 'hours_cut')?.change;
    const free = (...hours: readonly string[]): Person => ({ availability: hours.map(block) });
    const week = { schedule: fixed('mon-fri 09:00-15:00') };

    it('are the employer’s to cut, told as a later start, an earlier end or the hours that are left', () => {
      expect(cutOf(free('mon-fri 10:00-18:00'), week)).to.deep.equal({
        kind: 'hours_cut',
        ...{ form: 'later_start', from: '09:00', to: '10:00', minutes: 1500, before: 1800 },
        blocks: [block('mon-fri 10:00-15:00')],
      });
      expect(cutOf(free('mon-fri 08:00-13:30'), week)).to.deep.include({
        ...{ form: 'earlier_end', from: '15:00', to: '13:30', minutes: 1350, before: 1800 },
      });
      expect(cutOf(free('mon-wed 08:00-18:00'), week)).to.deep.include({
        ...{ form: 'hours_left', minutes: 1080, before: 1800, blocks: [block('mon-wed 09:00-15:00')] },
      });
      for (const hours of [['mon-fri 10:00-14:00'], ['mon-thu 10:00-18:00', 'fri 09:30-18:00']])
        expect(cutOf(free(...hours), week)).to.include({ form: 'hours_left' });
      // One would begin an hour later, the other two.
      const unlike = { schedule: fixed('mon 09:00-15:00', 'tue 10:00-16:00') };
      expect(cutOf(free('mon-fri 11:00-18:00'), unlike)).to.include({ form: 'hours_left' });
      expect(cutOf(free('mon-fri 22:00-04:00'), { schedule: fixed('mon-fri 22:00-06:00') })).to.include({
        ...{ form: 'earlier_end', from: '06:00', to: '04:00' },
      });
    });

    it('are asked of the employer with what a yes then makes of the posting', () => {
      const person = free('mon-fri 10:00-18:00');
      const { explanation } = judge(person, week);
      const first = explanation.changes[0]!;
      expect(first).to.include({ by: 'employer' });
      expect(first.asking).to.deep.include({ to: 'employer', asks: 'yes_no', field: 'schedule' });
      expect(first.asking?.about).to.include({ kind: 'hours', code: 'cut', side: 'employer' });
      const yes = judge(person, { schedule: cutSchedule(week.schedule, first.asking!.about.cut!.blocks) });
      expect([yes.blockers, yes.score]).to.deep.equal([[], first.score]);
    });

    it('are not where less than half is left, and hours a week that were said are those of the shorter grid', () => {
      expect(cutOf(free('mon-fri 12:01-18:00'), week)).to.equal(undefined);
      const said = { schedule: { ...week.schedule, hoursPerWeek: { min: 30, max: 30 } } };
      const wish = { ...free('mon-fri 10:00-18:00'), preferences: { ...wishes, hoursPerWeek: { max: 25 } } };
      const result = judge(wish, said);
      const shorter = judge(wish, { schedule: fixed('mon-fri 10:00-15:00') });
      expect(result.lifted).to.deep.include({ score: shorter.score });
      expect(result.lifted?.change.kind).to.equal('hours_cut');
    });
  });

  it('6: somebody free in two years is later, from their first day on, and no near miss', () => {
    const result = judge({ availableFrom: '2029-03-01' }, { startDate: '2026-12-01' });
    expect(result).to.include({ later: true, laterFrom: '2029-03-01', nearMiss: false });
    expect(result.blockers).to.deep.equal([]);
    expect(judge({ availableFrom: '2027-01-30' }, { startDate: '2026-12-01' }).later).to.equal(false);
    expect(judge({ availableFrom: '2027-01-31' }, { startDate: '2026-12-01' }).later).to.equal(true);
    expect(judge({ availableFrom: '2027-01-23' }).later).to.equal(false);
    expect(judge({ availableFrom: '2027-01-24' }).later).to.equal(true);
  });

  it('7: a ban counts on the first day of the job', () => {
    const ban = { settings: ['driving'], citation: 'X', liftedBy: 'time', until: '2026-12-31' } as const;
    const van: Role = { settings: ['driving'] };
    expect(rulesOf(judge({}, { ...van, startDate: '2027-02-01' }, { bars: [ban] }))).to.deep.equal([]);
    expect(rulesOf(judge({}, { ...van, startDate: '2026-12-31' }, { bars: [ban] }))).to.deep.equal([
      'statutory_bar',
    ]);
    expect(rulesOf(judge({ availableFrom: '2027-01-01' }, van, { bars: [ban] }))).to.deep.equal([]);
  });

  describe('8: a young worker', () => {
    const youth = (surelyUntil: string, until = surelyUntil) => ({
      workingAge: [
        {
          citation: 'WTR',
          maxHoursPerDay: 8,
          maxHoursPerWeek: 40,
          restWindows: [block('mon-sun 22:00-06:00')],
          settings: ['night_work'],
          surelyUntil,
          until,
        } as const,
      ],
    });
    const free = { availability: [block('mon-sun 06:00-23:59')] };

    it('may work a pool in which lawful shifts are', () => {
      const pool: Role = {
        schedule: { kind: 'pool', blocks: [block('mon-sun 08:00-20:00')], hoursPerWeek: { min: 8, max: 16 } },
      };
      expect(rulesOf(judge(free, pool, youth('2027-12-31')))).to.deep.equal([]);
      const late: Role = {
        schedule: { kind: 'pool', blocks: [block('mon-sun 16:00-23:30')], hoursPerWeek: { min: 8, max: 16 } },
      };
      const result = judge(free, late, youth('2027-12-31'));
      expect(rulesOf(result)).to.deep.equal([]);
      expect(codesOf(result, 'against')).to.include('hours_outside_law');
    });

    it('may not where too few lawful hours are left', () => {
      const nights: Role = {
        schedule: { kind: 'pool', blocks: [block('fri 20:00-23:30')], hoursPerWeek: { min: 3 } },
      };
      const result = judge(free, nights, youth('2027-12-31'));
      expect(rulesOf(result)).to.deep.equal(['working_age']);
      expect(result.nearMiss).to.equal(false);
    });

    it('may not where law and a need leave too little together, though neither does alone', () => {
      const pool: Role = {
        schedule: { kind: 'pool', blocks: [block('mon-fri 16:00-23:30')], hoursPerWeek: { min: 12 } },
      };
      const treated = {
        availability: [block('mon-fri 08:00-23:30')],
        needs: [need('treatment_sessions', 'must', { windows: [block('mon-fri 16:00-20:00')] })],
      };
      // Ten hours, from eight to ten in the evening.
      expect(rulesOf(judge(treated, pool))).to.deep.equal([]);
      expect(rulesOf(judge({ ...treated, needs: [] }, pool, youth('2027-12-31')))).to.deep.equal([]);
      const both = judge(treated, pool, youth('2027-12-31'));
      expect(rulesOf(both)).to.deep.equal(['no_common_hours']);
      expect(both.blockers[0]).to.include({ need: 'treatment_sessions', liftableBy: 'employer' });
      expect(both.nearMiss).to.equal(true);
      const ten = { ...pool.schedule, kind: 'pool', blocks: [block('mon-fri 16:00-23:30')] } as const;
      const fits = judge(treated, { schedule: { ...ten, hoursPerWeek: { min: 10 } } }, youth('2027-12-31'));
      expect(rulesOf(fits)).to.deep.equal([]);
    });

    it('whose year of birth leaves it open is asked for the month, which lifts it', () => {
      const long: Role = { schedule: fixed('mon-fri 08:00-18:00') };
      const result = judge({}, long, youth('2025-12-31', '2026-12-31'));
      expect(rulesOf(result)).to.deep.equal(['working_age']);
      expect(result.nearMiss).to.equal(true);
      expect(result.lifted?.change).to.deep.equal({ kind: 'old_enough' });
      expect(result.explanation.changes[0]?.asking?.field).to.equal('birthMonth');
    });
  });

  it('12: a bus before six is a question, and help with the way answers it', () => {
    const early: Role = { schedule: fixed('mon-fri 05:00-08:00'), place: north(8) };
    const day: Role = { schedule: fixed('mon-fri 09:00-12:00'), place: north(8) };
    const person: Person = { availability: [block('mon-sun 00:00-24:00')] };
    const result = judge(person, early);
    expect(codesOf(result, 'unknown')).to.include('bus_unknown');
    // Whether the bus goes is open: the way is worth less than one that is there, also where it is long.
    for (const km of [2, 8, 9.8])
      expect(judge(person, { ...early, place: north(km) }).score).to.be.below(
        judge(person, { ...day, place: north(km) }).score,
      );
    const helped = judge(person, { ...early, accommodations: [says('transport_help', 'willing')] });
    expect(codesOf(helped, 'unknown')).to.not.include('bus_unknown');
    expect(helped.score).to.equal(judge(person, day).score);
    const help = result.explanation.changes.find(
      ({ change }) => 'code' in change && change.code === 'transport_help',
    );
    expect(help).to.include({ by: 'employer', score: helped.score });
    expect(help?.asking?.about).to.include({ kind: 'accommodation', code: 'transport_help' });
    expect(helped.confidence).to.be.above(result.confidence);
    // Who would rather walk for an hour than trust in a bus is helped, too.
    const walks = judge(
      { ...person, travel: { modes: ['public_transport'], maxMinutes: 120 } },
      { ...early, place: north(3) },
    );
    expect(codesOf(walks, 'unknown')).to.not.include('bus_unknown');
    expect(walks.explanation.changes.map(({ change }) => 'code' in change && change.code)).to.include(
      'transport_help',
    );
    const late = judge(person, { schedule: fixed('mon-fri 18:00-23:30'), place: north(8) });
    expect(codesOf(late, 'unknown')).to.include('bus_unknown');
    expect(codesOf(judge(person, { ...early, place: north(1) }), 'unknown')).to.not.include('bus_unknown');
  });

  it('12: a bus is a question, too, where all hours of a pool are at night, and no ground for a must', () => {
    const person: Person = { travel: { modes: ['public_transport'], maxMinutes: 60 } };
    const pool = (hours: string, kind: 'pool' | 'flexible' = 'pool'): Role => ({
      schedule: { kind, blocks: [block(hours)], hoursPerWeek: { min: 12, max: 16 } },
      place: north(8),
    });
    for (const role of [
      pool('mon-fri 02:00-06:00'),
      pool('mon-fri 23:30-05:00'),
      pool('mon-fri 02:00-05:00', 'flexible'),
    ])
      expect(codesOf(judge(person, role), 'unknown')).to.include('bus_unknown');
    // Some shifts there can be reached.
    expect(codesOf(judge(person, pool('mon-fri 02:00-07:00')), 'unknown')).to.not.include('bus_unknown');

    const must = { ...person, needs: [need('public_transport')] };
    const early = judge(must, { schedule: fixed('mon-fri 05:00-08:00'), place: north(8) });
    expect(codesOf(early, 'unknown')).to.include.members(['bus_unknown', 'need_unknown']);
    expect(codesOf(early, 'for')).to.not.include('need_met');
    const day = judge(must, { schedule: fixed('mon-fri 09:00-12:00'), place: north(8) });
    expect(codesOf(day, 'for')).to.include('need_met');
  });

  it('asks about a way that would run into a must window, and does not block', () => {
    const person = { needs: [window('mon-fri 07:00-08:00')], availability: [block('mon-fri 08:00-18:00')] };
    const role: Role = { schedule: fixed('mon-fri 08:00-14:00'), place: north(4) };
    const result = judge(person, role);
    expect(rulesOf(result)).to.deep.equal([]);
    expect(codesOf(result, 'unknown')).to.include('way_into_window');
    expect(result.merits.settled).to.equal(false);
    expect(
      judge(person, { ...role, accommodations: [says('dosing_window', 'willing')] }).merits.settled,
    ).to.equal(true);
    expect(judge(person, { ...role, schedule: fixed('mon-fri 09:00-14:00') }).merits.settled).to.equal(true);
  });

  it('measures the way from where the person will live', () => {
    const person: Person = {
      place: { ...north(100), until: '2026-12-20' },
      nextPlace: north(0),
      availableFrom: '2026-12-21',
    };
    expect(rulesOf(judge(person))).to.deep.equal([]);
    expect(codesOf(judge({ ...person, nextPlace: undefined }), 'unknown')).to.include('travel_unknown');
    expect(rulesOf(judge({ ...person, availableFrom: '2026-12-20' }))).to.deep.equal(['too_far']);
  });
});
