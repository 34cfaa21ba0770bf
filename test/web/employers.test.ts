import { expect } from 'chai';
import type { Accommodation } from '../../src/domain/values/accommodation.ts';
import type { Employer } from '../../web/api/types.ts';
import { preferring, saidContacts, withContact, withoutContact } from '../../web/employers/contact-list.ts';
import { accommodationsOf, saidAnew, stancesOf } from '../../web/employers/stances.ts';
import { placeWords, typedPlace } from '../../web/forms/places.ts';

describe('people to reach', () => {
  const ann = { name: 'Ann', preferred: false };
  const bo = { name: 'Bo', preferred: true };

  it('are changed one at a time, and one behind the last is added', () => {
    expect(withContact([ann, bo], 1, { phone: '1' })).to.deep.equal([ann, { ...bo, phone: '1' }]);
    expect(withContact([], 0, { name: 'Ann' })).to.deep.equal([ann]);
    expect(withoutContact([ann, bo], 0)).to.deep.equal([bo]);
  });

  it('are asked first one at most, and kept only where something is said', () => {
    expect(preferring([ann, bo], 0).map(({ preferred }) => preferred)).to.deep.equal([true, false]);
    expect(saidContacts([ann, { preferred: true }, { phone: '1', preferred: false }])).to.deep.equal([
      ann,
      { phone: '1', preferred: false },
    ]);
  });
});

describe('what an employer would do', () => {
  const noise: Accommodation = {
    code: 'low_noise',
    stance: 'willing',
    evidence: 'declared',
    date: '2026-01-01',
    expires: '2027-01-01',
  };
  const hours = { code: 'phased_hours', stance: 'cannot', evidence: 'declared' } as const;
  const mill = { version: 3, accommodations: [noise, hours] } as unknown as Employer;

  it('is a code each, and a list again without what was taken away', () => {
    const stances = stancesOf(mill);
    expect(stances).to.deep.equal({ version: 3, low_noise: noise, phased_hours: hours });
    expect(accommodationsOf({ ...stances, phased_hours: null })).to.deep.equal([noise]);
  });

  it('keeps its day while the same is said, and is dated anew when something else is', () => {
    const { code, evidence } = noise;
    const note = 'In the mornings';
    expect(saidAnew(noise, { code, evidence, stance: 'willing', note }, noise.expires)).to.deep.equal({
      ...noise,
      note,
    });
    expect(saidAnew(noise, { code, evidence, stance: 'cannot' })).to.deep.equal({
      ...{ code, evidence, stance: 'cannot' },
    });
    expect(saidAnew(undefined, hours, '')).to.deep.equal(hours);
  });
});

describe('a place that is typed', () => {
  const quay = { label: 'Quay', postcode: 'LS1 4AP', lat: 53.8, lon: -1.5 };

  it('is the one that was chosen while its words stand, and words alone after that', () => {
    expect(placeWords(quay)).to.equal('Quay, LS1 4AP');
    expect(typedPlace('Quay, LS1 4AP ', quay)).to.equal(quay);
    expect(typedPlace('Quayside', quay)).to.deep.equal({ label: 'Quayside' });
    expect(typedPlace('  ', quay)).to.equal(undefined);
  });
});
