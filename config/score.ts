import type { ScoreRules } from '../src/domain/score-rules.ts';

// The constants of the score, with the reason for each. Shares and values are in ten-thousandths. Whoever changes one raises
// `engineVersion` (src/matching/evaluate.ts), and says why here.
export const scoreRules: ScoreRules = {
  skills: {
    // What a role cannot do without counts three times what it would like.
    shares: { required: 3, desired: 1 },
    // Where nothing can be compared a posting stands in the middle of a person's described ones, most of which are of another trade:
    // in made-up worlds 0.12 is their 55th percentile, 0.15 the 60th, 0.3 the 82nd (`npm run bench`, "What silence is worth").
    prior: 1_200,
    // Taught wholly, an unknown trade is worth less than half of one's own; taught a little, a quarter.
    taught: { given: 4_000, some: 2_500 },
    // Of a person nobody has asked for skills, being taught is the one thing that can be said of how they would do.
    taughtPrior: { given: 1_000, some: 500 },
    levelStep: 2_500,
    // Who worked as something, or hires for it without saying more, means the ordinary level.
    usualLevel: 'working',
    // The taxonomy says what is usual, not what this person did or this job takes: half of it counts as known.
    usualKnown: 50,
    // Skills fade slowly: whole for three years, then a twentieth a year, never under a half.
    freshYears: 3,
    fadePerYear: 500,
    leastRecency: 5_000,
  },
  support: {
    // An unmet must and nice together halve the part (ADR 11).
    scale: 4,
    shares: { must: 3, prefer: 2, nice: 1 },
    // A rule of the house is kept by whoever is on shift; a promise less; silence is nearer to no than to yes.
    stances: {
      policy: 10_000,
      has_done: 9_500,
      willing: 8_000,
      case_by_case: 5_000,
      unknown: 3_000,
      cannot: 0,
    },
    // Of needs about time while the hours of a role are not known: such needs leave most hours free, and where they do not, the
    // pair is blocked or flexible hours are as much worth. At 0.3 a posting without hours stood at the 28th percentile.
    hoursUnknown: 8_000,
    evidence: { declared: 0, evidenced: 2_500, proven_by_placement: 5_000 },
    // What begins after the first four weeks can be spoken of when work has begun.
    horizonDays: 28,
  },
  logistics: {
    // Hours decide every day, the way nearly so; pay over the floor and the day of the start less.
    shares: { hours: 9, travel: 6, wage: 3, start: 2 },
    // The middle of unblocked, described postings (see skills): most of those fit, so silence stands a little under fitting. By
    // the same bench a posting without its pay stands at the 48th percentile, without its start at the 48th, without its place at the 47th;
    // without its hours at the 42nd, needs and wishes about hours counted.
    priors: { hours: 9_500, travel: 7_000, wage: 8_000, start: 9_000 },
    // A way at the limit is half as good as no way.
    atLimit: 5_000,
    // A quarter of a year.
    longestWait: 90,
    weeksPerYear: 52,
    usualDayMinutes: 480,
  },
  preference: {
    // What the work is matters more than how much of it, and that more than the paper.
    shares: { occupation: 3, hours: 2, contract: 1 },
    prior: 5_000,
    // Most roles are within the hours a week that people wish; half the occupations and contracts are not what they wish.
    hoursPrior: 8_000,
    // One unit group of ISCO-08 is one trade; the further up, the less it has in common.
    byDigits: { 4: 8_000, 3: 6_000, 2: 4_000, 0: 2_000 },
    // In a wanted field, behind an occupation wanted by name.
    sector: 8_000,
    hourStep: 1_000,
  },
  // Two of four: with few placements the record says little.
  track: { imagined: 4 },
  hours: {
    // Nobody loses a job over a quarter of an hour that can be spoken of.
    toleranceMinutes: 15,
    // Less than one short shift a week is no job.
    fewestMinutes: 240,
    firstBus: 6 * 60,
    lastBus: 23 * 60,
    // Working Time Regulations 1998, regulation 2: night time is 23:00 to 06:00, a night worker works three hours of it.
    night: { from: '23:00', to: '06:00', certainMinutes: 180, likelyMinutes: 60 },
  },
  travel: {
    // Mean radius (IUGG).
    earthKm: 6_371.0088,
    // The mean over 300 European cities is 1.343 (Environment and Planning B, 2023, doi 10.1177/23998083231168870).
    detour: 1.34,
    // Walking: 80 metres a minute, as Transport for London's accessibility levels (PTAL) have it. The rest are assumptions for a
    // commute in and around a town, on the careful side. Each faster mode is faster at every distance than the slower one it may
    // replace (car, lift, public transport), which `usableModes` relies on.
    modes: {
      walk: { kmh: 4.8, overhead: 0 },
      bicycle: { kmh: 14, overhead: 2 },
      public_transport: { kmh: 18, overhead: 15 },
      car: { kmh: 35, overhead: 5 },
      lift: { kmh: 35, overhead: 10 },
    },
    assumedLimit: 60,
    // Of places where a bus goes by day most have one by six; that one may not go costs something however long the way is.
    openBus: 7_000,
    withHelp: 1.5,
  },
  reach: { travel: 1.5, wage: 8_500, hours: 5_000 },
  // Two months are about as long as an employer keeps a place for somebody.
  laterAfterDays: 60,
  worth: {
    // What a person and a coach can talk over in one meeting.
    best: 5,
    within: 2_500,
    heard: 4_500,
    skills: 3_000,
    wish: 6_000,
    decidedDays: 7,
  },
  strong: { best: 3, confidence: 50, mustMet: 5_000 },
  changes: { most: 12, skills: 2, skillPoints: 200 },
};
