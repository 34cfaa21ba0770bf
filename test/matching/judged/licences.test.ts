import { expect } from 'chai';
import {
  block,
  north,
  type Person,
  type Posting,
  questionsOf,
  rulesOf,
  scoreOf,
  see,
  standing,
} from './town.ts';

const holds = (...licences: NonNullable<Person['licences']>): Person => ({ licences });
const needsCard = (...licences: NonNullable<Posting['licences']>): Posting => ({ licences });
const avoids = (...postcodes: readonly string[]): Person => ({ safetyList: { employerIds: [], postcodes } });
const at = (postcode: string | undefined): Posting => ({ place: { ...north(2), postcode } });

type Where = { readonly country?: string; readonly now?: string };
const judgements: readonly (readonly [
  why: string,
  person: Person,
  posting: Posting,
  expected: string,
  where?: Where,
])[] = [
  ['a forklift ticket takes a week', {}, needsCard('forklift'), 'near'],
  ['food hygiene takes a day', {}, needsCard('food_hygiene'), 'near'],
  ['an electrician takes years', {}, needsCard('electrician'), 'blocked'],
  ['nobody learns to drive for a phone call', {}, needsCard('driving_car'), 'blocked'],
  ['two tickets missing are two courses', {}, needsCard('forklift', 'food_hygiene'), 'blocked'],
  ['drives a lorry: a van is less', holds('driving_lorry'), needsCard('driving_van'), 'suggested'],
  [
    'drives a car: a van to three and a half tonnes is the same licence',
    holds('driving_car'),
    needsCard('driving_van'),
    'suggested',
  ],
  ['drives a car: a lorry is another', holds('driving_car'), needsCard('driving_lorry'), 'blocked'],
  [
    'drives a bus: the car of the house is covered',
    holds('driving_bus'),
    needsCard('driving_car'),
    'suggested',
  ],
  ['drives a bus: a lorry is not', holds('driving_bus'), needsCard('driving_lorry'), 'blocked'],
  [
    'a care certificate is done on the job in Britain',
    {},
    needsCard('care_certificate'),
    'near',
    { country: 'GB' },
  ],
  [
    'where no table says that it can be had, no call is promised',
    {},
    needsCard('security_guard'),
    'blocked',
    { country: 'FR' },
  ],
  [
    'the instruction for guards is three weeks in Germany',
    {},
    needsCard('security_guard'),
    'near',
    { country: 'DE' },
  ],
  [
    'drives a car in Ohio: no other licence is asked for a van to 26,000 pounds',
    holds('driving_car'),
    needsCard('driving_van'),
    'suggested',
    { country: 'US' },
  ],
  [
    'has a commercial licence in Ohio: it is a licence for a car, too',
    holds('driving_lorry'),
    needsCard('driving_car'),
    'suggested',
    { country: 'US' },
  ],
  [
    'drives a car in Ohio: a lorry takes a commercial licence',
    holds('driving_car'),
    needsCard('driving_lorry'),
    'blocked',
    { country: 'US' },
  ],
  ['a forklift is two days in Ohio, too', {}, needsCard('forklift'), 'near', { country: 'US' }],
  ['a lorry licence is no phone call anywhere', {}, needsCard('driving_lorry'), 'blocked', { country: 'US' }],
  [
    'drives a car in Sydney: one category, by the convention, holds the van',
    holds('driving_car'),
    needsCard('driving_van'),
    'suggested',
    { country: 'AU' },
  ],
  [
    'drives a lorry in Oslo: the directive of the Union holds there',
    holds('driving_lorry'),
    needsCard('driving_van'),
    'suggested',
    { country: 'NO' },
  ],

  ['keeps away from LS1, the job is in LS14', avoids('LS1'), at('LS14 6AP'), 'suggested'],
  ['keeps away from LS1, the job is in LS1', avoids('ls1'), at('LS1 4AP'), 'blocked'],
  ['keeps away from one street, written without a space', avoids('LS14AP'), at('ls1 4ap'), 'blocked'],
  ['keeps away from LS14AP, the job is in LS14 district', avoids('LS1 4AP'), at('LS14 6QQ'), 'suggested'],
  ['keeps away from an employer', { safetyList: { employerIds: ['emp_1'], postcodes: [] } }, {}, 'blocked'],
  [
    'keeps away from another employer',
    { safetyList: { employerIds: ['emp_9'], postcodes: [] } },
    {},
    'suggested',
  ],
  [
    'the posting has no place, and its employer sits where she must not go',
    avoids('LS7'),
    { place: undefined, employer: { accommodations: [], place: { postcode: 'LS7 2AB' } } },
    'blocked',
  ],
  [
    'free from March, and a licence missing besides: kept back for that',
    { availableFrom: '2027-03-01' },
    needsCard('electrician'),
    'blocked',
  ],
];

describe('licences and safety, as a coach would judge them', () => {
  for (const [why, person, posting, expected, where] of judgements)
    it(`${why}: ${expected}`, () => {
      expect(standing(scoreOf(person, posting, where))).to.equal(expected);
    });

  it('a list of postcodes, and a place without one: a question, and not strong', () => {
    const result = see(avoids('LS7'), at(undefined));
    expect(rulesOf(result)).to.deep.equal([]);
    expect(result.merits.settled).to.equal(false);
    expect([...questionsOf(result)].some((asked) => asked.startsWith('place'))).to.equal(true);
    expect(scoreOf(avoids('LS7'), { ...at(undefined), remote: 'fully' }).merits.settled).to.equal(true);
    expect(scoreOf({}, at(undefined)).merits.settled).to.equal(true);
  });

  it('a licence gained, or lent by another, never makes a job worse', () => {
    const posting = {
      ...needsCard('driving_van'),
      place: north(9),
      schedule: { kind: 'fixed' as const, blocks: [block('mon-fri 09:00-15:00')] },
    };
    const scores = [[], ['forklift'], ['driving_car'], ['driving_car', 'driving_lorry']] as const;
    const seen = scores.map(
      (licences) =>
        scoreOf({ licences, travel: { modes: ['car', 'public_transport'], maxMinutes: 60 } }, posting).score,
    );
    expect(seen).to.deep.equal([...seen].sort((one, other) => one - other));
  });
});
