import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { decisions, deliveries, matches, notices, releases } from '../../src/store/collections/index.ts';
import { type Store, walk } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { quietPost } from '../support/compose.ts';
import { openReleases } from './release-bench.ts';
import { refusal as refused } from './use-cases.ts';

describe('an employer', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let scene: Awaited<ReturnType<(typeof bench)['scene']>>;
  let matchId: string;
  let id: string;
  before(async () => {
    bench = await openReleases();
  });
  beforeEach(async () => {
    scene = await bench.scene({ contact: { phone: '0113 496 0000' } });
    const consent = await scene.consent();
    matchId = (await scene.match()).id;
    ({ id } = await bench.releases.release(scene.me, matchId, scene.input(consent.id)));
  });
  after(() => bench.close());

  const answer = (action: 'invite' | 'decline' | 'make_offer' | 'take_back', more = {}) =>
    bench.released.answer(scene.baker, id, { action, ...more });
  const refusal = async (promise: Promise<unknown>) => {
    const { code, sentence } = await refused(promise);
    return [code, sentence.key];
  };
  const coachHeard = async () => {
    const kinds = [];
    const key = { key: [scene.rosa.scope.actor.id] } as const;
    for await (const row of walk(bench.store, scene.rosa.scope, notices, 'byUser', key)) kinds.push(row.kind);
    return kinds.filter((kind) => kind === 'employer_answer').length;
  };

  it('invites, offers, and takes back in plain sight, and the coach hears each at once', async () => {
    expect(await refusal(answer('invite', { at: '2020-01-01T10:00:00.000Z' }))).to.deep.equal([
      ...['invalid', 'at_field'],
    ]);
    const invited = await answer('invite', { at: '2026-11-26T10:00:00.000Z', note: 'Side door' });
    expect([invited.state, invited.answersOpen]).to.deep.equal([
      'interviewing',
      ['make_offer', 'decline', 'take_back'],
    ]);
    expect(invited.answers[0]).to.include({ action: 'invite', note: 'Side door' });
    expect((await answer('make_offer')).state).to.equal('offered');
    expect(await refusal(answer('decline', { reasonCode: 'other' }))).to.deep.equal([
      ...['conflict', 'employer_answer_not_open'],
    ]);
    const back = await answer('take_back');
    expect([back.state, back.answersOpen]).to.deep.equal(['interviewing', ['make_offer', 'decline']]);
    expect(await refusal(answer('take_back'))).to.deep.equal(['conflict', 'nothing_to_take_back']);
    expect((await answer('decline', { reasonCode: 'hours' })).state).to.equal('declined_by_employer');
    expect((await answer('take_back')).state).to.equal('interviewing');
    expect(await coachHeard()).to.equal(5);
    const { items } = await bench.matches.decisions(scene.rosa, matchId, {});
    expect(items.map(({ action }) => action)).to.deep.equal([
      ...['release', 'invite', 'make_offer', 'take_back', 'decline', 'take_back'],
    ]);
  });

  it('does not answer over what a colleague answered unseen', async () => {
    await answer('invite', { answersSeen: 0 });
    const late = answer('decline', { reasonCode: 'hours', answersSeen: 0 });
    expect(await refusal(late)).to.deep.equal(['conflict', 'employer_answered_meanwhile']);
    const seen = await answer('decline', { reasonCode: 'hours', answersSeen: 1 });
    expect(seen.state).to.equal('declined_by_employer');
  });

  it('can take back what they answered though the person asked something since', async () => {
    await answer('invite');
    const { scope } = scene.rosa;
    const match = await bench.store.get(scope, matches, matchId);
    const invited = await bench.store.get(scope, decisions, match?.lastDecisionId ?? '');
    if (match === undefined || invited === undefined) throw new Error('nothing was decided');
    const asked = { ...invited, id: bench.newId('decision'), action: 'ask', previousId: invited.id } as const;
    await bench.store.commit(scope, {
      organisationId: match.organisationId,
      puts: [
        put(decisions, { ...asked, from: match.state, to: match.state, note: 'Is there a bus?' }, 0),
        put(matches, { ...match, version: match.version + 1, lastDecisionId: asked.id }, match.version),
      ],
    });
    expect((await bench.released.get(scene.baker, id)).answersOpen).to.include('take_back');
    expect((await answer('take_back')).state).to.equal('released_to_employer');
  });

  it('costs the store the same for who is not there and for who is not released to them', async () => {
    const opened = async (who: Context, releaseId: string) => {
      const seen: string[] = [];
      const { store } = bench;
      const get: Store['get'] = async (scope, collection, key, options) => {
        const row = await store.get(scope, collection, key, options);
        seen.push(row !== undefined && options?.unseal !== false ? `opened of ${collection.name}` : 'none');
        return row;
      };
      const getMany: Store['getMany'] = async (scope, collection, ids, options) => {
        const rows = await store.getMany(scope, collection, ids, options);
        seen.push(...rows.map(() => 'opened'), 'many');
        return rows;
      };
      const list: Store['list'] = async (scope, collection, path, options) => {
        const page = await store.list(scope, collection, path, options);
        seen.push(...page.items.map(() => `opened of ${collection.name}`));
        return page;
      };
      const { services } = bench.beside({ store: { ...store, get, getMany, list } });
      expect((await refused(services.released.get(who, releaseId))).code).to.equal('not_found');
      return seen.filter((one) => one !== 'none').sort();
    };
    const later = scene.readerOf((await scene.here.user('employer', scene.bakery)).id);
    for (const who of [scene.mechanic, later]) {
      const nobody = await opened(who, bench.newId('release'));
      expect(nobody).to.include('opened of organisations');
      expect(await opened(who, id)).to.deep.equal(nobody);
    }
  });

  it('has somebody to ring, at the number that the coach gave and no other', async () => {
    expect((await bench.released.get(scene.baker, id)).coach).to.have.keys(['displayName', 'email']);
    await bench.preferences.change(scene.rosa, 1, { phone: '0113 496 0111' });
    expect((await bench.released.get(scene.baker, id)).coach?.phone).to.equal('0113 496 0111');
    expect((await bench.ownRecords.get(scene.me)).coachPhone).to.equal('0113 496 0111');
    await bench.preferences.change(scene.rosa, 2, { phone: null });
    expect((await bench.ownRecords.get(scene.me)).coachPhone).to.equal(undefined);
  });

  it('declines with a reason, and nobody beside the coach hears of what was taken back in time', async () => {
    expect(await refusal(answer('decline'))).to.deep.equal(['invalid', 'at_field']);
    await answer('decline', { reasonCode: 'role_filled' });
    await answer('take_back');
    const { state, seenBy, decisionsAllowed } = await bench.matches.get(scene.rosa, matchId);
    bench.pass(15);
    expect([state, seenBy]).to.deep.equal(['released_to_employer', []]);
    expect(decisionsAllowed, 'what another side did is theirs to take back').to.not.include('undo');
    await answer('invite');
    bench.pass(15);
    const sides = (await bench.matches.get(scene.rosa, matchId)).seenBy.map(({ side }) => side);
    expect(sides).to.deep.equal(['participant']);
    bench.pass(-30);
  });

  it('that reads somebody stands in that person’s own list, once a day and for each set of fields', async () => {
    const list = () => bench.disclosures.list(scene.me, scene.ada, {});
    expect((await list()).items).to.deep.equal([]);
    await bench.released.get(scene.baker, id);
    await bench.released.list(scene.baker, {});
    const [seen, ...more] = (await list()).items;
    expect(more).to.deep.equal([]);
    expect(seen).to.include({ recipientName: 'Harbour Bakery', notice: 'redisclosure/1', what: 'release' });
    expect([seen?.fields, seen?.by]).to.deep.equal([['displayName'], scene.contact.id]);
    bench.pass(86_400);
    await bench.released.get(scene.baker, id);
    expect((await list()).items).to.have.length(2);
    bench.pass(-86_400);
    expect((await refused(bench.disclosures.list(scene.stranger, scene.ada, {}))).code).to.equal('not_found');
    const trail = (await scene.here.trail()).filter(({ action }) => action === 'disclose');
    expect(trail.map(({ subjectId }) => subjectId)).to.deep.equal([id, id, id]);
  });

  it('that comes to see more of somebody on the same day is in that list with what it sees now', async () => {
    const fresh = await bench.scene();
    const { rosa, me, ada, baker } = fresh;
    const consent = await fresh.consent();
    const match = await fresh.match();
    const asked = fresh.input(consent.id, ['displayName', 'phone']);
    const released = await bench.releases.release(me, match.id, asked);
    await bench.released.get(baker, released.id);
    await bench.participants.update(rosa, ada, 1, { contact: { phone: '0113 496 0001' } });
    await bench.released.get(baker, released.id);
    const { items } = await bench.disclosures.list(me, ada, {});
    expect(items.map(({ fields }) => fields)).to.have.deep.members([
      ['displayName'],
      ['displayName', 'phone'],
    ]);
  });

  it('loses whom they were shown with their place there: it goes with the employer, not with the person', async () => {
    const { id: userId, organisationId } = scene.baker.scope.actor;
    const elsewhere = {
      scope: scopeOf({
        kind: 'user',
        id: userId,
        organisationId,
        role: 'employer',
        employerId: scene.garage,
      }),
    };
    expect((await bench.released.get(scene.baker, id)).person.displayName).to.equal('Ada');
    expect((await refused(bench.released.get(elsewhere, id))).code).to.equal('not_found');
    expect((await refused(bench.released.answer(elsewhere, id, { action: 'invite' }))).code).to.equal(
      'not_found',
    );
    expect((await bench.released.list(elsewhere, {})).items).to.deep.equal([]);
  });

  it('sees nothing of which the consent does not speak, whatever the release names', async () => {
    const { scope } = scene.rosa;
    const row = await bench.store.get(scope, releases, id);
    if (row === undefined) throw new Error('nothing was released');
    const wider = { ...row, version: row.version + 1, fields: [...row.fields, 'email'] as const };
    await bench.store.commit(scope, {
      organisationId: row.organisationId,
      puts: [put(releases, wider, row.version)],
    });
    expect((await refused(bench.released.get(scene.baker, id))).code).to.equal('not_found');
  });

  it('is told of somebody by mail a moment later, without a word of who, and not at all once that was taken back', async () => {
    const mails: string[] = [];
    const mailer = {
      goes: 'files' as const,
      async send(mail: { readonly text: string; readonly subject: string }, begin: () => Promise<void>) {
        await begin();
        mails.push(`${mail.subject} ${mail.text}`);
        return { became: 'sent' as const };
      },
    };
    const { deliveryPlanning, sending } = bench.beside({ post: { ...quietPost, mailer } }).workerDeps;
    const announce = async (isTakenBack: boolean) => {
      const fresh = await bench.scene();
      const consent = await fresh.consent();
      const match = await fresh.match();
      const { command } = fresh.here;
      await bench.preferences.change(fresh.baker, undefined, { mail: { person_to_see: 'now' } });
      await bench.releases.release(fresh.me, match.id, fresh.input(consent.id));
      const userId = fresh.contact.id;
      const { items } = await bench.store.list(command.scope, notices, 'byUser', { key: [userId] });
      await deliveryPlanning.plan(command, items[0]?.id ?? '');
      const [row] = (await bench.store.list(command.scope, deliveries, 'all')).items;
      await sending.send(command, userId, row?.id ?? '');
      expect(mails, 'at once').to.deep.equal([]);
      if (isTakenBack) await bench.releases.end(fresh.me, match.id);
      bench.pass(15);
      await sending.send(command, userId, row?.id ?? '');
      bench.pass(-15);
      return mails.splice(0);
    };
    const sent = await announce(false);
    expect(sent).to.have.length(1);
    expect(sent[0]).to.not.match(/Ada|Baker/);
    expect(await announce(true)).to.deep.equal([]);
  });

  it('sees nobody any more whom the coach withdrew', async () => {
    const match = await bench.matches.get(scene.rosa, matchId);
    await bench.matches.decide(scene.rosa, matchId, match.version, { action: 'withdraw' });
    expect((await refused(bench.released.get(scene.baker, id))).code).to.equal('not_found');
  });
});

