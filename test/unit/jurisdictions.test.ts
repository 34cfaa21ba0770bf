import { expect } from 'chai';
import { jurisdictionOf } from '../../config/jurisdictions.ts';
import { limits } from '../../config/limits.ts';
import { defaultWeights } from '../../config/weights.ts';
import { recordConstraintCodes } from '../../src/domain/values/setting.ts';

describe('the pack of a country', () => {
  it('says how long, when and where those under an age may work', () => {
    const rules = (country: string) =>
      jurisdictionOf(country).workingAge.map(
        ({ under, maxHoursPerDay, maxHoursPerWeek, restWindows, settings }) => [
          under,
          maxHoursPerDay,
          maxHoursPerWeek,
          restWindows.map(({ days, from, to }) => `${days} ${from} ${to}`),
          settings,
        ],
      );
    const week = 'mon,tue,wed,thu,fri,sat,sun';
    const school = (night: string) => [`${week} ${night}`, 'mon,tue,wed,thu,fri 09:00 15:00'];
    expect(rules('US').slice(0, 1)).to.deep.equal([
      [16, 8, 18, school('19:00 07:00'), ['night_work', 'heights', 'heavy_lifting', 'driving']],
    ]);
    expect(rules('US').slice(1)).to.deep.equal(rules('FR'));
    expect(rules('GB')).to.deep.equal([
      [16, 8, 12, school('19:00 07:00'), ['night_work']],
      [18, 8, 40, [`${week} 22:00 06:00`], ['night_work']],
    ]);
    const german = [8, 40, [`${week} 20:00 06:00`], ['night_work']];
    expect(rules('DE')).to.deep.equal([16, 17, 18].map((under) => [under, ...german]));
    expect(rules('FR')).to.deep.equal([
      [18, 8, 40, [`${week} 22:00 06:00`], ['night_work', 'heights', 'heavy_lifting']],
    ]);
  });

  it('closes to each constraint the settings it names, whatever the country', () => {
    for (const country of ['GB', 'DE', 'FR']) {
      const { bars } = jurisdictionOf(country);
      const closed = recordConstraintCodes.map((code) => `${code} ${bars[code].settings}`);
      expect(closed, country).to.deep.equal([
        'no_work_with_children work_with_children',
        'no_work_with_vulnerable_adults work_with_vulnerable_adults',
        'no_security_licence security_work',
        'no_driving_for_work driving',
        'no_controlled_substances_handling controlled_substances',
        'no_cash_handling cash_handling',
      ]);
    }
  });

  it('cites a law of its own where it has one, and an order elsewhere', () => {
    const generic = jurisdictionOf('FR').bars;
    const own = (country: string) =>
      recordConstraintCodes.filter(
        (code) => jurisdictionOf(country).bars[code].citation !== generic[code].citation,
      );
    expect(own('GB')).to.deep.equal(recordConstraintCodes.slice(0, 4));
    expect(own('DE')).to.deep.equal([...recordConstraintCodes]);
    expect(new Set(Object.values(generic).map(({ citation }) => citation)).size).to.equal(1);
  });

  it('has records kept by figures that each have a citation, and who saw what for three years anywhere', () => {
    const figures = (country: string) =>
      Object.entries(jurisdictionOf(country).retention).map(([kind, { least, most }]) => {
        for (const law of [least, most]) expect(law?.citation ?? 'none', kind).to.match(/[0-9]|none/);
        return `${kind} ${least?.months ?? '-'} ${most?.months ?? '-'}`;
      });
    expect(figures('FR')).to.deep.equal(['disclosures 36 -']);
    expect(figures('GB')).to.deep.equal([
      ...['disclosures 36 -', 'people 12 -', 'opportunities 12 -', 'employers 12 -'],
      ...['contacts 12 -', 'enquiries 12 -'],
    ]);
    expect(figures('DE')).to.deep.equal([
      ...['disclosures 36 -', 'people 36 36', 'opportunities 36 -', 'employers 36 -'],
      ...['contacts 36 -', 'enquiries 36 -'],
    ]);
    expect(figures('US')).to.deep.equal([
      ...['people 12 -', 'opportunities 12 -', 'employers 12 -', 'disclosures 72 -'],
    ]);
  });
});

describe('what an organisation starts with', () => {
  it('weighs the parts as docs/scoring.md says, with whole weight', () => {
    const { weights } = defaultWeights;
    expect(weights).to.deep.equal({
      skills: 0.35,
      support: 0.3,
      logistics: 0.2,
      preference: 0.1,
      track: 0.05,
    });
    expect(Object.values(weights).reduce((sum, weight) => sum + weight)).to.be.closeTo(1, 1e-9);
  });

  it('keeps and tells as much as is written', () => {
    expect(limits).to.deep.equal({
      keptSuggestions: 20,
      keptNearMisses: 10,
      keptLater: 10,
      noticesPerDay: 10,
      freeSoonDays: 28,
      closingDays: 3,
      staleProfileDays: 90,
      staleProfilesPerDay: 3,
      dryRunDays: 7,
      refusedCellDays: 90,
      outboxDays: 7,
      newcomerDays: 3,
      lapsedQuestionDays: 14,
      csv: { bytes: 10_485_760, columns: 100, rows: 50_000, cell: 10_000, line: 262_144 },
      csvSlice: { bytes: 131_072, lines: 1000 },
    });
  });
});
