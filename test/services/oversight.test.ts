import { expect } from 'chai';
import { liveEventsOf } from '../../src/services/live/live-events.ts';
import { matches } from '../../src/store/collections/index.ts';
import { scoringByOne } from './scoring-by-one.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('oversight', () => {
  let useCases: UseCases;
  let office: Awaited<ReturnType<UseCases['organisation']>>;

  beforeEach(async () => {
    useCases = await openUseCases();
    office = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  const services = () => useCases.composed.services;

  describe('the stop switch', () => {
    const scoring = () => scoringByOne(useCases.composed.workerDeps);
    async function pair() {
      const { id: employerId } = await useCases.employers.create(office.command, { name: 'Harbour Bakery' });
      await useCases.opportunities.create(office.command, {
        employerId,
        title: 'Baker',
        duties: 'You bake bread.',
        skills: { required: [{ uri: 'skill:a', level: 'working' }], desired: [] },
        state: 'open',
      });
      return useCases.participants.create(office.command, {
        displayName: 'Robin',
        stage: 'ready_to_try_work',
        skills: [{ uri: 'skill:a', level: 'skilled' }],
      });
    }
    const kept = async () =>
      (await useCases.store.list(office.command.scope, matches, 'all', { limit: 10 })).items.length;

    it('holds scores still, and has everybody scored once they go on', async () => {
      const robin = await pair();
      const admin = office.as('administrator', { id: (await office.user('administrator')).id });
      const { version } = await services().scoringSwitch.show(admin);
      const begin = (await office.facts()).length;
      const stopped = await services().scoringSwitch.set(
        admin,
        { stopped: true, reasonCode: 'complaint' },
        version,
      );
      // Open pages hear of it, or go on as if scores were new.
      const [told] = (await office.facts()).slice(begin);
      const { organisationId } = office.command.scope;
      const coach = { kind: 'user', role: 'coach', id: useCases.newId('user'), organisationId } as const;
      expect(told && liveEventsOf(told, coach).map(({ event }) => event)).to.deep.equal(['counts']);
      expect(stopped).to.include({ stopped: true, by: admin.scope.actor.id, reasonCode: 'complaint' });
      const resumed = { stopped: false, reasonCode: 'complaint' } as const;
      const why = await refusal(services().scoringSwitch.set(admin, resumed, stopped.version));
      expect(why.extras.errors?.map(({ path }) => path)).to.deep.equal(['reasonCode']);
      expect(stopped.byName).to.be.a('string');
      expect(await scoring().scoreParticipant(office.command, robin.id)).to.equal(0);
      expect(await kept()).to.equal(0);

      const before = (await office.facts()).length;
      const goes = await services().scoringSwitch.set(admin, { stopped: false }, stopped.version);
      expect(goes.reasonCode).to.equal(undefined);
      const toldThen = (await office.facts()).slice(before);
      expect(toldThen.map(({ type }) => type)).to.deep.equal(['scoring.resumed']);
      expect(toldThen.flatMap((fact) => liveEventsOf(fact, coach)).length).to.equal(1);
      await useCases.composed.workerDeps.rescoring.askForAll(office.command);
      expect(await scoring().scoreParticipant(office.command, robin.id)).to.be.greaterThan(0);
      expect(await kept()).to.equal(1);
    });

    it('tells of a match whose facts changed by which score it stands in lists, until scoring goes on', async () => {
      const robin = await pair();
      await scoring().scoreParticipant(office.command, robin.id);
      const only = async () => (await services().matches.list(office.command, {})).items[0];
      const before = await only();
      expect(before?.scoreInList).to.equal(undefined);
      const admin = office.as('administrator', { id: (await office.user('administrator')).id });
      const { version } = await services().scoringSwitch.show(admin);
      const stopped = await services().scoringSwitch.set(admin, { stopped: true }, version);
      const card = async () =>
        (await services().review.list(office.command, { whose: 'all' })).items[0]?.best[0];
      expect(await card())
        .to.include({ score: before?.score })
        .and.not.have.property('scoreInList');
      expect((await only())?.scoreInList).to.equal(undefined);
      await useCases.participants.update(office.command, robin.id, robin.version, {
        skills: [{ uri: 'skill:b', level: 'skilled' }],
      });
      const changed = await only();
      expect(changed?.score).to.be.lessThan(before?.score ?? 0);
      expect(changed?.scoreInList).to.equal(before?.score);
      expect((await services().matches.get(office.command, changed?.id ?? '')).scoreInList).to.equal(
        before?.score,
      );
      expect(await card()).to.include({ score: changed?.score, scoreInList: before?.score });
      await services().scoringSwitch.set(admin, { stopped: false }, stopped.version);
      expect((await only())?.scoreInList).to.equal(undefined);
    });

    it('stops what runs, before its next turn', async () => {
      await pair();
      const admin = office.as('administrator', { id: (await office.user('administrator')).id });
      const { version } = await services().scoringSwitch.show(admin);
      const running = useCases.composed.workerDeps.scoring.score(office.command, {
        participantIds: [],
        opportunityIds: (await useCases.opportunities.list(office.command, {})).items.map(({ id }) => id),
        cause: 'rescore:x',
      });
      await services().scoringSwitch.set(admin, { stopped: true }, version);
      await running;
      // Whatever was in its turn is whole: a suggestion, or none.
      expect(await kept()).to.be.oneOf([0, 1]);
    });

    it('is for the administrator alone, says when it is so already, and takes no old version', async () => {
      const admin = office.as('administrator', { id: (await office.user('administrator')).id });
      const { version } = await services().scoringSwitch.show(office.as('coach'));
      const { scoringSwitch } = services();
      expect(
        (await refusal(scoringSwitch.set(office.as('coach'), { stopped: true }, version))).code,
      ).to.equal('forbidden');
      expect((await refusal(scoringSwitch.set(admin, { stopped: false }, version))).code).to.equal(
        'conflict',
      );
      await scoringSwitch.set(admin, { stopped: true }, version);
      expect((await refusal(scoringSwitch.set(admin, { stopped: false }, version))).code).to.equal(
        'stale_version',
      );
    });
  });

  describe('reasons before scores', () => {
    it('is a setting of its own: scoring goes on, and the trail says who put it so', async () => {
      const admin = office.as('administrator', { id: (await office.user('administrator')).id });
      const { scoringSwitch } = services();
      const { version, reasonsFirst } = await scoringSwitch.show(office.as('coach'));
      expect(reasonsFirst).to.equal(false);
      const set = await scoringSwitch.set(admin, { reasonsFirst: true }, version);
      expect(set).to.include({ reasonsFirst: true, stopped: false });
      const stopped = await scoringSwitch.set(admin, { stopped: true }, set.version);
      expect(stopped).to.include({ reasonsFirst: true, stopped: true });
      expect(await scoringSwitch.set(admin, {}, stopped.version)).to.deep.equal(stopped);
      expect(
        (await scoringSwitch.set(admin, { reasonsFirst: false }, stopped.version)).reasonsFirst,
      ).to.equal(false);
      const { items } = await services().trail.list(office.as('auditor'), { noun: 'organisation' });
      expect(items.map(({ action }) => action).slice(0, 3)).to.deep.equal([
        'put_scores_first',
        'stop_scoring',
        'put_reasons_first',
      ]);
    });
  });

  describe('the trail', () => {
    it('says who did what to what, the newest first, by name of staff and by id of others', async () => {
      const coach = await office.user('coach');
      const robin = await useCases.participants.create(office.as('coach', { id: coach.id }), {
        displayName: 'Robin Somebody',
      });
      const { items } = await services().trail.list(office.as('auditor'), { subjectId: robin.id });
      expect(items[0]).to.include({
        action: 'create',
        noun: 'participant',
        actorId: coach.id,
        role: 'coach',
      });
      expect(items[0]?.actorName).to.equal(coach.displayName);
      expect(JSON.stringify(items)).not.to.include('Robin');
      const { id: employerId } = await useCases.employers.create(office.command, { name: 'Harbour Bakery' });
      const guest = await office.user('employer', employerId);
      const as = office.as('employer', { id: guest.id, employerId });
      await useCases.opportunities.create(as, { employerId, title: 'Baker' });
      const theirs = await services().trail.list(office.as('auditor'), { by: guest.id });
      expect(theirs.items[0]?.role).to.equal('employer');
      expect(theirs.items[0]?.actorName).to.equal(undefined);
      const about = async (subjectId: string) =>
        (await services().trail.list(office.as('auditor'), { subjectId, noun: 'user' })).items;
      expect((await about(coach.id)).map(({ subjectName }) => subjectName)).to.include(coach.displayName);
      const ofGuest = await about(guest.id);
      expect(ofGuest).to.not.be.empty;
      expect(ofGuest[0]?.subjectName).to.equal(undefined);
    });

    it('filters by outcome and time, and goes on page by page', async () => {
      for (const name of ['Ada', 'Ben', 'Cem'])
        await useCases.participants.create(office.command, { displayName: name });
      useCases.pass(60);
      const between = useCases.clock();
      await useCases.participants.create(office.command, { displayName: 'Dan' });
      const asked = { noun: 'participant', action: 'create', until: between, limit: 2 } as const;
      const first = await services().trail.list(office.as('auditor'), asked);
      expect(first.items).to.have.length(2);
      const cursor = first.nextCursor ?? '';
      const second = await services().trail.list(office.as('auditor'), { ...asked, cursor });
      expect(second.items).to.have.length(1);
      const denied = await services().trail.list(office.as('auditor'), { outcome: 'denied' });
      expect(denied.items).to.deep.equal([]);
    });

    it('is nothing for coaches and administrators', async () => {
      expect((await refusal(services().trail.list(office.as('coach'), {}))).code).to.equal('forbidden');
      expect((await refusal(services().trail.list(office.as('administrator'), {}))).code).to.equal(
        'forbidden',
      );
    });
  });
});
