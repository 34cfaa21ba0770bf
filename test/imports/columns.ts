import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const concept = (uri: string | undefined): string => {
  if (uri === undefined) throw new Error('The taxonomy that ships lacks a concept of the tests.');
  return uri;
};
export const bake = concept(shippedTaxonomy.skillByLabel('bake goods'));
export const clean = concept(shippedTaxonomy.skillByLabel('clean kitchen equipment'));
const cook = concept(shippedTaxonomy.occupationByLabel('cook'));
export const baker = concept(shippedTaxonomy.occupationByLabel('baker'));

/** A cell, another for the same column, and what each comes to at the path of the record. */
export interface ColumnCase {
  readonly cell: string;
  readonly is: unknown;
  readonly other: string;
  readonly becomes: unknown;
  /** Columns without which the cell says nothing. */
  readonly needs?: readonly string[];
}

const block = (days: readonly string[], from: string, to: string) => ({ days, from, to });
const week = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** Every column of files of participants but the id and the name. */
export const participantColumns = (
  coach: { id: string; email: string },
  other: { id: string; email: string },
) =>
  ({
    displayName: { cell: 'Mara Sample', is: 'Mara Sample', other: 'Mara Other', becomes: 'Mara Other' },
    email: {
      cell: 'm@sample.example',
      is: 'm@sample.example',
      other: 'o@sample.example',
      becomes: 'o@sample.example',
    },
    phone: { cell: '07700900111', is: '07700900111', other: '07700900222', becomes: '07700900222' },
    language: { cell: 'pl', is: 'pl', other: 'de', becomes: 'de' },
    languages: {
      cell: 'en:fluent|pl',
      is: [{ code: 'en', level: 'fluent' }, { code: 'pl' }],
      other: 'Polish:basic|ro',
      becomes: [
        { code: 'pl', level: 'basic' },
        { code: 'ro', level: 'native' },
      ],
    },
    coachEmail: { cell: coach.email, is: coach.id, other: other.email, becomes: other.id },
    birthYear: { cell: '1980', is: 1980, other: '1981', becomes: 1981 },
    birthMonth: { cell: '4', is: 4, other: '12', becomes: 12 },
    stage: { cell: 'stabilising', is: 'stabilising', other: 'paused', becomes: 'paused' },
    skills: {
      cell: 'bake goods',
      is: [{ uri: bake, level: 'working' }],
      other: 'bake goods|clean kitchen equipment:expert',
      // What the person holds of the one that is still named stays.
      becomes: [
        { uri: bake, level: 'skilled', lastUsed: 2019 },
        { uri: clean, level: 'expert' },
      ],
    },
    pastWork: {
      cell: 'baker 2015-2019 paid|Washed up 2020-03- inside',
      is: [
        { occupation: baker, from: '2015', until: '2019', where: 'paid' },
        { text: 'Washed up', from: '2020-03', where: 'inside' },
      ],
      other: 'Baker|cook 2021',
      // What a person said of the one that is still named stays.
      becomes: [
        { occupation: baker, text: 'Nights', from: '2016', where: 'unpaid' },
        { occupation: cook, from: '2021', until: '2021', where: 'paid' },
      ],
    },
    experienceText: { cell: 'Baked.', is: 'Baked.', other: 'Baked more.', becomes: 'Baked more.' },
    needs: {
      cell: 'must:dosing_window mon-fri 07:00-08:30',
      is: [{ code: 'dosing_window', weight: 'must', windows: [block(week, '07:00', '08:30')] }],
      other: 'prefer:dosing_window mon-fri 07:00-08:30|nice:low_noise',
      becomes: [
        {
          ...{ code: 'dosing_window', weight: 'prefer', windows: [block(week, '07:00', '08:30')] },
          ...{ until: '2027-03-01', note: 'The one by the station' },
        },
        { code: 'low_noise', weight: 'nice' },
      ],
    },
    asked: {
      cell: 'needs 2026-11-20|place',
      is: { supportNeeds: '2026-11-20', place: '2026-11-24' },
      other: 'pastWork 2026-11-21|place',
      becomes: { pastWork: '2026-11-21', place: '2026-11-22' },
    },
    availability: {
      cell: 'mon-fri 09:00-17:00',
      is: [block(week, '09:00', '17:00')],
      other: 'mon 09:00-12:00',
      becomes: [block(['mon'], '09:00', '12:00')],
    },
    lat: { cell: '53.8', is: 53.8, other: '53.7', becomes: 53.7, needs: ['lon'] },
    lon: { cell: '-1.55', is: -1.55, other: '-1.5', becomes: -1.5, needs: ['lat'] },
    postcode: { cell: 'LS1 4AP', is: 'LS1 4AP', other: 'LS2 1AA', becomes: 'LS2 1AA' },
    modes: {
      cell: 'walk|public_transport',
      is: ['walk', 'public_transport'],
      other: 'walk',
      becomes: ['walk'],
    },
    maxMinutes: { cell: '45', is: 45, other: '50', becomes: 50 },
    wageFloor: { cell: '12.50', is: 1250, other: '13', becomes: 1300 },
    currency: { cell: 'EUR', is: 'EUR', other: 'USD', becomes: 'USD', needs: ['wageFloor'] },
    wagePer: { cell: 'day', is: 'day', other: 'week', becomes: 'week', needs: ['wageFloor'] },
    occupations: { cell: 'baker', is: [baker], other: 'Cook|baker', becomes: [cook, baker] },
    avoidOccupations: { cell: 'cook', is: [cook], other: 'baker', becomes: [baker] },
    sectors: { cell: '75|9', is: ['75', '9'], other: '51', becomes: ['51'] },
    contracts: {
      cell: 'permanent|work_trial',
      is: ['permanent', 'work_trial'],
      other: 'Fixed term',
      becomes: ['fixed_term'],
    },
    hoursMin: { cell: '16', is: 16, other: '12', becomes: 12 },
    hoursMax: { cell: '30', is: 30, other: '25', becomes: 25 },
    avoidSettings: {
      cell: 'noise|heights',
      is: ['noise', 'heights'],
      other: 'night_work',
      becomes: ['night_work'],
    },
    licences: { cell: 'food_hygiene', is: ['food_hygiene'], other: 'forklift', becomes: ['forklift'] },
    recordConstraints: {
      cell: 'no_work_with_children|no_cash_handling until 2027-12-31',
      is: [{ code: 'no_work_with_children' }, { code: 'no_cash_handling', until: '2027-12-31' }],
      other: 'no_cash_handling|no_driving_for_work',
      becomes: [{ code: 'no_cash_handling', until: '2028-01-31' }, { code: 'no_driving_for_work' }],
    },
    availableFrom: { cell: '2026-12-01', is: '2026-12-01', other: '2027-02-01', becomes: '2027-02-01' },
  }) satisfies Readonly<Record<string, ColumnCase>>;

