import { expect } from 'chai';
import { rowClasses } from '../../src/domain/access/data-class.ts';
import { classes } from '../../src/domain/access/nouns.ts';
import type { Erasure } from '../../src/domain/erasure.ts';
import type { DecisionAction, MatchState } from '../../src/domain/match.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { exportedFields, notExported } from '../../src/services/rights/exported-fields.ts';
import { personalSources } from '../../src/services/rights/personal-rows.ts';
import {
  allCollections,
  decisions,
  edits,
  evidences,
  formerDisclosures,
  notices,
  participants,
} from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { first, put } from '../../src/store/rows.ts';
import { scoringByOne } from './scoring-by-one.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('everything about a person', () => {
  it('is looked for in every collection that names one, read off its declaration', () => {
    // By hand: what a new collection adds is seen here, and one that is overlooked is missed.
    const found = personalSources.map(
      ({ collection, readsAll }) => collection.name + (readsAll ? ' (all)' : ''),
    );
    expect(found.sort()).to.deep.equal([
      ...['clearanceItems', 'codes', 'consents', 'contactsMade', 'decisions', 'disclosures', 'edits'],
      ...[
        'evidences',
        'forgottenNames',
        'handovers',
        'importedCells',
        'importedRecords (all)',
        'looks (all)',
      ],
      ...['matches', 'needCosts', 'notices (all)', 'participants', 'partnerLinks', 'placements', 'questions'],
      ...['releases', 'stageChanges', 'users (all)', 'waitingMatches'],
    ]);
    const told = new Set(personalSources.map(({ collection }) => collection.name));
    const named = allCollections.filter(({ open }) => 'participantId' in open || 'subjectId' in open);
    expect(named.map(({ name }) => name).filter((name) => !told.has(name))).to.deep.equal([]);
  });

  it('is in the file, or left out with a reason, field by field', () => {
    for (const { collection } of personalSources) {
      const { name } = collection;
      const listed = exportedFields[name];
      expect(listed !== undefined, name).to.equal(!(name in notExported));
      if (listed === undefined) continue;
      const all = Object.keys(collection.classes).filter((field) => !(field in rowClasses));
      expect([...listed.fields, ...Object.keys(listed.left)].sort(), name).to.deep.equal(all.sort());
    }
    expect(classes.personalFile).to.have.property('sections');
  });
});

