import { expect } from 'chai';
import { jurisdictionOf } from '../../config/jurisdictions.ts';
import { licenceRulesOf } from '../../config/licences.ts';
import { scoringTables } from '../../config/scoring.ts';
import { defaultWeights } from '../../config/weights.ts';
import type { Match } from '../../src/domain/match.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Participant } from '../../src/domain/participant.ts';
import { commitMatches } from '../../src/services/scoring/commit-matches.ts';
import { engineFor } from '../../src/services/scoring/engine.ts';
import { opportunityFindings, participantFindings } from '../../src/services/scoring/findings.ts';
import type { Plan, PlannedWrite } from '../../src/services/scoring/plan-person.ts';
import { createPreparedSides } from '../../src/services/scoring/prepared-sides.ts';
import { matches } from '../../src/store/collections/index.ts';
import type { Put, Unit } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { openUseCases } from './use-cases.ts';

const now = '2026-11-24T23:30:00.000Z';
const own = { organisationId: 'org_1', version: 1, createdAt: now, updatedAt: now };
const organisation: Organisation = {
  ...{ ...own, id: 'org_1', name: 'Somewhere', zone: 'Europe/Berlin', country: 'DE', currency: 'EUR' },
};
const robin: Participant = {
  ...{ ...own, id: 'par_1', displayName: 'Robin', contact: {}, language: 'en', skills: [] },
  supportNeeds: [
    {
      ...{ code: 'curfew', weight: 'must', minutes: 30, from: '2026-01-01', until: '2026-12-31' },
      ...{ windows: [{ days: ['mon'], from: '22:00', to: '06:00' }], note: 'a note' },
    },
  ],
  ...{ languages: [], pastWork: [], asked: {}, availability: [] },
  place: { lat: 53.8, lon: -1.5 },
  travel: { modes: ['walk'], maxMinutes: 30 },
  preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
  avoidSettings: ['noise'],
  safetyList: { employerIds: [], postcodes: [] },
  licences: ['forklift'],
  recordConstraints: [],
  availableFrom: '2026-12-01',
  ...{ stage: 'exploring', stageSince: now, nameKeys: [] },
};
const mill: Opportunity = {
  ...{ ...own, id: 'opp_1', employerId: 'emp_1', title: 'Miller', duties: 'Mills.', titleKeys: ['mi'] },
  occupation: 'occupation:miller',
  skills: { required: [{ uri: 'skill:mill', level: 'basic' }], desired: [] },
  licences: ['forklift'],
  training: 'not_said',
  schedule: { blocks: [], kind: 'flexible' },
  wage: { min: { amountMinor: 1300, currency: 'EUR' }, per: 'hour' },
  contract: 'permanent',
  place: { lat: 53.8, lon: -1.5 },
  remote: 'partly',
  startDate: '2026-12-01',
  openings: 1,
  settings: ['noise'],
  accommodations: [{ code: 'curfew', stance: 'policy', evidence: 'declared' }],
  state: 'open',
  expiresAt: '2026-11-24T23:30:00.001Z',
};

describe('findings', () => {
  it('of a posting are what a score may depend on, whether it is open now, and what its employer says where it is silent', () => {
    const employer = {
      accommodations: [
        { code: 'curfew', stance: 'cannot', evidence: 'declared' },
        { code: 'mentor_or_peer', stance: 'willing', evidence: 'declared' },
      ],
      place: { postcode: 'LS1 4AP' },
    } as const;
    const of = (more: Partial<Opportunity>, at = now) =>
      opportunityFindings({ ...mill, ...more }, employer, { now: at, today: '2026-11-25' });
    const { occupation, skills, licences, schedule, wage, contract, place, remote } = mill;
    const { startDate, settings, accommodations, training } = mill;
    expect(of({})).to.deep.equal({
      ...{ id: 'opp_1', employerId: 'emp_1', open: true, employerPostcode: 'LS1 4AP' },
      ...{ occupation, training, skills, licences, schedule, wage, contract, place, remote },
      ...{ startDate, settings, said: [] },
      accommodations: [...accommodations, employer.accommodations[1]],
    });
    expect(of({}, mill.expiresAt).open).to.equal(false);
    expect(of({ state: 'paused' }).open).to.equal(false);
  });

  it('of a participant are their needs without notes, and what else is about the work', () => {
    const { skills, availability, place, nextPlace, travel, preferences, avoidSettings, licences } = robin;
    const { note: _, ...need } = robin.supportNeeds[0] ?? {};
    expect(participantFindings(robin, '2026-11-24', () => undefined)).to.deep.equal({
      ...{
        id: 'par_1',
        skills,
        said: [],
        pastWork: [],
        spoken: [],
        needs: [need],
        availability,
        place,
        nextPlace,
        travel,
        preferences,
      },
      asked: { needs: true, availability: robin.availability.length > 0 },
      ...{ avoidSettings, licences, availableFrom: '2026-12-01' },
    });
  });
});