/** Every field that those columns reach, as somebody refines it through the API; the stage is set by an act of its own. */
export const refinedParticipant = (coachId: string) => ({
  displayName: 'Mara S. Sample',
  contact: { email: 'mine@sample.example', phone: '07700900999', preferred: 'phone' as const },
  language: 'ro',
  coachId,
  birthYear: 1985,
  birthMonth: 6,
  languages: [{ code: 'ro', level: 'native' as const }],
  pastWork: [{ occupation: baker, text: 'Nights', from: '2016', where: 'unpaid' as const }],
  asked: { supportNeeds: '2026-11-22', availability: '2026-11-22', place: '2026-11-22' },
  skills: [{ uri: bake, level: 'skilled' as const, lastUsed: 2019 }],
  experienceText: 'Baked in Leeds.',
  supportNeeds: [
    {
      ...({ code: 'dosing_window', weight: 'must' } as const),
      windows: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '07:00', to: '08:30' }],
      ...{ until: '2027-03-01', note: 'The one by the station' },
    },
  ],
  availability: [{ days: ['mon', 'tue'] as const, from: '10:00', to: '16:00' }],
  place: { lat: 53.81, lon: -1.56, postcode: 'LS9 1AA', label: 'Mill Lane', country: 'GB' },
  travel: { modes: ['bicycle'] as const, maxMinutes: 20 },
  preferences: {
    ...{ occupations: [cook], avoidOccupations: [], sectors: ['75'], contracts: ['permanent'] as const },
    wageFloor: { amountMinor: 1400, currency: 'GBP', per: 'hour' as const },
    hoursPerWeek: { min: 20, max: 24 },
  },
  avoidSettings: ['driving'] as const,
  licences: ['first_aid'] as const,
  recordConstraints: [{ code: 'no_cash_handling' as const, until: '2028-01-31' }],
  availableFrom: '2027-01-04',
});

