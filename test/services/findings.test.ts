import { expect } from 'chai';
import { jurisdictionOf } from '../../config/jurisdictions.ts';
import type { Participant } from '../../src/domain/participant.ts';
import { recordConstraintCodes, settings } from '../../src/domain/values/setting.ts';
import { gateFindings, participantFindings } from '../../src/services/scoring/findings.ts';
import { plainParticipant } from './plain-rows.ts';

const person = (fields: Partial<Participant>): Participant =>
  plainParticipant({ safetyList: { employerIds: ['emp_1'], postcodes: ['LS1'] }, ...fields });

describe('facts for the scorer', () => {
  it('hold the fields that are about the work, by name, and no other', () => {
    const everything = person({ supportNeeds: [{ code: 'curfew', weight: 'must', note: 'a note' }] });
    const extra = { ...everything, diagnosis: 'x', sex: 'x' } as Participant;
    const facts = participantFindings(extra, '2026-11-24', () => undefined);
    expect(Object.keys(facts).sort()).to.deep.equal(
      [
        'asked',
        'availability',
        'availableFrom',
        'avoidSettings',
        'id',
        'licences',
        'needs',
        'nextPlace',
        'pastWork',
        'place',
        'preferences',
        'said',
        'skills',
        'spoken',
        'travel',
      ].sort(),
    );
    expect(facts.needs[0]).to.not.have.property('note');
  });

  it('limit the young by the youngest age the year of birth allows', () => {
    const limited = (birthYear: number | undefined, today: string, country = 'GB') =>
      gateFindings(person({ birthYear }), jurisdictionOf(country), today).workingAge.length > 0;
    expect(limited(undefined, '2026-06-01')).to.equal(false);
    // Born in 2008: 17 until the birthday in 2026, so limited through 2026 and never after.
    expect(limited(2008, '2026-12-31')).to.equal(true);
    expect(limited(2008, '2027-01-01')).to.equal(false);
    expect(limited(1990, '2026-06-01')).to.equal(false);
    for (const country of ['GB', 'DE', 'FR'])
      expect(limited(2010, '2026-06-01', country), country).to.equal(true);
  });

  it('bar by law only what the constraint names, and only while it holds', () => {
    const bars = (today: string, until?: string) =>
      gateFindings(
        person({ recordConstraints: [{ code: 'no_security_licence', until }] }),
        jurisdictionOf('GB'),
        today,
      ).bars;
    expect(bars('2026-06-01')).to.deep.equal([
      {
        settings: ['security_work'],
        citation: 'Private Security Industry Act 2001, section 3',
        liftedBy: 'a licence granted by the Security Industry Authority',
        until: undefined,
      },
    ]);
    expect(bars('2026-06-01', '2026-06-01')).to.have.length(1);
    expect(bars('2026-06-02', '2026-06-01')).to.deep.equal([]);
  });

  it('have a pack for every country, complete, each rule with its citation', () => {
    for (const country of ['GB', 'DE', 'US', 'ZZ', '__proto__', 'constructor']) {
      const pack = jurisdictionOf(country);
      for (const code of recordConstraintCodes) {
        const bar = pack.bars[code];
        expect(bar.citation.length, `${country} ${code}`).to.be.above(10);
        expect(bar.liftedBy.length).to.be.above(5);
        expect(settings).to.include.members([...bar.settings]);
      }
      for (const rule of pack.workingAge) {
        expect(rule.citation.length).to.be.above(10);
        expect(settings).to.include.members([...rule.settings]);
      }
    }
  });
});
