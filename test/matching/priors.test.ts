import { expect } from 'chai';
import fc from 'fast-check';
import type { Part, PartName } from '../../src/domain/evaluation.ts';
import type { OpportunityFindings } from '../../src/matching/findings.ts';
import { often } from '../support/few-or-many.ts';
import { anyPair, anyWorld, seed } from './arbitraries.ts';
import { posting, scoreOf } from './compare.ts';

const runs = { seed, numRuns: often(1000) };

/** One part by its name. */
const partOf = (parts: readonly Part[], name: PartName) => parts.find(({ part }) => part === name)!;
const others = (parts: readonly Part[], ...names: readonly PartName[]) =>
  parts.filter(({ part }) => !names.includes(part)).map(({ part, value, known }) => ({ part, value, known }));

/** Takes something away from postings, and looks that nothing but one part moves, and that the part then says so. */
function takingAway(name: PartName, taken: Partial<OpportunityFindings>, code: string): void {
  fc.assert(
    fc.property(anyPair, anyWorld, (pair, world) => {
      const [before, after] = [scoreOf(pair, world), scoreOf(posting(pair, taken), world)];
      expect(others(after.parts, name)).to.deep.equal(others(before.parts, name));
      const reasons = partOf(after.parts, name).reasons.filter((reason) => reason.code === code);
      for (const { data } of reasons) expect(data).to.include({ known: 0 });
    }),
    runs,
  );
}

describe('what a posting no longer says', () => {
  it('moves pay to its prior, and nothing else', () => {
    takingAway('logistics', { wage: undefined }, 'wage_unknown');
  });

  it('moves the contract to its prior, and nothing else', () => {
    takingAway('preference', { contract: undefined }, 'contract_unknown');
  });

  it('moves its skills to the usual ones, or to the prior, and nothing else', () => {
    takingAway('skills', { skills: { required: [], desired: [] } }, 'role_unknown');
  });

  it('on an accommodation moves that need to 0.3 or to what is measured, and help with the way the way', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        const [gone] = pair.opportunity.accommodations;
        if (gone === undefined || gone.code === 'transport_help') return;
        const left = pair.opportunity.accommodations.filter(({ code }) => code !== gone.code);
        const [before, after] = [
          scoreOf(pair, world),
          scoreOf(posting(pair, { accommodations: left }), world),
        ];
        expect(others(after.parts, 'support')).to.deep.equal(others(before.parts, 'support'));
      }),
      runs,
    );
  });

  it('never lowers a part when it is told, unless it is worse than the prior', () => {
    fc.assert(
      fc.property(anyPair, anyWorld, (pair, world) => {
        for (const [field, codes] of [
          ['wage', ['wage_under_floor']],
          ['startDate', ['start_late']],
          ['contract', ['contract_differs']],
        ] as const) {
          if (pair.opportunity[field] === undefined) continue;
          // A start in the future moves the first day, and with it the needs and the place.
          if (field === 'startDate' && pair.opportunity.startDate! > world.today) continue;
          const [told, silent] = [
            scoreOf(pair, world),
            scoreOf(posting(pair, { [field]: undefined }), world),
          ];
          const worse = told.parts
            .flatMap(({ reasons }) => reasons)
            .some(({ code }) => (codes as readonly string[]).includes(code));
          if (worse) expect(told.score, field).to.be.at.most(silent.score);
          else expect(told.score, field).to.be.at.least(silent.score);
        }
      }),
      runs,
    );
  });
});