/** Every column of files of opportunities but the id. */
export const opportunityColumns = (mill: { id: string }, quay: { id: string }) =>
  ({
    employer: { cell: 'Mill', is: mill.id, other: 'Quay', becomes: quay.id },
    title: { cell: 'Miller', is: 'Miller', other: 'Baker', becomes: 'Baker' },
    duties: { cell: 'Grind.', is: 'Grind.', other: 'Grind more.', becomes: 'Grind more.' },
    occupation: { cell: 'Baker', is: baker, other: 'cook', becomes: cook },
    requiredSkills: {
      cell: 'bake goods',
      is: [{ uri: bake, level: 'working' }],
      other: 'bake goods|clean kitchen equipment:expert',
      becomes: [
        { uri: bake, level: 'skilled' },
        { uri: clean, level: 'expert' },
      ],
    },
    desiredSkills: {
      cell: 'clean kitchen equipment:basic',
      is: [{ uri: clean, level: 'basic' }],
      other: 'clean kitchen equipment:expert',
      becomes: [{ uri: clean, level: 'expert' }],
    },
    licences: { cell: 'food_hygiene', is: ['food_hygiene'], other: 'forklift', becomes: ['forklift'] },
    schedule: {
      cell: 'mon-fri 06:00-14:00',
      is: [block(week, '06:00', '14:00')],
      other: 'mon 06:00-12:00',
      becomes: [block(['mon'], '06:00', '12:00')],
    },
    training: { cell: 'given', is: 'given', other: 'some', becomes: 'some' },
    scheduleKind: { cell: 'pool', is: 'pool', other: 'fixed', becomes: 'fixed' },
    hoursMin: { cell: '16', is: 16, other: '12', becomes: 12 },
    hoursMax: { cell: '30', is: 30, other: '25', becomes: 25 },
    wageMin: { cell: '12.50', is: 1250, other: '13', becomes: 1300 },
    wageMax: { cell: '14.50', is: 1450, other: '18', becomes: 1800, needs: ['wageMin'] },
    currency: { cell: 'EUR', is: 'EUR', other: 'USD', becomes: 'USD', needs: ['wageMin'] },
    wagePer: { cell: 'day', is: 'day', other: 'week', becomes: 'week', needs: ['wageMin'] },
    contract: { cell: 'permanent', is: 'permanent', other: 'temporary', becomes: 'temporary' },
    lat: { cell: '53.8', is: 53.8, other: '53.7', becomes: 53.7, needs: ['lon'] },
    lon: { cell: '-1.55', is: -1.55, other: '-1.5', becomes: -1.5, needs: ['lat'] },
    postcode: { cell: 'LS1 4AP', is: 'LS1 4AP', other: 'LS2 1AA', becomes: 'LS2 1AA' },
    remote: { cell: 'partly', is: 'partly', other: 'fully', becomes: 'fully' },
    startDate: { cell: '2026-12-01', is: '2026-12-01', other: '2027-02-01', becomes: '2027-02-01' },
    openings: { cell: '2', is: 2, other: '3', becomes: 3 },
    settings: {
      cell: 'noise|heights',
      is: ['noise', 'heights'],
      other: 'night_work',
      becomes: ['night_work'],
    },
    accommodations: {
      cell: 'willing:phased_hours',
      is: [
        {
          ...{ code: 'phased_hours', stance: 'willing', evidence: 'declared' },
          ...{ date: '2026-11-24', expires: '2027-11-24' },
        },
      ],
      other: 'willing:phased_hours|cannot:low_noise',
      becomes: [
        {
          ...{ code: 'phased_hours', stance: 'willing', evidence: 'evidenced', note: 'Said by the manager' },
          ...{ date: '2026-11-20', expires: '2027-05-01' },
        },
        {
          ...{ code: 'low_noise', stance: 'cannot', evidence: 'declared' },
          ...{ date: '2026-11-24', expires: '2027-11-24' },
        },
      ],
    },
    state: { cell: 'open', is: 'open', other: 'filled', becomes: 'filled' },
    expiresAt: {
      cell: '2027-01-31T18:00:00Z',
      is: '2027-01-31T18:00:00.000Z',
      other: '2027-02-28T18:00:00Z',
      becomes: '2027-02-28T18:00:00.000Z',
    },
  }) satisfies Readonly<Record<string, ColumnCase>>;

export const refinedOpportunity = {
  title: 'Early miller',
  duties: 'Grind slowly.',
  occupation: null,
  skills: {
    required: [{ uri: bake, level: 'skilled' as const }],
    desired: [{ uri: clean, level: 'working' as const }],
  },
  licences: ['first_aid'] as const,
  training: 'none' as const,
  schedule: {
    blocks: [{ days: ['tue'] as const, from: '06:00', to: '14:00' }],
    ...{ flexible: true, hoursPerWeek: { min: 14, max: 28 } },
  },
  wage: {
    min: { amountMinor: 1400, currency: 'GBP' },
    max: { amountMinor: 1700, currency: 'GBP' },
    per: 'hour' as const,
  },
  contract: 'fixed_term' as const,
  place: { lat: 53.81, lon: -1.56, postcode: 'LS9 1AA', label: 'Mill Lane', country: 'GB' },
  remote: 'no' as const,
  startDate: '2027-01-04',
  openings: 5,
  settings: ['driving'] as const,
  accommodations: [
    {
      ...({ code: 'phased_hours', stance: 'willing', evidence: 'evidenced' } as const),
      ...{ note: 'Said by the manager', date: '2026-11-20', expires: '2027-05-01' },
    },
  ],
  expiresAt: '2027-03-31T18:00:00.000Z',
};
