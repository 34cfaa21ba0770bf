import { expect } from 'chai';
import { partPoints } from '../../web/match/part-words.ts';
import { listed } from '../../web/words/lists.ts';
import {
  hoursRange,
  money,
  points,
  pointsApart,
  signedPoints,
  wageFloor,
  wageRange,
} from '../../web/words/numbers.ts';

const pounds = (amountMinor: number) => ({ amountMinor, currency: 'GBP' });

describe('the words for numbers', () => {
  it('say a score of 10000 as one of 100', () => {
    expect([0, 49, 50, 7049, 7050, 10_000].map(points)).to.deep.equal(['0', '0', '1', '70', '71', '100']);
  });

  it('show two scores that round alike with a decimal', () => {
    expect(pointsApart(7000, 8000)).to.deep.equal(['70', '80']);
    expect(pointsApart(7010, 7040)).to.deep.equal(['70.1', '70.4']);
    expect(pointsApart(7000, 7000)).to.deep.equal(['70', '70']);
  });

  it('sign what a reason adds or costs, and are silent under half a point', () => {
    expect([800, -300, 49, -49, 0, 50].map(signedPoints)).to.deep.equal(['+8', '−3', '', '', '', '+1']);
  });

  it('say money with the digits of its currency', () => {
    expect(money(pounds(1250))).to.equal('£12.50');
    expect(money({ amountMinor: 1250, currency: 'JPY' })).to.match(/1,250$/);
  });

  it('say a wage with its period, and a range only where there is one', () => {
    expect(wageFloor({ ...pounds(1250), per: 'hour' })).to.equal('£12.50 an hour');
    expect(wageRange({ min: pounds(1250), per: 'day' })).to.equal('£12.50 a day');
    expect(wageRange({ min: pounds(1250), max: pounds(1250), per: 'week' })).to.equal('£12.50 a week');
    expect(wageRange({ min: pounds(1250), max: pounds(1400), per: 'month' })).to.equal(
      '£12.50 to £14.00 a month',
    );
  });

  it('say hours that are open to one side, and none as nothing; zero is a number', () => {
    expect(hoursRange(undefined)).to.equal(undefined);
    expect(hoursRange({})).to.equal(undefined);
    expect(hoursRange({ min: 16, max: 24 })).to.equal('16 to 24 hours a week');
    expect(hoursRange({ min: 20, max: 20 })).to.equal('20 hours a week');
    expect(hoursRange({ max: 24 })).to.equal('up to 24 hours a week');
    expect(hoursRange({ min: 0 })).to.equal('at least 0 hours a week');
  });

  it('list what is there, and nothing as not known', () => {
    expect(listed([])).to.equal(undefined);
    expect(listed([undefined, ''])).to.equal(undefined);
    expect(listed([undefined, 'Leeds', '', 'LS1'])).to.equal('Leeds, LS1');
  });

  it('say the points of a part against its most, that it is unknown, and that it does not count', () => {
    expect(partPoints({ weight: 3500, printed: { points: 28, weight: 35 }, known: 0.5 })).to.equal(
      '28 of 35',
    );
    expect(partPoints({ weight: 3500, printed: { points: 18, weight: 35 }, known: 0 })).to.equal(
      '18 of 35, not known',
    );
    expect(partPoints({ weight: 0, printed: { points: 0, weight: 0 }, known: 0 })).to.equal('does not count');
  });
});
