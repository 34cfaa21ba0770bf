import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { deliveries, questions } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { first, put } from '../../src/store/rows.ts';
import { sayEnquiryLetter } from '../../src/words/letter.ts';
import { createWords } from '../../src/words/words.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';

const everywhere = acrossOrganisations('test');
const browser = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };

describe('a question put to an employer by mail', () => {
  let app: TestApp;
  let coach: Ask;
  let employer: Ask;
  let questionId: string;
  beforeEach(async () => {
    app = await startTestApp();
    coach = app.as(app.home, 'coach');
    employer = app.as(app.home, 'employer');
    const { organisationId, employerId } = app.home;
    questionId = app.missing.questionId;
    const row = {
      ...first(questionId, organisationId, '2026-11-24T09:31:00.000Z'),
      ...{ employerId, state: 'open' as const, since: '2026-11-24T09:31:00.000Z' },
      asking: {
        to: 'employer' as const,
        about: { kind: 'accommodation' as const, code: 'dosing_window', side: 'employer' as const },
        asks: 'yes_no' as const,
      },
    };
    await app.store.commit(everywhere, { organisationId, puts: [put(questions, row, 0)] });
  });
  afterEach(() => app.close());

  const ask = async (body: object = {}) => {
    const reply = await coach(`/questions/${questionId}/enquiries`, { method: 'POST', body });
    expect(reply.status, reply.text).to.equal(201);
    let secret = '';
    for await (const row of walk(app.store, everywhere, deliveries, 'all'))
      if (row.linkId === reply.body.id && row.secret !== undefined) secret = row.secret;
    return { id: String(reply.body.id), secret, at: `/root/mail/answer/${secret}` };
  };
  const open = (at: string, method = 'GET') =>
    app.anonymous(at, { method, headers: { accept: 'text/html' } });
  const press = (at: string, body: string) => app.anonymous(at, { method: 'POST', body, headers: browser });
  const saidOf = async () => {
    const { body } = await coach(`/employers/${app.home.employerId}`);
    return body.accommodations.find(({ code }: { code: string }) => code === 'dosing_window');
  };

  it('is answered by one press on a page that does nothing by itself, without signing in', async () => {
    const { at } = await ask();
    for (const method of ['HEAD', 'GET', 'GET']) expect((await open(at, method)).status).to.equal(200);
    const page = await open(at);
    expect(page.text).to.include('the same hours kept free each day');
    const forms = page.text.match(/<form.*?<\/form>/g) ?? [];
    expect(forms[0]).to.include('method="get"');
    for (const nothing of ['', 'choice=maybe', 'answer=yes'])
      expect((await press(at, nothing)).status).to.equal(422);
    expect(await saidOf()).to.equal(undefined);
    const thanked = await press(at, 'choice=yes');
    expect([thanked.status, thanked.headers.getSetCookie()]).to.deep.equal([200, []]);
    expect(await saidOf()).to.include({ stance: 'willing', evidence: 'declared', date: '2026-11-24' });
    const question = (await coach(`/questions/${questionId}`)).body;
    expect(question).to.deep.include({ state: 'answered' });
    const log = (await coach(`/employers/${app.home.employerId}/contacts`)).body.items;
    expect(log[0]).to.include({ channel: 'email', answer: 'yes', questionId });
    const history = (await coach(`/employers/${app.home.employerId}/history`)).body.items;
    expect(history[0]).to.include({ said: 'employer' });
    // Once; and then it is no dead end.
    const again = await press(at, 'choice=no');
    expect(again.text).to.include('has been answered').and.include('action="/sign-in"');
    expect(await saidOf()).to.include({ stance: 'willing' });
  });

  it('is told to whoever asked, at once, with nobody named beside the employer', async () => {
    const { at } = await ask();
    await press(at, 'choice=yes');
    await press(at, 'choice=yes');
    const { body } = await coach('/notices?unread=true');
    const [told, ...more] = body.items.filter(({ kind }: { kind: string }) => kind === 'employer_answer');
    expect(more).to.deep.equal([]);
    expect(told).to.include({ importance: 'now', stands: true });
    expect(told.subject).to.match(/^Answer from .*canary/);
    expect(told.action.href).to.equal(`/employers/${app.home.employerId}`);
  });

  it('takes "it depends" with on what, which is held to the rules of postings, and is read back', async () => {
    const { at } = await ask();
    expect((await press(at, 'choice=partly')).status).to.equal(422);
    const refused = await press(at, `choice=partly&detail=${encodeURIComponent('No ex-offenders.')}`);
    expect([refused.status, refused.text.includes('role="alert"')]).to.deep.equal([422, true]);
    expect((await press(at, 'choice=partly&detail=not+on+Saturdays')).status).to.equal(200);
    expect(await saidOf()).to.include({ stance: 'case_by_case', note: 'not on Saturdays' });
    // Their own words, so they see them.
    expect((await employer(`/employers/${app.home.employerId}`)).text).to.include('not on Saturdays');
  });

  it('is good for two weeks, and the newest mail alone; of many presses one counts', async () => {
    const old = await ask();
    const { at } = await ask();
    expect((await open(old.at)).status).to.equal(404);
    const all = await Promise.all(['yes', 'no', 'yes', 'no'].map((one) => press(at, `choice=${one}`)));
    expect(all.filter(({ text }) => text.includes('<h1>Thank you'))).to.have.length(1);
    const late = await ask().catch(() => undefined);
    expect(late).to.equal(undefined);
  });

  it('says after its time what can be done instead', async () => {
    const { id, at } = await ask();
    app.pass(14 * 86_400);
    const late = await employer(`/enquiries/${id}/answers`, { method: 'POST', body: { answer: 'yes' } });
    expect(late.status, 'signed in').to.equal(409);
    const page = await open(at);
    expect(page.status).to.equal(404);
    expect(page.text).to.include('no longer asked').and.include('action="/sign-in"');
    expect((await press(at, 'choice=yes')).status).to.equal(404);
    expect(await saidOf()).to.equal(undefined);
  });

  it('stands on the employer’s first page without anything of who waits, and is answered there', async () => {
    const { id } = await ask();
    const { items } = (await employer('/enquiries?state=open')).body;
    const one = items.find((item: { id: string }) => item.id === id);
    expect(Object.keys(one).sort()).to.deep.equal(
      ['answeredAs', 'createdAt', 'expiresAt', 'id', 'isFact', 'state', 'text', 'to'].sort(),
    );
    expect(JSON.stringify(items)).not.to.match(/dosing|qst_|mat_|par_|score/);
    const answered = await employer(`/enquiries/${id}/answers`, { method: 'POST', body: { answer: 'no' } });
    expect([answered.status, answered.body.given.answer]).to.deep.equal([200, 'no']);
    expect(await saidOf()).to.include({ stance: 'cannot' });
    const away = app.as(app.away, 'employer');
    expect(
      (await away(`/enquiries/${id}/answers`, { method: 'POST', body: { answer: 'yes' } })).status,
    ).to.equal(404);
  });

  it('calls a need what it is at work, and says nothing in any language of what it is for', () => {
    for (const language of ['en', 'de'] as const)
      for (const code of needCodes) {
        const asking = {
          to: 'employer',
          about: { kind: 'accommodation', code, side: 'employer' },
          asks: 'yes_no',
        } as const;
        const from = { organisation: 'Harrow Jobs', coach: 'Cass', employerName: 'Bakery', title: undefined };
        const { subject, text } = sayEnquiryLetter(
          createWords(language),
          { asking, ...from },
          'https://here',
        );
        expect(subject + text, code).not.to.match(
          /recover|treatment|dosing|addict|court|probation|curfew|rehab|sucht|gericht|bewährung|behandlung|therap|prescri|medic|medik|verordn|substan|betäub|alco|alko|setback|rückschlag|fair.chance|faire.chance/i,
        );
      }
  });
});
