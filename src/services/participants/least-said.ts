/** What of a profile can be taken away. */
export const mayBeAbsent = [
  'coachId',
  'barredUserIds',
  'birthYear',
  'birthMonth',
  'experienceText',
  'place',
  'nextPlace',
  'availableFrom',
];

/** A profile of which nothing was told. */
export const leastSaid = {
  contact: {},
  language: 'en',
  languages: [],
  pastWork: [],
  asked: {},
  skills: [],
  supportNeeds: [],
  availability: [],
  travel: { modes: [] },
  preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
  avoidSettings: [],
  safetyList: { employerIds: [], postcodes: [] },
  licences: [],
  recordConstraints: [],
};
