import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { matches, notices } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import type { Seen } from '../support/person-browser.ts';
import { consentToPartner } from '../support/seeded-partner.ts';
import { ownJobOf, plain, sealOf, shown } from './own-job.ts';

describe('the jobs on the pages of the people themselves', () => {
  let app: TestApp;
  let robin: Offered;
  let own: ReturnType<typeof ownJobOf>;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    own = ownJobOf(app, robin);
  });
  afterEach(() => app.close());

  it('say what it is, and take an answer that is read back', async () => {
    const home = await robin.browser.get('/my');
    expect(plain(home)).to.include(`Baker ${app.home.canary} at Bakery ${app.home.canary}`);
    const job = await robin.browser.get(robin.job);
    for (const said of ['Monday to Friday, 9:00 to 15:00', 'How to get there', 'What they would do for you'])
      expect(plain(job)).to.include(said);
    const nothing = await robin.browser.post(robin.job, { version: '1', question: '' });
    expect([nothing.status, nothing.to], 'to an address').to.deep.equal([303, `${robin.job}?missed=answer`]);
    expect((await robin.browser.get(nothing.to ?? '')).text).to.include('href="#f-answer"');
    const none = await robin.browser.send(robin.job, { question: 'Is there a bus?' });
    expect([none.status, none.text.includes('href="#f-answer"')]).to.deep.equal([422, true]);
    expect(none.text).to.include('Is there a bus?');
    const empty = await robin.browser.send(robin.job, { answer: 'ask', question: ' ' });
    expect([empty.status, empty.text.includes('href="#f-question"')]).to.deep.equal([422, true]);
    const asked = await robin.browser.send(robin.job, { answer: 'ask', question: 'Is there a bus?' });
    expect(plain(asked)).to.include('You asked: Is there a bus?');
    expect(plain(await own.yes())).to.include('You said: Yes, I would like this job');
    expect(await own.state()).to.equal('interested');
  });

  it('ask again where a form says two things at once', async () => {
    const both = await robin.browser.send(robin.job, { answer: ['interested', 'not_interested'] });
    expect([both.status, both.text.includes('href="#f-answer"')]).to.deep.equal([422, true]);
    expect(await own.state()).to.equal('offered_to_participant');
  });

  it('hold no score, no match, no stage and no code of a need', async () => {
    const { text } = await robin.browser.get(robin.job);
    expect(text).to.not.match(/mat_|score|rank|points|stage|need_met|dosing/i);
    expect(text).to.not.include(app.home.matchId);
  });

  it('of somebody else look as if they were not there', async () => {
    const other = await offeredTo(app, 'away');
    for (const path of ['', '/release']) {
      const theirs = await robin.browser.get(`${other.job}${path}`);
      const nowhere = await robin.browser.get(`/my/offers/${app.missing.opportunityId}${path}`);
      expect([theirs.status, nowhere.status]).to.deep.equal([404, 404]);
      const bare = ({ text }: Seen) => text.replaceAll(/opp_\w+/g, '');
      expect(bare(theirs)).to.equal(bare(nowhere));
    }
    const answer = await robin.browser.post(other.job, { version: '3', answer: 'interested' });
    expect(answer.status).to.equal(404);
    const consent = await robin.browser.get(`/my/consents/${app.away.consentId}`);
    expect(consent.status).to.equal(404);
    expect((await robin.browser.post('/my/consents', { off: app.away.consentId })).status).to.equal(404);
  });

  it('show what is chosen field by field, nothing ticked beforehand, and the whole of it before it is shown', async () => {
    expect((await robin.browser.get(own.release)).to).to.equal(robin.job);
    await own.yes();
    const { text } = await robin.browser.get('/my/skills?q=bread');
    const add = /name="add" value="([^"]+)"/.exec(text)?.[1] ?? '';
    await robin.browser.send('/my/skills', { add, addLevel: 'skilled' });
    const form = await robin.browser.get(own.release);
    expect(form.text).to.not.match(/checked/);
    expect(plain(form), 'how well, as the employer reads it').to.match(/\( ?very well ?\)/);
    expect(form.text).to.not.match(/<details|<option[^>]*selected=""[^>]*>(?!English)/);
    expect(plain(form)).to.include(`employer ${app.home.canary}`);
    const nothing = await robin.browser.post(own.release, { step: 'look', message: '' });
    expect([nothing.status, nothing.text.includes('href="#f-field"')]).to.deep.equal([422, true]);
    expect(nothing.text, 'beside what is asked, too').to.match(
      /<fieldset[^>]*aria-describedby="f-field-fault"/,
    );
    const look = await robin.browser.post(own.release, { ...shown, step: 'look' });
    for (const said of [`Robin ${app.home.canary}`, 'I like bread', 'The text you sign', 'Nothing else.'])
      expect(plain(look)).to.include(said);
    expect(look.text).to.include('lang="en"');
    expect(await own.state()).to.equal('interested');
    const seal = sealOf(look);
    const given = await robin.browser.post(own.release, { ...shown, step: 'give', seal });
    expect(given.to).to.equal(own.release);
    expect(await own.state()).to.equal('released_to_employer');
    await robin.browser.post(own.release, { ...shown, step: 'give', seal });
    const now = await robin.browser.get(own.release);
    expect(plain(now)).to.include('They can see it now.').and.include('I like bread');
    const job = await robin.browser.get(robin.job);
    expect(plain(job), 'they know the name').to.not.include('learns your name');
    expect(job.text, 'nothing to choose where a question is all').to.not.match(/type="radio"/);
    const asked = await robin.browser.send(robin.job, { answer: 'ask', question: 'Which door?' });
    expect(plain(asked)).to.include('Which door?').and.include('Send my question');
  });

  it('show what was looked at or nothing: not what a coach or the employer made of it since', async () => {
    await own.yes();
    const consented = async () => (await robin.browser.get('/my/consents')).text.match(/cns_\w+/g)?.length;
    const before = await consented();
    const look = await robin.browser.post(own.release, { ...shown, step: 'look' });
    const given = { ...shown, step: 'give', seal: sealOf(look) };
    await app.services.users.create(own.command, {
      ...{ role: 'employer', email: 'new@bakery.example', password: 'long enough to be one of these' },
      ...{ displayName: 'Somebody New', employerId: app.home.employerId },
    });
    const late = await robin.browser.post(own.release, given);
    expect(late.status).to.equal(412);
    expect(plain(late))
      .to.include('Something changed since you opened this page')
      .and.include('Somebody New');
    expect((await robin.browser.post(own.release, { ...shown, step: 'give' })).status).to.equal(412);
    expect([await own.state(), await consented()]).to.deep.equal(['interested', before]);
    expect((await own.give()).to).to.equal(own.release);
    expect(await own.state()).to.equal('released_to_employer');
  });

  it('are shown once, under one consent, however often the button is pressed at once', async () => {
    await own.yes();
    const ids = async () => new Set((await robin.browser.get('/my/consents')).text.match(/cns_\w+/g));
    const before = (await ids()).size;
    const seal = sealOf(await robin.browser.post(own.release, { ...shown, step: 'look' }));
    const pressed = await Promise.all(
      [1, 2, 3, 4].map(() => robin.browser.post(own.release, { ...shown, step: 'give', seal })),
    );
    expect(pressed.map(({ to }) => to)).to.deep.equal([own.release, own.release, own.release, own.release]);
    expect(await own.state()).to.equal('released_to_employer');
    expect((await ids()).size).to.equal(before + 1);
  });

  it('are shown to nobody before they said yes, nor what was never offered, whatever form is sent', async () => {
    const consented = async () => (await robin.browser.get('/my/consents')).text.match(/cns_\w+/g)?.length;
    const before = await consented();
    const match = await app.store.get(own.command.scope, matches, app.home.matchId);
    for (const as of ['suggested', 'offered_to_participant'] as const) {
      if (match === undefined) throw new Error('no match');
      const now = await app.store.get(own.command.scope, matches, match.id);
      await app.store.commit(own.command.scope, {
        organisationId: app.home.organisationId,
        puts: [
          put(
            matches,
            next({ ...match, version: now?.version ?? 0 }, match.updatedAt, { state: as }),
            now?.version ?? 0,
          ),
        ],
      });
      for (const step of ['look', 'give']) {
        const seen = await robin.browser.post(own.release, { ...shown, step });
        expect(seen.status, `${as} ${step}`).to.equal(as === 'suggested' ? 404 : 303);
        expect(plain(seen), step).to.not.include('employer ');
      }
    }
    expect(await consented()).to.equal(before);
  });

  it('take back what was shown, at once and as often as it is sent', async () => {
    await own.yes();
    await own.give();
    for (const _ of [1, 2])
      expect((await robin.browser.post(own.release, { step: 'end' })).to).to.equal(robin.job);
    expect(await own.state()).to.equal('withdrawn');
    expect(plain(await robin.browser.get(robin.job))).to.include('For this job they see nothing about you.');
  });

  it('give a receipt of what was signed, word by word, and let it be turned off and on', async () => {
    await own.yes();
    await own.give();
    const list = await robin.browser.get('/my/consents');
    const on = (seen: Seen) => [...seen.text.matchAll(/name="off"/g)].length;
    const ids = [...list.text.matchAll(/href="\/my\/consents\/(cns_\w+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(ids).size).to.equal(ids.length);
    const [newest = ''] = ids;
    const receipt = await robin.browser.get(`/my/consents/${newest}`);
    for (const said of [
      'What an employer may learn about me',
      newest,
      'consent-employer/1',
      'take this back',
    ])
      expect(plain(receipt)).to.include(said);
    await robin.browser.post('/my/consents', { off: newest });
    await robin.browser.post('/my/consents', { off: newest });
    expect(await own.state()).to.equal('withdrawn');
    expect(plain(await robin.browser.get('/my/consents'))).to.include('Taken back on');
    const again = await robin.browser.get(`/my/consents/${newest}/again`);
    expect(plain(again)).to.include('Yes, I sign this');
    for (const _ of [1, 2])
      expect((await robin.browser.post(`/my/consents/${newest}/again`)).to).to.equal('/my/consents');
    const after = await robin.browser.get('/my/consents');
    expect(on(after)).to.equal(on(list));
  });

  it('tell who wrote an answer down for them, and take that it was not theirs', async () => {
    const coach = app.home.users.coach.id;
    const { organisationId } = app.home;
    const ctx = {
      scope: scopeOf({ kind: 'user' as const, id: coach, organisationId, role: 'coach' as const }),
    };
    const match = await app.store.get(ctx.scope, matches, app.home.matchId);
    await app.services.matches.decide(ctx, app.home.matchId, match?.version ?? 0, {
      ...{ action: 'record_answer', answer: 'interested' },
    });
    app.pass(16);
    const job = await robin.browser.get(robin.job);
    expect(plain(job)).to.include(`coach ${app.home.canary} wrote down for you: Yes, I would like this job`);
    const [ask = '', decision = ''] = /href="([^"]+\?decision=(\w+))"/.exec(job.text)?.slice(1) ?? [];
    expect(plain(await robin.browser.get(ask)), 'asked before it is done').to.include(
      'Did you not say this?',
    );
    expect(await own.state()).to.equal('interested');
    for (const _ of [1, 2])
      expect((await robin.browser.post(`${robin.job}/not-mine`, { decision })).to).to.equal(robin.job);
    expect(await own.state()).to.equal('offered_to_participant');
    const after = await robin.browser.get(robin.job);
    expect(plain(after), 'what was said stands there, and who heard').to.match(
      /wrote down for you: Yes, I would like this job\s*On .* 20\d\d you said: this is not from me\. It does not count\. Your coach was told\./,
    );
    expect(after.text).to.not.include('not-mine?decision');
    expect((await robin.browser.get(ask)).to, 'nothing is left to ask').to.equal(robin.job);
  });

  it('tell who wrote a consent down for them, and take that they never signed it', async () => {
    const { organisationId, partnerId, participantId, users } = app.home;
    const coach = app.as(app.home, 'coach');
    const body = consentToPartner(organisationId, partnerId, '2026-11-24T09:00:00Z');
    const written = await coach(`/participants/${participantId}/consents`, { method: 'POST', body });
    const consents = await robin.browser.get('/my/consents');
    expect(consents.text).to.include('wrote this down for you');
    const notMine = /<button[^>]*name="notMine"[^>]*>/.exec(consents.text)?.[0];
    expect(notMine).to.include(`value="${written.body.id}"`);
    for (const _ of [1, 2])
      expect((await robin.browser.post('/my/consents', { notMine: written.body.id })).to).to.equal(
        `/my/consents/${written.body.id}`,
      );
    const after = await coach(`/consents/${written.body.id}`);
    expect([after.body.state, after.body.revoked.how]).to.deep.equal(['revoked', 'recorded_by_mistake']);
    const told = await app.store.list(own.command.scope, notices, 'byUser', {
      key: [users.coach.id],
      limit: 100,
    });
    expect(told.items.filter(({ kind }) => kind === 'consent_denied').length).to.equal(1);
  });

  it('go on without the computer, with the coach, and come back', async () => {
    const waiting = async () =>
      (
        await app.store.list(own.command.scope, notices, 'byUser', {
          key: [app.home.users.coach.id],
          limit: 100,
        })
      ).items
        .filter(({ kind }) => kind === 'person_asks')
        .map(({ data }) => data.what);
    for (const _ of [1, 2]) await robin.browser.send('/my/data', { do: 'look' });
    const off = await robin.browser.send('/my/data', { do: 'off' });
    expect(plain(off)).to.include('You said: no computer.').and.include('Let the computer help again');
    expect((await robin.browser.get(robin.job)).status).to.equal(200);
    await app.services.participants.update(own.command, app.home.participantId, await version(), {
      travel: { modes: ['walk'], maxMinutes: 20 },
    });
    const list = await app.as(app.home, 'supervisor')('/worklists/not_scored');
    expect(JSON.stringify(list.body)).to.include(app.home.participantId);
    const on = await robin.browser.send('/my/data', { do: 'on' });
    expect(plain(on)).to.include('the computer may help');
    expect((await waiting()).sort()).to.deep.equal(['look', 'scoring_off', 'scoring_on']);
  });

  it('hand out one file with all there is, and stop everything on one word', async () => {
    const file = await robin.browser.post('/my/data', { do: 'file' });
    expect(file.headers.get('content-disposition')).to.equal('attachment; filename="my-data.json"');
    expect(file.headers.get('cache-control')).to.equal('no-store');
    const all = JSON.parse(file.text);
    expect(all.sections.participants[0].displayName).to.equal(`Robin ${app.home.canary}`);
    expect(all.sections.consents.map(({ id }: { id: string }) => id)).to.include(app.home.consentId);
    expect(plain(await robin.browser.get('/my/data/stop'))).to.include('Do you want to stop?');
    const stopped = await robin.browser.send('/my/data/stop', {});
    expect(plain(stopped)).to.include('It has stopped.');
    expect((await robin.browser.get('/my/consents')).text).to.not.include('name="off"');
  });

  const version = async () =>
    (await app.services.participants.get(own.command, app.home.participantId)).version;
});
