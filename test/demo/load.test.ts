import { expect } from 'chai';
import { holdsDemo, loadDemo } from '../../src/demo/load.ts';
import { demoColleagues, demoPassword, demoSignIns } from '../../src/demo/sign-ins.ts';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import { createNewId } from '../../src/security/ids.ts';
import type { Collection } from '../../src/store/collection.ts';
import {
  contactsMade,
  decisions,
  handovers,
  opportunities,
  participants,
  users,
} from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';
import { shippedTaxonomy as taxonomy } from '../support/shipped-taxonomy.ts';
import { smallTown } from './small-town.ts';

const organisationId = 'org_00000000000000000000000000';

describe('the loader of the demo', function () {
  this.timeout(60_000);
  let useCases: UseCases;
  let scope: Scope;
  beforeEach(async () => {
    useCases = await openUseCases();
    scope = scopeOf({ kind: 'command', id: 'test', organisationId });
  });
  afterEach(() => useCases.close());

  const load = (store?: Store) =>
    loadDemo({
      ...{ town: smallTown, clock: useCases.clock, createNewId },
      compose: (changes) => useCases.beside({ ...changes, taxonomy, ...(store && { store }) }),
    });
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
  const employer = async (name: string) => {
    const row = await useCases.employers.byName({ scope }, name);
    if (row === undefined) throw new Error(`There is no ${name}.`);
    return row;
  };
  const userOf = async (email: string) => (await useCases.userLookup.byEmail(email))?.id;
  /** People, postings, who signs in, lines of logs, decisions, handovers. */
  const counts = () => {
    const count = (collection: Collection) => useCases.store.count(scope, collection, 'all', []);
    return Promise.all([participants, opportunities, users, contactsMade, decisions, handovers].map(count));
  };
  const whole = [3, 3, 10, 4, 2, 1];

  it('makes the organisation and its employers, known since the day they were first spoken to', async () => {
    expect(await load()).to.equal('loaded');
    const { name, zone, country, currency } = smallTown.town;
    expect(await useCases.organisations.get(organisationId)).to.include({ name, zone, country, currency });
    const bakery = await employer('Harbour Bakery');
    expect(bakery.createdAt).to.equal('2026-10-26T09:00:00.000Z');
    expect(bakery.place).to.deep.equal({ lat: 49, lon: 3, label: 'Kettle Lane', country: 'GB' });
    const said = { date: '2026-10-26', expires: '2027-10-26' };
    expect(bakery.accommodations).to.deep.equal([
      { code: 'regular_check_in', stance: 'policy', evidence: 'evidenced', ...said },
      { code: 'phased_hours', stance: 'has_done', evidence: 'declared', ...said },
    ]);
    expect((await employer('Mill')).contacts).to.deep.equal([{ name: 'Ann', phone: '01632 960001' }]);
  });

  it('makes roles, each since its day', async () => {
    await load();
    const baker = await role(1);
    expect(baker.createdAt.slice(0, 10)).to.equal('2026-10-28');
    expect(baker).to.deep.include({
      employerId: (await employer('Harbour Bakery')).id,
      ...{ title: 'Baker', duties: 'You bake.', state: 'open', licences: ['food_hygiene'] },
      schedule: { blocks: [{ days: ['mon', 'tue'], from: '09:00', to: '15:00' }], kind: 'flexible' },
      wage: { min: { amountMinor: 1350, currency: 'GBP' }, per: 'hour' },
      contract: 'fixed_term',
      place: { lat: 49, lon: 3, label: 'Kettle Lane', country: 'GB' },
      ...{ remote: 'partly', startDate: '2026-12-04', openings: 2, settings: ['noise'] },
      expiresAt: '2026-11-27T00:00:00.000Z',
    });
    expect(baker.skills.required).to.have.length(4);
    expect(baker.skills.desired).to.have.length(2);
    const plain = await role(2);
    expect(plain).to.deep.include({ state: 'draft', contract: 'permanent', remote: 'no', openings: 1 });
    expect(plain).to.not.have.any.keys('occupation', 'duties');
  });

  it('makes people, in the charge of somebody or of nobody, with what they said', async () => {
    await load();
    const ada = await person(1);
    expect(ada).to.deep.include({
      displayName: 'Ada O’Thimble Wick',
      contact: { email: 'ada.o.thimble.wick@people.example', phone: '07700 900001', preferred: 'phone' },
      ...{ coachId: await userOf('coach@demo.example'), birthYear: 2000, stage: 'stabilising' },
      experienceText: 'Baked.',
      pastWork: [
        {
          ...{ text: 'Bread', from: '2020', until: '2024', where: 'paid' },
          occupation: taxonomy.occupationByLabel('baker'),
        },
      ],
      supportNeeds: [
        { code: 'dosing_window', weight: 'must', windows: [{ days: ['mon'], from: '07:00', to: '08:30' }] },
        { code: 'max_travel_minutes', weight: 'nice', minutes: 20 },
        { code: 'regular_check_in', weight: 'must' },
      ],
      travel: { modes: ['public_transport', 'bicycle'], maxMinutes: 30 },
      ...{ avoidSettings: ['noise'], licences: ['forklift'] },
      recordConstraints: [{ code: 'no_cash_handling' }],
      safetyList: { employerIds: [(await employer('Harbour Bakery')).id], postcodes: [] },
    });
    expect(ada.asked).to.deep.include({ supportNeeds: '2026-10-29' });
    expect(ada.skills).to.have.length(4);
    const least = await person(2);
    expect(least).to.not.have.any.keys('coachId', 'experienceText');
    expect(least.asked).to.not.have.any.keys('supportNeeds', 'pastWork');
    expect(least).to.deep.include({ skills: [], pastWork: [], supportNeeds: [] });
    const later = await person(3);
    expect(later).to.include({ availableFrom: '2026-12-24', stage: 'paused' });
    expect(later.availability).to.have.length(2);
  });

  it('plays what people did, when they did it, on what the workers had brought by then', async () => {
    await load();
    const coach = await userOf('coach@demo.example');
    const { items } = await useCases.store.list(scope, decisions, 'byParticipant', {
      key: [(await person(1)).id],
    });
    expect(items.map(({ action, by, createdAt }) => [action, by, createdAt.slice(0, 16)])).to.deep.equal([
      ['shortlist', coach, '2026-11-13T09:00'],
      ['offer', coach, '2026-11-16T09:00'],
    ]);
    const mill = await employer('Mill');
    expect(mill.accommodations.find(({ code }) => code === 'regular_check_in')).to.include({
      ...{ stance: 'willing', date: '2026-11-17' },
    });
    const { employerContacts, notices } = useCases.composed.services;
    const log = await employerContacts.list({ scope }, mill.id, {});
    expect(log.items.map(({ at, note, by }) => [at.slice(0, 10), note, by])).to.deep.equal([
      ['2026-11-20', 'Rang again', coach],
      ['2026-11-17', 'Gladly', coach],
      ['2026-10-27', 'Saw the mill', coach],
    ]);
    expect((await person(3)).coachId).to.equal(coach);
    const told = await notices.list(
      { scope: scopeOf({ kind: 'user', id: coach ?? '', organisationId, role: 'coach' }) },
      {},
    );
    expect(told.items.map(({ kind }) => kind)).to.include.members(['handed_over', 'strong_match']);
    // Before it was loaded, all of it.
    for (const { createdAt } of told.items) expect(createdAt < useCases.clock(), createdAt).to.equal(true);
  });

  it('makes a sign-in for each role, for whom they speak, and colleagues', async () => {
    await load();
    for (const { email, role: wanted, name } of [...demoSignIns, ...demoColleagues]) {
      const user = await useCases.signIn().signIn({ email, password: demoPassword, source: email });
      expect(user).to.include({ role: wanted, displayName: name, organisationId });
      expect(user.employerId, wanted).to.equal(
        wanted === 'employer' ? (await employer('Harbour Bakery')).id : undefined,
      );
      expect(user.participantId, wanted).to.equal(
        wanted === 'participant' ? (await person(1)).id : undefined,
      );
    }
  });

  it('loads once, and only where nothing else is', async () => {
    await load();
    expect(await counts()).to.deep.equal(whole);
    expect(await load()).to.equal('there');
    await useCases.organisation();
    expect(await load()).to.equal('there');
    expect(await counts()).to.deep.equal(whole);
  });

  it('leaves a store alone that holds something else', async () => {
    await useCases.organisation();
    expect(await load()).to.equal('off');
    expect(await useCases.organisations.list()).to.have.length(1);
    expect(await counts()).to.deep.equal([0, 0, 0, 0, 0, 0]);
  });

  it('finishes what was cut off, wherever that was', async () => {
    const { store } = useCases;
    /** A load that ends with its seventh commit: enough for the jobs of one day. */
    const loadSome = () => {
      let commits = 0;
      const commit: Store['commit'] = async (scoped, unit) => {
        commits += 1;
        if (commits > 7) throw new Error('cut off');
        return store.commit(scoped, unit);
      };
      return load({ ...store, commit });
    };
    const ended: string[] = [];
    while (ended.length < 100 && !ended.includes('loaded'))
      ended.push(await loadSome().catch(({ message }) => message));
    expect(ended.at(-1)).to.equal('loaded');
    expect(ended.length).to.be.greaterThan(5);
    expect(await counts()).to.deep.equal(whole);
  });

  it('is finished by processes together that load at once', async () => {
    const ended = await Promise.all([load(), load(), load()]);
    expect(ended).to.include('loaded');
    expect(await counts()).to.deep.equal(whole);
  });

  it('can tell whether a store holds it', async () => {
    const holds = () => holdsDemo(useCases.composed);
    expect(await holds()).to.equal(false);
    await useCases.organisation();
    expect(await holds()).to.equal(false);
    const { name, zone, country, currency } = smallTown.town;
    await useCases.organisations.create({ id: organisationId, name, zone, country, currency });
    expect(await holds()).to.equal(true);
  });
});
