import { expect } from 'chai';
import { shortOf } from '../../web/opportunities/short-hours.ts';

describe('the hours of a posting', () => {
  const evenings = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '17:00', to: '22:00' }] as const;
  const said = (
    kind: 'fixed' | 'pool',
    min?: number,
    blocks: readonly (typeof evenings)[number][] = evenings,
  ) =>
    shortOf({
      kind,
      flexible: false,
      blocks: blocks.map((one) => ({ ...one, days: [...one.days] })),
      hoursPerWeek: { min },
    });

  it('are told to be fewer than the fewest where they are the job, and only there', () => {
    expect(said('fixed', 30)).to.deep.equal({ hours: '25', fewest: '30' });
    expect(said('fixed', 25)).to.equal(undefined);
    expect(said('fixed')).to.equal(undefined);
    expect(said('pool', 30), 'shifts are picked from these').to.equal(undefined);
    expect(said('fixed', 30, []), 'no hours yet').to.equal(undefined);
  });
});
