import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { decisions, matches, notices, opportunities } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { plant } from './match-rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

describe('offers', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let robin: Context;
  let robinId: string;
  let coachId: string;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    coachId = (await here.user('coach')).id;
    const person = await useCases.participants.create(here.command, {
      displayName: 'Robin',
      coachId,
      availability: [{ days: weekdays, from: '08:00', to: '18:00' }],
      supportNeeds: [{ code: 'written_instructions', weight: 'must' }],
    });
    robinId = person.id;
    robin = asPerson(robinId, 'usr_robin');
  });
  afterEach(() => useCases.close());

  const asPerson = (participantId: string, id: string): Context => ({
    scope: scopeOf({
      kind: 'user',
      id,
      organisationId: here.organisationId,
      role: 'participant',
      participantId,
    }),
  });
  async function job(title = 'Baker', stance: 'willing' | 'cannot' = 'willing') {
    const employer = await useCases.employers.create(here.command, {
      name: `Bakery ${title}`,
      accommodations: [{ code: 'written_instructions', stance, evidence: 'declared' }],
    });
    return useCases.opportunities.create(here.command, {
      employerId: employer.id,
      title,
      state: 'open',
      schedule: { kind: 'fixed', blocks: [{ days: weekdays, from: '09:00', to: '15:00' }] },
    });
  }
  /** A job on its way to somebody: shortlisted, and offered where asked. */
  async function shortlisted(title?: string) {
    const { id: opportunityId } = await job(title);
    const match = await plant(useCases, here.command, { participantId: robinId, opportunityId });
    await useCases.matches.decide(coach(), match.id, match.version, { action: 'shortlist' });
    return { matchId: match.id, opportunityId };
  }
  async function offered(title?: string) {
    const made = await shortlisted(title);
    const { version } = await useCases.matches.get(coach(), made.matchId);
    await useCases.matches.decide(coach(), made.matchId, version, { action: 'offer' });
    return made;
  }
  const coach = () => here.as('coach', { id: coachId });
  const one = (opportunityId: string) => useCases.offers.one(robin, opportunityId);

  it('are there once they are told, and not while the coach may still undo', async () => {
    const { opportunityId } = await offered();
    expect(await useCases.offers.list(robin)).to.have.length(0);
    expect((await refusal(one(opportunityId))).code).to.equal('not_found');
    useCases.pass(16);
    const [offer] = await useCases.offers.list(robin);
    expect(offer).to.deep.include({ opportunityId, title: 'Baker', standing: 'open' });
    expect(offer?.answersOpen).to.deep.equal(['interested', 'not_interested', 'ask']);
    expect(offer?.wouldDo).to.deep.equal([{ code: 'written_instructions', stance: 'willing' }]);
    expect(offer?.reasons.fits.map(({ code }) => code)).to.include.members(['hours_fit', 'need_met']);
  });

  it('are shown to nobody while the trail cannot be written', async () => {
    const { opportunityId } = await offered();
    useCases.pass(16);
    const commit = () => Promise.reject(new Error('the trail cannot be written'));
    const { offers } = useCases.beside({ store: { ...useCases.store, commit } }).services;
    for (const look of [() => offers.one(robin, opportunityId), () => offers.list(robin)])
      expect(await look().then(Object, (error: Error) => error.message)).to.equal(
        'the trail cannot be written',
      );
  });

  it('hold neither score, rank, stage nor anybody else', async () => {
    const { opportunityId } = await offered();
    useCases.pass(16);
    const offer = await one(opportunityId);
    const names = new Set<string>();
    JSON.stringify(offer, (name, value) => {
      names.add(name);
      return value;
    });
    for (const name of ['score', 'points', 'rank', 'confidence', 'weighs', 'stage', 'parts'])
      expect(names.has(name), name).to.equal(false);
  });

  it('are missing where they were never made, and where they were made to somebody else', async () => {
    const { opportunityId } = await shortlisted('Never offered');
    useCases.pass(60);
    expect((await refusal(one(opportunityId))).code).to.equal('not_found');
    const theirs = await offered('Theirs');
    useCases.pass(60);
    const other = await useCases.participants.create(here.command, { displayName: 'Sam' });
    const sam = asPerson(other.id, 'usr_sam');
    const problem = await refusal(useCases.offers.one(sam, theirs.opportunityId));
    expect(problem.message).to.equal((await refusal(useCases.offers.one(sam, 'opp_none'))).message);
    const nobody = here.as('participant');
    expect((await refusal(useCases.offers.list(nobody))).code).to.equal('not_found');
    for (const role of ['coach', 'employer', 'partner', 'auditor', 'administrator'] as const)
      expect((await refusal(useCases.offers.list(here.as(role)))).code, role).to.equal('forbidden');
  });

  it('take a yes, tell the coach, and say what was answered', async () => {
    const { opportunityId, matchId } = await offered();
    useCases.pass(16);
    const before = await one(opportunityId);
    const after = await useCases.offers.answer(robin, opportunityId, before.version, {
      answer: 'interested',
    });
    expect([after.standing, after.answer?.answer]).to.deep.equal(['yes', 'interested']);
    expect(after.answer).to.not.have.property('recordedBy');
    expect((await useCases.matches.get(coach(), matchId)).state).to.equal('interested');
    const decided = (await here.facts()).flatMap((fact) =>
      fact.type === 'match.decided' ? [fact.decisionId] : [],
    );
    await useCases.noticeRaiser.raiseDecisionNotices(here.command, matchId, decided.at(-1) ?? '');
    const { items } = await useCases.store.list(here.command.scope, notices, 'byUser', { key: [coachId] });
    expect(items.map(({ kind }) => kind)).to.deep.equal(['participant_answer']);
  });

  it('take the same answer twice as once, and another version not at all', async () => {
    const { opportunityId, matchId } = await offered();
    useCases.pass(16);
    const { version } = await one(opportunityId);
    const yes = { answer: 'interested' } as const;
    await useCases.offers.answer(robin, opportunityId, version, yes);
    await useCases.offers.answer(robin, opportunityId, version, yes);
    const { items } = await useCases.matches.decisions(coach(), matchId, {});
    expect(items.filter(({ action }) => action === 'interested')).to.have.length(1);
    const stale = useCases.offers.answer(robin, opportunityId, version, { answer: 'not_interested' });
    expect((await refusal(stale)).code).to.equal('stale_version');
    const { version: now } = await one(opportunityId);
    const no = await useCases.offers.answer(robin, opportunityId, now, { answer: 'not_interested' });
    expect([no.standing, no.answersOpen]).to.deep.equal(['no', ['interested', 'ask']]);
  });

  it('take a yes after a no of theirs, but not once the job takes nobody', async () => {
    const { opportunityId, matchId } = await offered();
    useCases.pass(16);
    const say = async (answer: 'interested' | 'not_interested') =>
      useCases.offers.answer(robin, opportunityId, (await one(opportunityId)).version, { answer });
    await say('not_interested');
    expect((await say('interested')).standing).to.equal('yes');
    expect((await useCases.matches.get(coach(), matchId)).state).to.equal('interested');
    await say('not_interested');
    const { version } = await useCases.opportunities.get(here.command, opportunityId);
    await useCases.opportunities.changeState(here.command, opportunityId, version, { state: 'filled' });
    expect((await refusal(say('interested'))).code).to.equal('conflict');
    expect((await one(opportunityId)).standing).to.equal('no');
  });

  it('keep the question that comes with a yes or a no, once however often it is sent', async () => {
    const { opportunityId, matchId } = await offered();
    useCases.pass(16);
    const { version } = await one(opportunityId);
    const yes = { answer: 'interested', question: 'Which door?' } as const;
    const said = await useCases.offers.answer(robin, opportunityId, version, yes);
    await useCases.offers.answer(robin, opportunityId, version, yes);
    expect([said.standing, said.questions.map(({ text }) => text)]).to.deep.equal(['yes', ['Which door?']]);
    const { version: now } = await one(opportunityId);
    const no = { answer: 'not_interested', question: 'Is there another?' } as const;
    const after = await useCases.offers.answer(robin, opportunityId, now, no);
    expect([after.standing, after.questions.length]).to.deep.equal(['no', 2]);
    const { items } = await useCases.matches.decisions(coach(), matchId, {});
    expect(items.map(({ action }) => action).slice(-4)).to.deep.equal([
      ...['ask', 'interested', 'ask', 'not_interested'],
    ]);
    const told = (await here.facts()).flatMap((fact) =>
      fact.type === 'match.decided' ? [fact.decisionId] : [],
    );
    expect(told).to.include.members(items.slice(-4).map(({ id }) => id));
  });

  it('take another question that comes with a yes which stands, and say the yes no second time', async () => {
    const { opportunityId, matchId } = await offered();
    useCases.pass(16);
    const say = async (question?: string) => {
      const { version } = await one(opportunityId);
      return useCases.offers.answer(robin, opportunityId, version, { answer: 'interested', question });
    };
    await say();
    for (const question of ['Which door?', 'Which door?', 'Which bus?', undefined]) await say(question);
    expect((await one(opportunityId)).standing).to.equal('yes');
    const { items } = await useCases.matches.decisions(coach(), matchId, {});
    expect(items.map(({ action, note }) => note ?? action).slice(-3)).to.deep.equal([
      ...['interested', 'Which door?', 'Which bus?'],
    ]);
  });

  it('take a question without moving, and leave its words to the coach alone', async () => {
    const { opportunityId, matchId } = await offered();
    useCases.pass(16);
    const { version } = await one(opportunityId);
    const ask = (question: string) =>
      useCases.offers.answer(robin, opportunityId, version, { answer: 'ask', question });
    expect((await refusal(ask('  '))).code).to.equal('invalid');
    expect((await refusal(ask('x'.repeat(1001)))).code).to.equal('invalid');
    const asked = await ask('Is there a bus?');
    await ask('Is there a bus?');
    expect(asked.questions.map(({ text }) => text)).to.deep.equal(['Is there a bus?']);
    expect((await one(opportunityId)).questions).to.have.length(1);
    expect(asked.standing).to.equal('open');
    const { items } = await useCases.matches.decisions(coach(), matchId, {});
    expect(items.at(-1)).to.deep.include({ action: 'ask', note: 'Is there a bus?' });
    const facts = JSON.stringify(await here.facts());
    expect(facts).to.not.include('bus');
    expect(JSON.stringify(await here.trail())).to.not.include('bus');
  });

  it('are asked about again when the job has closed meanwhile', async () => {
    const { opportunityId } = await offered();
    useCases.pass(16);
    const { version } = await one(opportunityId);
    await useCases.opportunities.changeState(here.command, opportunityId, undefined, {
      state: 'filled',
      reason: undefined,
    });
    const yes = useCases.offers.answer(robin, opportunityId, version, { answer: 'interested' });
    expect((await refusal(yes)).sentence.key).to.equal('offer_changed');
    const offer = await one(opportunityId);
    expect(offer.reasons.against[0]?.code).to.equal('job_closed');
    const no = await useCases.offers.answer(robin, opportunityId, version, { answer: 'not_interested' });
    expect(no.standing).to.equal('no');
  });

  it('name who wrote an answer down in their name, once that is told', async () => {
    const { opportunityId, matchId } = await offered();
    useCases.pass(16);
    const { version } = await useCases.matches.get(coach(), matchId);
    await useCases.matches.decide(coach(), matchId, version, {
      action: 'record_answer',
      answer: 'interested',
    });
    expect(await one(opportunityId)).to.deep.include({ standing: 'open', answersOpen: [] });
    useCases.pass(16);
    const told = await one(opportunityId);
    expect([told.standing, told.answer?.recordedBy]).to.deep.equal(['yes', 'A coach']);
  });

  it('are all listed, however many there were', async () => {
    const { opportunityId } = await offered();
    useCases.pass(16);
    const { organisationId, command } = here;
    const find = (id: string) => useCases.store.find(command.scope, matches, 'byPair', [robinId, id]);
    const [posting, match] = [
      await useCases.store.get(command.scope, opportunities, opportunityId),
      await find(opportunityId),
    ];
    const { items } = await useCases.store.list(command.scope, decisions, 'byMatch', {
      key: [match?.id ?? ''],
    });
    if (posting === undefined || match === undefined) throw new Error('nothing offered');
    for (let at = 0; at < 104; at += 1) {
      const job = { ...posting, id: useCases.newId('opportunity'), version: 1 };
      const pair = { ...match, id: useCases.newId('match'), opportunityId: job.id, version: 1 };
      const copyOf = (id: string | undefined) => id && `${id}-${at}`;
      const said = items.map((one) => ({
        ...{ ...one, id: `${one.id}-${at}`, matchId: pair.id, version: 1 },
        previousId: copyOf(one.previousId),
      }));
      const puts = [
        ...[
          put(opportunities, job, 0),
          put(matches, { ...pair, lastDecisionId: copyOf(pair.lastDecisionId) }, 0),
        ],
        ...said.map((one) => put(decisions, one, 0)),
      ];
      await useCases.store.commit(command.scope, { organisationId, puts });
    }
    expect(await useCases.offers.list(robin)).to.have.length(105);
  });
});