describe('the engine of an organisation', () => {
  const deps = {
    ...scoringTables,
    closeness: () => 0,
    languageSkill: () => undefined,
    occupations: { iscoOf: () => '5120', skillsOf: () => undefined, telling: () => 50, nearness: () => 0 },
  };

  it('runs by the day on the wall there, with its own weights if it has any', () => {
    const { conditions } = engineFor(deps, organisation, now);
    const { weights: own, rules, drawn } = scoringTables;
    expect(conditions).to.deep.equal({
      ...{ today: '2026-11-25', weights: own, rules, drawn, licences: licenceRulesOf(organisation.country) },
      ...{ closeness: deps.closeness, occupations: deps.occupations },
    });
    const weights = { ...defaultWeights, version: 'ours' };
    expect(engineFor(deps, { ...organisation, weights }, now).conditions.weights).to.equal(weights);
  });

  it('asks for the pack of its country, once', () => {
    const countries: string[] = [];
    const pack = (country: string) => {
      countries.push(country);
      return jurisdictionOf(country);
    };
    engineFor({ ...deps, pack }, organisation, now).participant(robin);
    expect(countries).to.deep.equal(['DE']);
  });
});

describe('prepared sides', () => {
  it('are held for a version and a day', () => {
    const sides = createPreparedSides<object>(10);
    const [one, when] = [{ id: 'par_1', version: 1 }, 'today'];
    const side = sides.keep({ ...one, when }, {});
    expect(sides.get({ ...one, when })).to.equal(side);
    for (const other of [{ version: 2 }, { when: 'tomorrow' }, { id: 'par_2' }])
      expect(sides.get({ ...one, when, ...other })).to.equal(undefined);
  });

  it('are so many, those used last', () => {
    const sides = createPreparedSides<number>(3);
    const of = (n: number) => ({ id: `par_${n}`, version: 1, when: 'today' });
    for (const n of [0, 1, 2]) sides.keep(of(n), n);
    expect(sides.get(of(0))).to.equal(0);
    sides.keep(of(3), 3);
    expect([0, 1, 2, 3].map((n) => sides.get(of(n)))).to.deep.equal([0, undefined, 2, 3]);
  });
});

describe('a unit of scored matches', () => {
  it('holds the writes, tells of those that somebody may want to know of, and says whose scoring it was', async () => {
    const useCases = await openUseCases();
    const { command } = await useCases.organisation();
    const units: Unit[] = [];
    const store: typeof useCases.store = {
      ...useCases.store,
      commit: async (_, unit) => void units.push(unit),
    };
    const rows = [await plant(useCases, command), await plant(useCases, command)];
    const written = rows.map((row, at) => ({ put: put(matches, row, 1) as Put<Match>, tell: at === 1 }));
    const nothing: Plan = {
      written: [],
      shifted: [],
      removed: [],
      short: false,
      lookedAt: 'all',
    };
    const plan = (more: Partial<Plan>) => [{ participantId: 'par_1', plan: { ...nothing, ...more } }];
    const deps = { store, clock: useCases.clock, known: { wrote: () => {} } };
    const cause = 'opportunity:opp_1';
    expect(await commitMatches(deps, command, plan({ written, short: true }), cause)).to.equal(2);
    expect(await commitMatches(deps, command, plan({ written: written.slice(0, 1) }), cause)).to.equal(1);
    expect(await commitMatches(deps, command, plan({ short: true }), cause)).to.equal(0);
    expect(await commitMatches(deps, command, plan({}), cause)).to.equal(0);
    // What nobody waits for comes behind, in a unit of its own.
    const [first, second] = written;
    const both = { written: [first as PlannedWrite], shifted: [second as PlannedWrite] };
    expect(await commitMatches(deps, command, plan(both), cause)).to.equal(2);
    // Of some only some matches were looked at, or none.
    await commitMatches(deps, command, plan({ lookedAt: ['mat_1'] }), cause);
    expect(await commitMatches(deps, command, plan({ lookedAt: [] }), cause)).to.equal(0);
    const told = { type: 'matches.scored', matchIds: [rows[1]?.id], cause };
    const looked = { type: 'lists.scored', participantIds: ['par_1'], matchIds: [] } as const;
    const refill = { type: 'rescore.asked', participantId: 'par_1' } as const;
    expect(units.map(({ facts, puts }) => [facts, puts?.length])).to.deep.equal([
      [[told, looked, refill], 2],
      [[looked], 1],
      [[looked, refill], 0],
      // Nothing is written, but what the matches ask may be something else.
      [[looked], 0],
      [[looked], 1],
      [[], 1],
      [[{ ...looked, participantIds: [], matchIds: ['mat_1'] }], 0],
    ]);
    expect(units[0]?.audit).to.deep.equal([
      { action: 'score', noun: 'match', subjectId: cause, outcome: 'allowed' },
    ]);
    await useCases.close();
  });
});