describe('the rights of a person', () => {
  let useCases: UseCases;
  let office: Awaited<ReturnType<UseCases['organisation']>>;
  let destroyed: string[];
  let work: UseCases['composed']['workerDeps'];

  beforeEach(async () => {
    useCases = await openUseCases();
    office = await useCases.organisation();
    destroyed = [];
    work = useCases.beside({ destroyKey: async (subject) => void destroyed.push(subject) }).workerDeps;
  });
  afterEach(() => useCases.close());

  const services = () => useCases.composed.services;
  const said = { steppedUp: true } as const;
  const as = async (role: 'supervisor' | 'administrator' | 'coach') => {
    const { id } = await office.user(role);
    const ctx = office.as(role, { id, ...said } as never);
    return ctx;
  };

  /** Somebody with something of every kind. */
  async function robin() {
    const coach = await as('coach');
    const { id: employerId } = await useCases.employers.create(office.command, { name: 'Harbour Bakery' });
    await useCases.opportunities.create(office.command, {
      employerId,
      title: 'Baker',
      duties: 'You bake bread.',
      skills: { required: [{ uri: 'skill:a', level: 'working' }], desired: [] },
      state: 'open',
    });
    const person = await useCases.participants.create(coach, {
      displayName: 'Robin Canary',
      coachId: coach.scope.actor.id,
      stage: 'ready_to_try_work',
      skills: [{ uri: 'skill:a', level: 'skilled' }],
      experienceText: 'A canary in a kitchen',
    });
    await useCases.participants.update(coach, person.id, person.version, { language: 'es' });
    const { id: consentId } = await services().consents.create(coach, person.id, {
      purpose: 'release_to_employer',
      discloser: office.organisationId,
      recipient: { kind: 'employer', id: employerId },
      fields: ['displayName'],
      expires: '2027-11-24',
      revocation: 'revocation/1',
      signed: {
        how: 'paper',
        at: '2026-11-24T09:00:00.000Z',
        language: 'en',
        textVersion: 'consent-employer/1',
      },
    });
    await services().consents.attach(coach, consentId, {
      ...{ filename: 'paper.png', mediaType: 'image/png', bytes: 'iVBORw0KGgo=' },
    });
    await scoringByOne(useCases.composed.workerDeps).scoreParticipant(office.command, person.id);
    return person;
  }

  it('to see everything: a file by section, with what ids are called, noted in the trail', async () => {
    const { id } = await robin();
    const supervisor = await as('supervisor');
    const file = await services().exports.file(supervisor, id);
    expect(file.sections.participants?.[0]).to.include({
      displayName: 'Robin Canary',
      experienceText: 'A canary in a kitchen',
    });
    for (const name of ['consents', 'matches', 'edits'])
      expect(file.sections[name]?.length, name).to.be.greaterThan(0);
    expect(Object.values(file.names)).to.include.members(['Baker', 'Harbour Bakery']);
    const entry = (await office.trail()).at(-1);
    expect(entry).to.include({ action: 'export', subjectId: id, actorId: supervisor.scope.actor.id });
  });

  it('to see everything holds what they asked and what an employer wrote, and no note of a coach', async () => {
    const { id: participantId } = await robin();
    const { organisationId, command } = office;
    const acts = 'ask interested,invite interviewing,decline declined_by_employer,shortlist shortlisted';
    const puts = `${acts},decline declined_by_coach,record_answer declined_by_employer`
      .split(',')
      .map((note) => {
        const [action, to] = note.split(' ') as [DecisionAction, MatchState];
        const row = first(useCases.newId('decision'), organisationId, '2026-11-24T09:00:00.000Z');
        const of = {
          participantId,
          matchId: useCases.newId('match'),
          from: 'interested',
          by: 'usr_a',
        } as const;
        return put(decisions, { ...row, ...of, action, to, note }, 0);
      });
    await useCases.store.commit(command.scope, { organisationId, puts });
    const file = await services().exports.file(await as('supervisor'), participantId);
    const notes = file.sections.decisions?.flatMap(({ note }) => note ?? []);
    expect(notes).to.deep.equal(acts.split(',').slice(0, 3));
  });

  it('to see everything is for who has said again who they are, and of one’s own people', async () => {
    const { id } = await robin();
    const asleep = office.as('supervisor');
    expect((await refusal(services().exports.file(asleep, id))).code).to.equal('step_up');
    expect((await refusal(services().exports.file(await as('coach'), id))).code).to.equal('forbidden');
    const elsewhere = await useCases.organisation();
    const stranger = elsewhere.as('supervisor', said as never);
    expect((await refusal(services().exports.file(stranger, id))).code).to.equal('not_found');
  });

  const asked = async (id: string): Promise<Erasure> => services().erasures.ask(await as('supervisor'), id);

  it('to be forgotten needs two, and the second is another', async () => {
    const { id } = await robin();
    const supervisor = await as('supervisor');
    expect((await refusal(services().erasures.ask(supervisor, id))).sentence.key).to.equal(
      'nobody_else_to_say_yes',
    );
    const second = await as('administrator');
    const erasure = await services().erasures.ask(supervisor, id);
    const told = async (ctx: Context) =>
      (await services().notices.list(ctx, {})).items.map(({ kind, stands }) => [kind, stands]);
    expect(await told(second)).to.deep.equal([['erasure_asked', true]]);
    expect((await told(supervisor)).filter(([kind]) => kind === 'erasure_asked')).to.deep.equal([]);
    expect((await refusal(services().erasures.decide(supervisor, erasure.id, true))).sentence.key).to.equal(
      'erasure_needs_another',
    );
    expect((await refusal(services().erasures.ask(second as never, id))).code).to.equal('forbidden');
    expect(await useCases.store.get(office.command.scope, participants, id)).not.to.equal(undefined);
    const refused = await services().erasures.decide(second, erasure.id, false);
    expect([refused.state, refused.participantId]).to.deep.equal(['refused', undefined]);
    expect(await told(second)).to.deep.equal([['erasure_asked', false]]);
    expect((await refusal(services().erasures.decide(second, erasure.id, true))).code).to.equal('conflict');
    // What was asked by mistake is taken back by whoever asked.
    const mistaken = await services().erasures.ask(supervisor, id);
    expect((await services().erasures.decide(supervisor, mistaken.id, false)).state).to.equal('refused');
    expect(await asked(id)).to.include({ state: 'asked' });
  });

  it('to be forgotten: from the yes on nobody finds them, then all goes and the key with it', async () => {
    const { id } = await robin();
    const second = await as('administrator');
    const erasure = await asked(id);
    await services().erasures.decide(second, erasure.id, true);
    expect((await refusal(useCases.participants.get(second as never, id))).code).to.be.oneOf([
      'not_found',
      'forbidden',
    ]);
    expect(destroyed).to.deep.equal([]);
    const job = { ...office.command };
    // What a run took that died before its end is on the certificate all the same.
    const dying = useCases.beside({ destroyKey: () => Promise.reject(new Error('killed')) }).workerDeps;
    expect(await dying.forgetting.finish(job, erasure.id).catch(() => 'dead')).to.equal('dead');
    expect(await work.forgetting.finish(job, erasure.id)).to.be.greaterThan(3);
    expect(destroyed).to.deep.equal([id]);
    for (const { collection, rows } of personalSources) {
      const left = [];
      for await (const row of rows(useCases.store, office.command.scope, id, false)) left.push(row);
      expect(left, collection.name).to.deep.equal([]);
    }
    const certificate = await services().erasures.get(second, erasure.id);
    expect([certificate.state, certificate.participantId]).to.deep.equal(['done', undefined]);
    expect(certificate.gone).to.include({ participants: 1, matches: 1, consents: 1, evidences: 1 });
    expect(certificate.kept?.map(({ what }) => what)).to.deep.equal([
      ...['trail', 'notes', 'answers', 'backups'],
    ]);
    // Twice is once.
    expect(await work.forgetting.finish(job, erasure.id)).to.equal(0);
    expect(destroyed).to.deep.equal([id]);
    for await (const row of walk(useCases.store, office.command.scope, evidences, 'all'))
      expect(row.participantId).not.to.equal(id);
    const everything = [];
    for await (const row of walk(useCases.store, office.command.scope, edits, 'all')) everything.push(row);
    expect(everything.filter(({ subjectId }) => subjectId === id)).to.deep.equal([]);
    for await (const row of walk(useCases.store, office.command.scope, formerDisclosures, 'all'))
      expect(JSON.stringify(row)).not.to.include(id);
  });

  it('to be forgotten: no saved list of the staff names them, nor holds their id; those of others stay', async () => {
    const { id } = await robin();
    const [coach, second] = [await as('coach'), await as('administrator')];
    const queries = ['q=robin+CANARY', `participantId=${id}`, 'q=Robin%20Wren', 'q=%E0%A4%A'];
    for (const [at, query] of queries.entries())
      await services().savedViews.create(coach, { place: 'people', name: `List ${at}`, query });
    await services().savedViews.create(coach, { place: 'people', name: 'For Robin Canary', query: '' });
    const erasure = await asked(id);
    await services().erasures.decide(second, erasure.id, true);
    await work.forgetting.finish(office.command, erasure.id);
    const { items } = await services().savedViews.list(coach, {});
    expect(items.map(({ query }) => query)).to.deep.equal(['q=Robin%20Wren', 'q=%E0%A4%A']);
    const certificate = await services().erasures.get(second, erasure.id);
    expect(certificate.gone).to.include({ savedViews: 3 });
  });

  it('to see everything and to be forgotten is nothing that a partner’s portal does for them', async () => {
    const { id: participantId } = await robin();
    const portal = office.as('participant', { participantId, partnerLinkId: 'a link' } as never);
    for (const act of [services().exports.own, (ctx: Context) => services().erasures.own(ctx, 'password')])
      expect((await refusal(act(portal) as Promise<unknown>)).sentence.key).to.equal('not_by_a_portal');
    const file = await services().exports.own(office.as('participant', { participantId } as never));
    expect(file.participantId).to.equal(participantId);
  });

  it('a code of the staff is nobody’s proof alone: somebody else than who made it says yes', async () => {
    const { id: participantId } = await robin();
    const [maker, second] = [await as('supervisor'), await as('administrator')];
    const { id: codeBy } = maker.scope.actor;
    const me = office.as('participant', { participantId, codeBy } as never);
    expect((await refusal(services().exports.own(me))).sentence.key).to.equal('not_by_a_code');
    const erasure = await services().erasures.own(me, { codeBy });
    expect(erasure).to.include({ state: 'asked', own: false, codeBy });
    expect((await useCases.store.get(me.scope, participants, participantId))?.id).to.equal(participantId);
    const by = await refusal(services().erasures.decide(maker, erasure.id, true));
    expect((await refusal(services().erasures.decide(maker, erasure.id, false))).code).to.equal('conflict');
    expect(by.sentence.key).to.equal('erasure_needs_another');
    expect((await services().erasures.decide(second, erasure.id, true)).state).to.equal('begun');
  });

  it('by a code of the staff they ask for their file: of supervisors, not of who made the code', async () => {
    const { id: participantId } = await robin();
    const [maker, second] = [await as('supervisor'), await as('supervisor')];
    const { id: codeBy } = maker.scope.actor;
    const me = office.as('participant', { participantId, codeBy } as never);
    await Promise.all([1, 2, 3].map(() => services().ownRequests.askFile(me)));
    expect(await services().ownRequests.isAsked(me, 'file')).to.equal(true);
    // Whoever hears nothing of it is not taken for asked.
    const other = office.as('participant', { participantId, codeBy: second.scope.actor.id } as never);
    expect(await services().ownRequests.isAsked(other, 'file')).to.equal(false);
    const heardBy = async ({ scope }: Context) =>
      (await useCases.store.list(scope, notices, 'byUser', { key: [scope.actor.id], limit: 50 })).items
        .filter(({ kind }) => kind === 'person_asks')
        .map(({ data }) => data.what);
    expect([await heardBy(second), await heardBy(maker)]).to.deep.equal([['file'], []]);
  });

  it('to be forgotten, at their own word alone', async () => {
    const { id: participantId } = await robin();
    const me = office.as('participant', { participantId } as never);
    const erasure = await services().erasures.own(me, 'password');
    expect(erasure).to.include({ state: 'begun', own: true });
    await work.forgetting.finish(office.command, erasure.id);
    expect(destroyed).to.deep.equal([participantId]);
    expect((await refusal(services().erasures.own(me, 'password'))).code).to.equal('not_found');
  });
});
