import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { ConsentInput } from '../../src/services/consents/signing.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { notices, participants } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { sayStanding } from '../../src/words/consent.ts';
import { sayNotice } from '../../src/words/notice.ts';
import { createSpoken } from '../../src/words/words.ts';
import { roundOf } from '../support/rounds.ts';
import { plainParticipant } from './plain-rows.ts';
import { openUseCases, refusal as refused, type UseCases } from './use-cases.ts';

/** The clock of these tests stands on Tuesday the 24th of November 2026. */
const today = '2026-11-24';
const picture = { filename: 'paper.png', mediaType: 'image/png', bytes: 'iVBORw0KGgo=' } as const;
const daySeconds = 86_400;

const refusal = async (promise: Promise<unknown>): Promise<readonly (string | undefined)[]> => {
  const { code, sentence, extras } = await refused(promise);
  return extras.errors ? [code, extras.errors[0]?.path] : [code, sentence.key];
};

describe('a consent', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let rosa: Context;
  let ada: string;
  let bakery: string;
  let moved = 0;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    useCases.pass(-moved);
    moved = 0;
    here = await useCases.organisation();
    rosa = here.as('coach', { id: (await here.user('coach')).id });
    const { organisationId } = here;
    ada = useCases.newId('participant');
    bakery = (await useCases.employers.create(here.command, { name: 'Harbour Bakery' })).id;
    const person = { id: ada, organisationId, displayName: 'Ada', coachId: rosa.scope.actor.id };
    const puts = [put(participants, plainParticipant(person), 0)];
    await useCases.store.commit(here.command.scope, { organisationId, puts });
  });
  after(() => useCases.close());

  const later = (days: number) => {
    moved += days * daySeconds;
    useCases.pass(days * daySeconds);
  };
  const asked = (more: Partial<ConsentInput> = {}): ConsentInput => ({
    purpose: 'release_to_employer',
    discloser: here.organisationId,
    recipient: { kind: 'employer', id: bakery },
    fields: ['displayName', 'phone'],
    expires: '2027-02-28',
    revocation: 'revocation/1',
    signed: {
      ...{ how: 'on_screen', at: '2026-11-24T09:00:00.000Z', language: 'en' },
      textVersion: 'consent-employer/1',
    },
    ...more,
  });
  const signedOnPaper = { ...({ how: 'paper', at: '2026-11-23T15:00:00.000Z', language: 'en' } as const) };
  const paper = (more: Partial<ConsentInput> = {}) =>
    asked({ signed: { ...signedOnPaper, textVersion: 'consent-employer/1' }, ...more });
  const create = (input = asked(), ctx = rosa) => useCases.consents.create(ctx, ada, input);
  const noticesOf = async (userId: string) => {
    const found = [];
    for await (const row of walk(useCases.store, here.command.scope, notices, 'byUser', { key: [userId] }))
      if (row.kind.startsWith('consent')) found.push([row.kind, row.data.until]);
    return found;
  };

  it('signed on a screen holds at once, until the end of its last day on the organisation’s calendar', async () => {
    const { id, state, participantName, recipientName, signed } = await create();
    expect([state, participantName, recipientName]).to.deep.equal(['live', 'Ada', 'Harbour Bakery']);
    expect(signed.witnessedBy, 'whoever wrote it down was there').to.equal(rosa.scope.actor.id);
    later(96);
    expect((await useCases.consents.get(rosa, id)).state, '28 February').to.equal('live');
    later(1);
    expect((await useCases.consents.get(rosa, id)).state, '1 March').to.equal('expired');
  });

  it('signed on paper holds once the paper is attached, whoever reads it is noted, and there is one paper', async () => {
    const { id, state } = await create(paper());
    expect(state).to.equal('waiting_for_evidence');
    expect(await refusal(useCases.consents.evidence(rosa, id))).to.deep.equal([
      'not_found',
      'no_such_evidence',
    ]);
    expect((await useCases.consents.attach(rosa, id, picture)).state).to.equal('live');
    expect(await refusal(useCases.consents.attach(rosa, id, picture))).to.deep.equal([
      'conflict',
      'consent_has_evidence',
    ]);
    expect((await useCases.consents.evidence(rosa, id)).bytes).to.equal(picture.bytes);
    const read = (await here.trail()).filter(({ noun, action }) => noun === 'evidence' && action === 'read');
    expect(read.map(({ subjectId }) => subjectId)).to.deep.equal([id]);
    expect((await create(paper({ evidence: picture }))).state, 'both at once').to.equal('live');
  });

  it('that ends, ends at once, tells whoever is in charge, and stays ended', async () => {
    const { id } = await create();
    const sam = here.as('coach', { id: (await here.user('coach')).id });
    const { state, revoked } = await useCases.consents.revoke(sam, id, 'withdrawn');
    expect([state, revoked?.how, revoked?.by]).to.deep.equal(['revoked', 'withdrawn', sam.scope.actor.id]);
    const again = await useCases.consents.revoke(sam, id, 'recorded_by_mistake');
    expect(again.revoked, 'a second time changes nothing').to.deep.equal(revoked);
    expect(await noticesOf(rosa.scope.actor.id)).to.deep.equal([['consent_ended', undefined]]);
    expect(await noticesOf(sam.scope.actor.id)).to.deep.equal([]);
    expect(await refusal(useCases.consents.attach(rosa, id, picture))).to.deep.equal([
      'conflict',
      'consent_ended',
    ]);
  });

  it('written down in somebody’s name says by whom, and they can say that it is not theirs', async () => {
    const { organisationId } = here;
    const user = await useCases.users.create(here.command, {
      ...{ role: 'participant', email: 'ada@people.example', displayName: 'Ada', participantId: ada },
      password: 'long enough to be one of these',
    });
    const of = {
      kind: 'user',
      id: user.id,
      organisationId,
      role: 'participant',
      participantId: ada,
    } as const;
    const adaHerself: Context = { scope: scopeOf(of) };
    expect((await create(asked(), adaHerself)).recordedBy).to.equal(undefined);
    const { id, recordedBy } = await create();
    expect(recordedBy).to.be.a('string').and.not.equal('');
    const denied = await useCases.consents.revoke(adaHerself, id, 'recorded_by_mistake');
    expect([denied.state, denied.revoked?.how]).to.deep.equal(['revoked', 'recorded_by_mistake']);
    expect(await noticesOf(rosa.scope.actor.id)).to.deep.equal([['consent_denied', undefined]]);
  });

  it('that was withdrawn, was never given or ended with the service is another act each: in the trail, to the coach, on its receipt', async () => {
    const sam = here.as('coach', { id: (await here.user('coach')).id });
    const subjects: string[] = [];
    const lines: string[] = [];
    for (const how of ['withdrawn', 'recorded_by_mistake'] as const) {
      const { id } = await create();
      const ended = await useCases.consents.revoke(sam, id, how);
      lines.push(sayStanding(createSpoken().en, ended).at(-1) ?? '');
    }
    await create(asked({ expires: { event: 'service_ended' } }));
    await useCases.consents.endWithService(sam, ada);
    const key = { key: [rosa.scope.actor.id] } as const;
    for await (const row of walk(useCases.store, here.command.scope, notices, 'byUser', key))
      subjects.push(sayNotice(createSpoken().en, row, { participantName: 'Ada' }).subject);
    expect(subjects.sort()).to.have.length(3);
    expect(subjects[0]).to.match(/^A permission of .*Ada.* was written down by mistake$/);
    expect(subjects[1]).to.match(/^.*Ada.* took a permission back$/);
    expect(subjects[2]).to.match(/^What .*Ada.* permitted has ended$/);
    expect(lines[0]).to.match(/^Taken back on/);
    expect(lines[1]).to.match(/^Written down by mistake/);
    const acts = (await here.trail()).filter(({ noun, action }) => noun === 'consent' && action !== 'create');
    expect(acts.map(({ action }) => action)).to.deep.equal(['revoke', 'recorded_by_mistake', 'end']);
  });

  it('that ended with the service may still be taken back, or said never to have been given', async () => {
    const sam = here.as('coach', { id: (await here.user('coach')).id });
    for (const how of ['withdrawn', 'recorded_by_mistake'] as const) {
      const { id } = await create(asked({ expires: { event: 'service_ended' } }));
      await useCases.consents.endWithService(sam, ada);
      expect((await useCases.consents.revoke(sam, id, how)).revoked?.how).to.equal(how);
    }
  });

  it('is refused where its parts do not go together', async () => {
    const signed = asked().signed;
    const wrong: readonly (readonly [Partial<ConsentInput>, string])[] = [
      [{ discloser: useCases.newId('organisation') }, 'discloser'],
      [{ purpose: 'view_by_partner', fields: ['offers'] }, 'recipient.kind'],
      [{ recipient: { kind: 'employer', id: useCases.newId('employer') } }, 'recipient.id'],
      [{ fields: ['displayName', 'offers'] }, 'fields.1'],
      [{ expires: '2026-11-23' }, 'expires'],
      [{ expires: { event: 'link_ended' } }, 'expires.event'],
      [{ signed: { ...signed, textVersion: 'consent-partner/1' } }, 'signed.textVersion'],
      [{ signed: { ...signed, language: 'de' } }, 'signed.language'],
      [{ signed: { ...signed, at: '2026-11-24T09:31:00.000Z' } }, 'signed.at'],
      [{ signed: { ...signed, witnessedBy: useCases.newId('user') } }, 'signed.witnessedBy'],
    ];
    for (const [more, path] of wrong) {
      const [code, at] = await refusal(create(asked(more)));
      expect([code, at], path).to.deep.equal(['invalid', path]);
    }
    expect((await useCases.consents.list(rosa, ada, {})).items).to.deep.equal([]);
    expect((await create(asked({ expires: today }))).state, 'today is still a day').to.equal('live');
  });

  it('whose last day comes within a month is told of once, and stands in a worklist until it ends', async () => {
    await create(asked({ expires: '2026-12-24' }));
    const { id } = await create(asked({ expires: '2026-12-23' }));
    await create(paper({ expires: '2026-12-20' }));
    const round = () => useCases.reminders.remind(roundOf('notice:raise'));
    await round();
    await round();
    expect(await noticesOf(rosa.scope.actor.id)).to.deep.equal([['consent_expiring', '2026-12-23']]);
    const list = () => useCases.worklists.list(rosa, 'expiring_consents', {});
    expect((await list()).items.map(({ consentId, names }) => [consentId, ...names])).to.deep.equal([
      [id, 'Ada'],
    ]);
    await useCases.consents.revoke(rosa, id, 'withdrawn');
    expect((await list()).items).to.deep.equal([]);
  });

  it('is kept although somebody changes the person meanwhile', async () => {
    const stages = ['stabilising', 'exploring', 'stabilising', 'exploring'] as const;
    const changes = stages.map((stage) => useCases.participants.changeStage(rosa, ada, undefined, { stage }));
    const [{ state }] = await Promise.all([create(), ...changes]);
    expect(state).to.equal('live');
  });

  it('of another organisation is not there', async () => {
    const { id } = await create();
    const elsewhere = (await useCases.organisation()).as('coach');
    const nothing = ['not_found', 'no_such_consent'];
    expect(await refusal(useCases.consents.get(elsewhere, id))).to.deep.equal(nothing);
    expect(await refusal(useCases.consents.revoke(elsewhere, id, 'withdrawn'))).to.deep.equal(nothing);
    expect(await refusal(useCases.consents.evidence(elsewhere, id))).to.deep.equal(nothing);
    expect(await refusal(useCases.consents.create(elsewhere, ada, asked()))).to.deep.equal([
      'not_found',
      'no_such_participant',
    ]);
  });

  it('that ran out before somebody leaves the service ran out: nobody took it back', async () => {
    const [short, long] = [await create(asked({ expires: '2026-11-30' })), await create()];
    later(10);
    const me = here.as('participant', { participantId: ada } as never);
    await useCases.composed.services.ownRequests.stop(me);
    const { items } = await useCases.consents.list(rosa, ada, {});
    const ends = items.map(({ id, state, revoked }) => [id, state, revoked?.how]);
    expect(ends).to.have.deep.members([
      [short.id, 'expired', undefined],
      [long.id, 'revoked', 'withdrawn'],
    ]);
    const taken = (await here.trail()).filter(({ action }) => action === 'revoke');
    expect(taken.map(({ subjectId }) => subjectId)).to.deep.equal([long.id]);
  });
});
