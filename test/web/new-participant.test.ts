import { expect } from 'chai';
import { typedPlace } from '../../web/forms/places.ts';
import { movedTo } from '../../web/participants/edit/place.ts';
import {
  newParticipant,
  nothingSaid,
  nothingTyped,
  somebodyOf,
} from '../../web/participants/new-participant.ts';

/** As it goes over the wire. */
const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('a participant typed in', () => {
  it('is a name when nothing else was said: no list, so nothing counts as asked', () => {
    expect(
      sent(newParticipant({ ...nothingTyped, displayName: ' Wren Holloway ' }, nothingSaid, ' ')),
    ).to.deep.equal({
      displayName: 'Wren Holloway',
    });
  });

  it('holds what was typed and what was ticked, each thing once', () => {
    const said = {
      ...nothingSaid,
      skills: [{ uri: 'x:bake', level: 'working' as const }],
      preferences: { ...nothingSaid.preferences, occupations: ['x:baker', 'x:cook'] },
    };
    const availability = [{ days: ['mon' as const], from: '08:00', to: '18:00' }];
    const typed = {
      ...nothingTyped,
      ...{ displayName: 'Wren', phone: ' 0113 496 0000 ', birthYear: 1984, place: { postcode: 'LS1 4AP' } },
      ...{ occupations: ['x:baker'], availability, modes: ['walk' as const], maxMinutes: 45 },
    };
    expect(sent(newParticipant(typed, said, 'baked bread'))).to.deep.equal({
      displayName: 'Wren',
      birthYear: 1984,
      contact: { phone: '0113 496 0000' },
      place: { postcode: 'LS1 4AP' },
      preferences: {
        occupations: ['x:baker', 'x:cook'],
        avoidOccupations: [],
        sectors: [],
        contracts: [],
      },
      skills: [{ uri: 'x:bake', level: 'working' }],
      experienceText: 'baked bread',
      availability,
      travel: { modes: ['walk'], maxMinutes: 45 },
    });
    expect(sent(somebodyOf(typed))).to.deep.equal({
      displayName: 'Wren',
      phone: '0113 496 0000',
      birthYear: 1984,
    });
  });
});

describe('a place that is typed', () => {
  const home = { postcode: 'LS1 4AP', lat: 53.8, lon: -1.5, label: 'Harbour Street' };

  it('loses its coordinates with its postcode, and with nothing else', () => {
    expect(sent(movedTo(home, { postcode: 'LS2 1AA' }))).to.deep.equal({
      postcode: 'LS2 1AA',
      label: 'Harbour Street',
    });
    expect(sent(movedTo(home, { label: 'Quay' }))).to.deep.equal({ ...home, label: 'Quay' });
    expect(sent(movedTo(home, { postcode: 'LS1 4AP' }))).to.deep.equal(home);
  });

  it('is none once nothing is said of it', () => {
    expect(movedTo({ postcode: 'LS1 4AP' }, { postcode: undefined })).to.equal(undefined);
  });

  it('is a postcode or a name as it is written, and what was chosen while its own words stand', () => {
    for (const postcode of ['LS1 4AP', '10115', '1234 AB', 'K1A 0B1', 'D02 AF30'])
      expect(typedPlace(` ${postcode} `, undefined)).to.deep.equal({ postcode });
    for (const label of ['Harbour Street', 'Quay 14', 'Mill Lane 4', '4', '10115 Berlin'])
      expect(typedPlace(label, undefined)).to.deep.equal({ label });
    expect(typedPlace('Harbour Street, LS1 4AP', home)).to.equal(home);
    expect(typedPlace('  ', home)).to.equal(undefined);
  });
});
