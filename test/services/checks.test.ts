import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { checkOccupation, checkOccupations, checkSkills } from '../../src/services/kit/concepts.ts';
import { checkDays, checkRange, checkWage } from '../../src/services/kit/ranges.ts';

/** Where a check finds something wrong; undefined when it finds nothing. */
function pathOf(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).to.equal('invalid');
    expect(error.extras.errors).to.have.length(1);
    return error.extras.errors?.[0]?.path;
  }
}

describe('checks of ranges', () => {
  it('let the most be the least, and not below it', () => {
    const range = (min?: number, max?: number) => pathOf(() => checkRange('hours', { min, max }));
    expect([range(8, 8), range(8, 9), range(8), range(undefined, 8), range(0, 0)]).to.deep.equal(
      Array(5).fill(undefined),
    );
    expect([range(8, 7.9), range(0, -1), range(1, 0)]).to.deep.equal(Array(3).fill('hours.max'));
    expect(pathOf(() => checkRange('hours', undefined))).to.equal(undefined);
  });

  it('let the last day be the first, and not before it', () => {
    const days = (from?: string, until?: string) =>
      pathOf(() => checkDays('supportNeeds.2', { from, until }));
    const fits = [days('2026-11-24', '2026-11-24'), days('2026-11-24', '2026-11-25'), days('2026-11-24')];
    expect([...fits, days(undefined, '2026-11-24'), days()]).to.deep.equal(Array(5).fill(undefined));
    expect(days('2026-11-24', '2026-11-23')).to.equal('supportNeeds.2.until');
  });

  it('hold a wage to one currency and to its order', () => {
    const wage = (min: number, max?: number, currency = 'GBP') =>
      pathOf(() =>
        checkWage('wage', {
          min: { amountMinor: min, currency: 'GBP' },
          ...(max === undefined ? {} : { max: { amountMinor: max, currency } }),
          per: 'hour',
        }),
      );
    expect([wage(1300), wage(1300, 1300), wage(1300, 1400)]).to.deep.equal(Array(3).fill(undefined));
    expect(wage(1300, 1299)).to.equal('wage.max');
    expect(wage(1300, 1400, 'EUR')).to.equal('wage.max.currency');
    expect(wage(1300, 1200, 'EUR')).to.equal('wage.max.currency');
    expect(pathOf(() => checkWage('wage', undefined))).to.equal(undefined);
  });
});

describe('checks against the taxonomy', () => {
  const concepts = {
    isSkill: (uri: string) => uri === 'skill',
    isOccupation: (uri: string) => uri === 'job',
  };
  const skill = (...uris: string[]) => uris.map((uri) => ({ uri }));

  it('name the first skill that there is not', () => {
    const skills = (...uris: string[]) => pathOf(() => checkSkills(concepts, 'skills', skill(...uris)));
    expect([skills(), skills('skill')]).to.deep.equal([undefined, undefined]);
    expect(skills('skill', 'skill')).to.equal('skills.1.uri');
    expect(skills('job')).to.equal('skills.0.uri');
    expect(skills('skill', 'x', 'y')).to.equal('skills.1.uri');
    expect(pathOf(() => checkSkills(concepts, 'skills', undefined))).to.equal(undefined);
  });

  it('name the first occupation that there is not', () => {
    const jobs = (...uris: string[]) => pathOf(() => checkOccupations(concepts, 'preferences', uris));
    expect([jobs(), jobs('job', 'job')]).to.deep.equal([undefined, undefined]);
    expect(jobs('skill')).to.equal('preferences.0');
    expect(jobs('job', 'x', 'y')).to.equal('preferences.1');
    expect(pathOf(() => checkOccupations(concepts, 'preferences', undefined))).to.equal(undefined);
    const one = (uri?: string) => pathOf(() => checkOccupation(concepts, 'occupation', uri));
    expect([one(), one('job'), one('skill'), one('')]).to.deep.equal([
      undefined,
      undefined,
      'occupation',
      'occupation',
    ]);
  });
});