describe('what was written down in somebody’s name', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  before(async () => {
    bench = await openReleases();
  });
  after(() => bench.close());

  it('is told to them, and what they did not say is put right', async () => {
    const scene = await bench.scene();
    const { id } = await scene.match({ state: 'offered_to_participant' });
    const { version } = await bench.matches.get(scene.rosa, id);
    const said = { action: 'record_answer', answer: 'interested' } as const;
    await bench.matches.decide(scene.rosa, id, version, said);
    expect(await bench.inTheirName.list(scene.me), 'a moment for a slip').to.deep.equal([]);
    bench.pass(15);
    const [one] = await bench.inTheirName.list(scene.me);
    expect(one).to.include({ said: 'interested', byName: 'A coach', employerName: 'Harbour Bakery' });
    const decisionId = one?.decisionId ?? '';
    expect((await refused(bench.inTheirName.deny(scene.stranger, decisionId))).code).to.equal('not_found');
    expect((await bench.inTheirName.deny(scene.me, decisionId)).deniedAt).to.be.a('string');
    expect((await bench.matches.get(scene.rosa, id)).state).to.equal('offered_to_participant');
    expect((await refused(bench.inTheirName.deny(scene.me, decisionId))).code).to.equal('conflict');
    bench.pass(-15);
  });

  it('and was a release ends it at once; a coach may also say that it was a mistake', async () => {
    const scene = await bench.scene();
    const consent = await scene.consent();
    const { id } = await scene.match();
    const released = await bench.releases.release(scene.sure, id, scene.input(consent.id));
    const { version, decisionsAllowed } = await bench.matches.get(scene.rosa, id);
    expect(decisionsAllowed).to.include('recorded_by_mistake').and.not.include('undo');
    await bench.matches.decide(scene.rosa, id, version, { action: 'recorded_by_mistake' });
    const gone = () => refused(bench.released.get(scene.baker, released.id));
    expect((await gone()).code).to.equal('not_found');
    expect((await bench.matches.get(scene.rosa, id)).state).to.equal('interested');

    const again = await bench.releases.release(scene.sure, id, scene.input(consent.id));
    expect((await gone()).code, 'the first is not in force again').to.equal('not_found');
    bench.pass(15);
    const recorded = (await bench.inTheirName.list(scene.me)).find(({ said }) => said === 'release');
    await bench.inTheirName.deny(scene.me, recorded?.decisionId ?? '');
    expect((await refused(bench.released.get(scene.baker, again.id))).code).to.equal('not_found');
    expect((await bench.matches.get(scene.rosa, id)).state).to.equal('withdrawn');
    bench.pass(-15);
  });
});
