import { expect } from 'chai';
import { holdsDemo, loadDemo } from '../../src/demo/load.ts';
import { demoPassword, demoSignIns } from '../../src/demo/sign-ins.ts';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import type { Collection } from '../../src/store/collection.ts';
import { contactsMade, opportunities, participants, users } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';
import { smallTown } from './small-town.ts';

const organisationId = 'org_00000000000000000000000000';
const numbered = (kind: string, count: number) =>
  Array.from({ length: count }, (_, at) => `skill:${kind}${at + 1}`);
const taxonomy = {
  occupationByLabel: (label: string) => (label === 'baker' ? 'occupation:baker' : undefined),
  skillByLabel: () => undefined,
  skillsOf: () => ({ essential: numbered('e', 7), optional: numbered('o', 5) }),
};

describe('the loader of the demo', () => {
  let useCases: UseCases;
  let scope: Scope;
  beforeEach(async () => {
    useCases = await openUseCases();
    scope = scopeOf({ kind: 'command', id: 'test', organisationId });
  });
  afterEach(() => useCases.close());

  const load = (composed = useCases.composed) => {
    const { clock } = useCases;
    const { services, organisations, userLookup } = composed;
    return loadDemo({ town: smallTown, clock, organisations, userLookup, services, taxonomy });
  };
  const person = async (at: number) => {
    const row = await useCases.participants.byExternalId({ scope }, `demo-person-${at}`);
    if (row === undefined) throw new Error(`There is no person ${at}.`);
    return row;
  };
  const role = async (at: number) => {
    const row = await useCases.opportunities.byExternalId({ scope }, `demo-role-${at}`);
    if (row === undefined) throw new Error(`There is no role ${at}.`);
    return row;
  };
  const states = () => Promise.all([1, 2, 3, 4, 5].map(async (at) => (await role(at)).state));
  const idOf = async (employer: string) => (await useCases.employers.byName({ scope }, employer))?.id;
  const userOf = async (email: string) => (await useCases.userLookup.byEmail(email))?.id;
  const counts = () => {
    const count = (collection: Collection) => useCases.store.count(scope, collection, 'all', []);
    return Promise.all([participants, opportunities, users].map(count));
  };

  it('makes the organisation and its employers', async () => {
    expect(await load()).to.equal('loaded');
    expect(await useCases.organisations.list()).to.have.length(1);
    const { name, zone, country, currency } = smallTown.town;
    expect(await useCases.organisations.get(organisationId)).to.include({ name, zone, country, currency });
    const bakery = await useCases.employers.byName({ scope }, 'Harbour Bakery');
    expect(bakery?.place).to.deep.equal({ lat: 49, lon: 3, label: 'Kettle Lane', country: 'GB' });
    const said = { date: '2026-11-24', expires: '2027-11-24' };
    expect(bakery?.accommodations).to.deep.equal([
      { code: 'regular_check_in', stance: 'policy', evidence: 'evidenced', ...said },
      { code: 'phased_hours', stance: 'has_done', evidence: 'declared', ...said },
    ]);
  });

  it('makes roles, in the states they are in', async () => {
    await load();
    expect(await states()).to.deep.equal(['open', 'draft', 'paused', 'filled', 'withdrawn']);
    expect(await role(1)).to.deep.include({
      employerId: await idOf('Harbour Bakery'),
      title: 'Baker',
      occupation: 'occupation:baker',
      skills: {
        required: numbered('e', 5).map((uri) => ({ uri, level: 'working' })),
        desired: numbered('o', 3).map((uri) => ({ uri, level: 'basic' })),
      },
      licences: ['food_hygiene'],
      schedule: { blocks: [{ days: ['mon', 'tue'], from: '09:00', to: '15:00' }], kind: 'flexible' },
      wage: { min: { amountMinor: 1250, currency: 'GBP' }, per: 'hour' },
      contract: 'fixed_term',
      place: { lat: 49, lon: 3, label: 'Kettle Lane', country: 'GB' },
      remote: 'partly',
      startDate: '2026-12-08',
      openings: 2,
      settings: ['noise'],
      expiresAt: '2026-11-27T09:30:00.000Z',
    });
    const said = { date: '2026-11-24', expires: '2027-11-24' };
    expect((await role(1)).accommodations).to.deep.equal([
      { code: 'regular_check_in', stance: 'cannot', evidence: 'declared', ...said },
      { code: 'low_noise', stance: 'policy', evidence: 'evidenced', ...said },
    ]);
    const plain = await role(2);
    expect(plain).to.deep.include({
      employerId: await idOf('Mill'),
      contract: 'permanent',
      place: { lat: 48, lon: 2, label: 'Mill Lane', country: 'GB' },
      remote: 'no',
      openings: 1,
      settings: [],
      licences: [],
      accommodations: [],
      skills: { required: [], desired: [] },
      // Sixty days, and one for each role before it.
      expiresAt: '2027-01-24T09:30:00.000Z',
    });
    expect(plain.schedule.kind).to.equal('fixed');
    expect(plain).to.not.have.property('occupation');
  });

  it('makes people, four of five in the charge of the coach', async () => {
    await load();
    const coachId = await userOf('coach@demo.example');
    const charges = await Promise.all([1, 2, 3, 4, 5, 6].map(async (at) => (await person(at)).coachId));
    expect(charges).to.deep.equal([coachId, coachId, coachId, coachId, undefined, coachId]);
    expect(await person(2)).to.deep.include({
      displayName: 'Ada O’Thimble Wick',
      contact: { email: 'ada.o.thimble.wick@people.example', preferred: 'email' },
      birthYear: 2010,
      stage: 'paused',
      experienceText: 'Baked.',
      supportNeeds: [
        {
          code: 'dosing_window',
          weight: 'must',
          windows: [{ days: ['mon'], from: '07:00', to: '08:30' }],
        },
        { code: 'max_travel_minutes', weight: 'nice', minutes: 20 },
      ],
      availability: [{ days: ['mon', 'tue'], from: '08:00', to: '18:00' }],
      place: { lat: 48, lon: 1, label: 'Harrowmere', country: 'GB' },
      travel: { modes: ['public_transport', 'bicycle'], maxMinutes: 30 },
      preferences: {
        occupations: ['occupation:baker'],
        avoidOccupations: [],
        sectors: [],
        contracts: [],
        wageFloor: { amountMinor: 1100, currency: 'GBP', per: 'hour' },
      },
      avoidSettings: ['noise'],
      licences: ['forklift'],
      recordConstraints: [{ code: 'no_cash_handling' }],
      safetyList: { employerIds: [await idOf('Mill')], postcodes: [] },
    });
    const least = await person(1);
    expect(least).to.deep.include({
      birthYear: 1972,
      travel: { modes: ['public_transport', 'bicycle'], maxMinutes: 45 },
      preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: ['permanent'] },
      skills: [],
      supportNeeds: [],
      avoidSettings: [],
      licences: [],
      recordConstraints: [],
      safetyList: { employerIds: [], postcodes: [] },
    });
    expect(least).to.not.have.property('experienceText');
    expect((await person(4)).preferences.contracts).to.deep.equal(['permanent']);
    expect((await person(3)).birthYear).to.equal(1974);
  });

  it('gives people skills of their occupation, at different levels and from different years', async () => {
    await load();
    const held = async (at: number) =>
      (await person(at)).skills.map(({ uri, level, lastUsed }) => `${uri.slice(6)} ${level} ${lastUsed}`);
    expect(await held(2)).to.deep.equal([
      'e1 working 2025',
      'e2 expert 2024',
      'e3 basic 2023',
      'e4 skilled 2022',
      'o1 working 2021',
    ]);
    expect(await held(3)).to.deep.equal([
      'e1 expert 2024',
      'e2 basic 2023',
      'e3 skilled 2022',
      'o1 working 2021',
      'o2 expert 2026',
    ]);
    expect(await held(4)).to.have.length(8);
    expect(await held(5)).to.have.length(4);
  });

  it('makes a sign-in for each role, for whom they speak', async () => {
    await load();
    for (const { email, role: wanted, name } of demoSignIns) {
      const user = await useCases.signIn().signIn({ email, password: demoPassword, source: email });
      expect(user).to.include({ role: wanted, displayName: name, organisationId });
      expect(user.employerId, wanted).to.equal(
        wanted === 'employer' ? await idOf('Harbour Bakery') : undefined,
      );
      expect(user.participantId, wanted).to.equal(
        wanted === 'participant' ? (await person(1)).id : undefined,
      );
    }
  });

  it('loads once, and only where nothing else is', async () => {
    await load();
    const all = await counts();
    expect(all).to.deep.equal([6, 5, 7]);
    expect(await load()).to.equal('there');
    await useCases.organisation();
    expect(await load()).to.equal('there');
    expect(await counts()).to.deep.equal(all);
  });

  it('leaves a store alone that holds something else', async () => {
    await useCases.organisation();
    expect(await load()).to.equal('off');
    expect(await useCases.organisations.list()).to.have.length(1);
    expect(await counts()).to.deep.equal([0, 0, 0]);
  });

  it('says whom to ring, and what was said by the coach on which day', async () => {
    await load();
    const mill = await useCases.employers.byName({ scope }, 'Mill');
    expect(mill?.contacts).to.deep.equal([{ name: 'Ann', phone: '01632 960001' }]);
    expect(mill?.accommodations[0]).to.include({ date: '2026-11-04', expires: '2027-11-04' });
    const { employerContacts } = useCases.composed.services;
    const { items } = await employerContacts.list({ scope }, mill?.id ?? '', {});
    const by = await userOf('coach@demo.example');
    expect(items.map(({ at, note, ...line }) => [at.slice(0, 10), note, line.by])).to.deep.equal([
      ['2026-11-22', 'Rang again', by],
      ['2026-11-04', 'Saw the mill', by],
    ]);
  });

  it('finishes what was cut off, wherever that was', async () => {
    const { store } = useCases;
    /** A load that ends with its second commit. */
    const loadOne = () => {
      let commits = 0;
      const commit: Store['commit'] = async (scoped, unit) => {
        commits += 1;
        if (commits > 1) throw new Error('cut off');
        return store.commit(scoped, unit);
      };
      return load(useCases.beside({ store: { ...store, commit } }));
    };
    const ended: string[] = [];
    while (ended.length < 100 && !ended.includes('loaded'))
      ended.push(await loadOne().catch(({ message }) => message));
    // One organisation, two employers, two lines of a log, five roles of which three change, six people and seven who sign in.
    expect(ended).to.deep.equal([...Array(25).fill('cut off'), 'loaded']);
    expect(await counts()).to.deep.equal([6, 5, 7]);
    expect(await states()).to.deep.equal(['open', 'draft', 'paused', 'filled', 'withdrawn']);
    expect((await person(1)).displayName).to.equal('Least');
  });

  it('is finished by processes together that load at once', async () => {
    const ended = await Promise.all([load(), load(useCases.beside()), load(useCases.beside())]);
    expect(ended).to.include('loaded');
    expect(await useCases.store.count(scope, contactsMade, 'all', [])).to.equal(2);
    expect(await counts()).to.deep.equal([6, 5, 7]);
    expect(await states()).to.deep.equal(['open', 'draft', 'paused', 'filled', 'withdrawn']);
  });

  it('can tell whether a store holds it', async () => {
    const holds = () => holdsDemo(useCases.composed);
    expect(await holds()).to.equal(false);
    await useCases.composed.organisations.create({
      name: 'Another',
      zone: 'UTC',
      country: 'GB',
      currency: 'GBP',
    });
    expect(await holds()).to.equal(false);
    await load();
    expect(await holds()).to.equal(false);
    await useCases.composed.organisations.create({
      id: organisationId,
      name: 'Demo',
      zone: 'UTC',
      country: 'GB',
      currency: 'GBP',
    });
    expect(await holds()).to.equal(true);
  });
});
