import { expect } from 'chai';
import { myStyles } from '../../scripts/my-styles.mjs';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { notices } from '../../src/store/collections/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { personBrowser } from '../support/person-browser.ts';

const week = 8 * 86_400;

describe('codes from paper on the pages of the people themselves', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startTestApp();
  });
  afterEach(() => app.close());

  const ctx = () => {
    const { organisationId, users } = app.home;
    const { id } = users.coach;
    return { scope: scopeOf({ kind: 'user', id, organisationId, role: 'coach', steppedUp: true }) };
  };
  const issue = async () => (await app.services.codes.issueSignIn(ctx(), app.home.participantId)).code;
  const asked = async () =>
    (
      await app.store.list(ctx().scope, notices, 'byUser', { key: [app.home.users.coach.id], limit: 100 })
    ).items.filter(({ kind, data }) => kind === 'person_asks' && data.what === 'code');

  it('open the pages once, however they are typed', async () => {
    const code = (await issue()).toLowerCase().replaceAll('-', ' ');
    const browser = personBrowser(app.url);
    const entered = await browser.post('/my/code', { by: 'code', code, next: '/my/week' });
    expect(entered.to).to.equal('/my/week');
    expect((await browser.get('/my')).text).to.include(`Robin ${app.home.canary}`);
    const other = personBrowser(app.url);
    const again = await other.post('/my/code', { by: 'code', code });
    expect([again.status, again.to]).to.deep.equal([303, '/my/code?missed=wrong']);
    expect((await other.get('/my/code?missed=wrong')).text).to.not.include(app.home.canary);
    expect((await other.get('/my')).to).to.equal('/my/code');
  });

  it('that are wrong say so also where somebody is signed in, and change nothing for them', async () => {
    const browser = personBrowser(app.url);
    await browser.post('/my/code', { by: 'code', code: await issue() });
    expect((await browser.get('/my/code')).to).to.equal('/my');
    for (const code of ['AAAA-BBBB-CCCC', '']) {
      const wrong = await browser.post('/my/code', { by: 'code', code });
      const seen = await browser.get(wrong.to ?? '');
      expect([seen.status, seen.to]).to.deep.equal([200, undefined]);
      expect(seen.text).to.include('href="#f-code"').and.include('Somebody is still signed in here');
      expect(seen.text, 'nobody is named').to.not.include(app.home.canary);
    }
    const mail = await browser.post('/my/code', { by: 'email', email: 'a@b.example', password: 'no' });
    expect([mail.status, mail.text.includes('Somebody is still signed in here')]).to.deep.equal([401, true]);
    expect((await browser.get('/my')).text).to.include(`Robin ${app.home.canary}`);
    expect((await personBrowser(app.url).get('/my/code?missed=wrong')).text).to.not.include(
      'still signed in',
    );
  });

  it('let one in of twenty who send the same at once', async () => {
    const code = await issue();
    const browsers = Array.from({ length: 20 }, () => personBrowser(app.url));
    await Promise.all(browsers.map((one) => one.post('/my/code', { by: 'code', code })));
    const inside = await Promise.all(browsers.map(async (one) => (await one.get('/my')).status === 200));
    expect(inside.filter(Boolean)).to.have.length(1);
  });

  it('are told of on the pages that they open: who made one and when, and that it was used', async () => {
    await issue();
    app.pass(60);
    const code = await issue();
    const browser = personBrowser(app.url);
    await browser.post('/my/code', { by: 'code', code });
    const seen = (await browser.get('/my/seen')).text;
    expect(seen.match(/made a code/g)).to.have.length(2);
    expect(seen.match(/Somebody came in with it/g)).to.have.length(1);
    expect(seen).to.include('Nobody came in with it');
  });

  it('neither hand out the file nor erase: somebody else has to say yes, and is told', async () => {
    const browser = personBrowser(app.url);
    await browser.post('/my/code', { by: 'code', code: await issue() });
    expect((await browser.get('/my/data')).text).to.include('Ask for the file');
    const asked = await browser.post('/my/data', { do: 'file' });
    expect([asked.to, asked.headers.get('content-disposition')]).to.deep.equal(['/my/data?done=file', null]);
    for (let times = 0; times < 2; times += 1) {
      const sent = await browser.post('/my/data/erase', { code: await issue() });
      expect([sent.status, sent.text.includes('Nothing is erased yet')]).to.deep.equal([200, true]);
    }
    expect((await browser.get('/my')).text).to.include(`Robin ${app.home.canary}`);
  });

  it('of somebody else erase nothing, and stay good for whom they were made', async () => {
    const browser = personBrowser(app.url);
    await browser.post('/my/code', { by: 'code', code: await issue() });
    const other = await app.services.participants.create(ctx(), { displayName: 'Somebody else' });
    const { code } = await app.services.codes.issueSignIn(ctx(), other.id);
    expect((await browser.post('/my/data/erase', { code })).status).to.equal(422);
    const theirs = personBrowser(app.url);
    expect((await theirs.post('/my/code', { by: 'code', code })).to).to.equal('/my');
    expect((await theirs.get('/my')).text).to.include('Somebody else');
  });

  it('are made by whoever answers for somebody, who has said who they are once more', async () => {
    const { users, participantId, organisationId } = app.home;
    const by = (id: string, more: object = {}) =>
      app.services.codes
        .issueSignIn(
          { scope: scopeOf({ kind: 'user', id, organisationId, role: 'coach', ...more }) },
          participantId,
        )
        .then(
          () => 'made',
          (problem: Problem) => problem.sentence.key,
        );
    expect(await by(users.coach.id)).to.equal('step_up_needed');
    expect(await by('usr_another', { steppedUp: true })).to.equal('not_your_people');
    expect(await by('usr_supervisor', { steppedUp: true, role: 'supervisor' })).to.equal('made');
  });

  it('that are too old lead on: the coach is asked for another, and nobody learns whose it was', async () => {
    const code = await issue();
    app.pass(week);
    const browser = personBrowser(app.url);
    const late = await browser.post('/my/code', { by: 'code', code, next: '/my/week' });
    // The page has an address to go back to, which tells nothing of the code; the code is there once, for the button.
    expect(late.to).to.equal('/my/code?missed=wrong&next=%2Fmy%2Fweek');
    const seen = await browser.get(late.to ?? '');
    expect(seen.text).to.include('action="/my/code/new"').and.include(`value="${code}"`);
    expect(seen.text).to.include('name="next" value="/my/week"');
    const back = await browser.get(late.to ?? '');
    expect(back.text).to.include('href="/my/code/new"').and.include('href="#f-code"');
    expect(back.text).to.not.include(code);
    const [mine, ...pressedAgain] = await Promise.all(
      [1, 2, 3].map(() => browser.post('/my/code/new', { code })),
    );
    const nobodys = await browser.post('/my/code/new', { code: 'AAAA-BBBB-CCCC' });
    for (const one of [mine, ...pressedAgain]) expect(one?.text).to.equal(nobodys.text);
    expect(nobodys.text).to.include('If the code was yours');
    await browser.post('/my/code/new', { code });
    expect(await asked()).to.have.length(1);
  });

  it('that link to a portal are made by whoever answers for the person, and by no other coach', async () => {
    const { organisationId, participantId, partnerId } = app.home;
    const other = { kind: 'user', id: app.away.users.coach.id, organisationId, role: 'coach' } as const;
    const asked = { partnerId, consentId: app.missing.consentId };
    const codeOf = async (scope: ReturnType<typeof scopeOf>) =>
      app.services.codes.issueLink({ scope }, participantId, asked).then(
        () => 'made',
        (error: Problem) => error.code,
      );
    expect(await codeOf(scopeOf(other))).to.equal('forbidden');
    // Whoever is in charge is asked for the consent, which is not there.
    expect(await codeOf(ctx().scope)).to.equal('invalid');
  });

  it('are not to be found by trying', async () => {
    const browser = personBrowser(app.url);
    let seen = await browser.post('/my/code', { by: 'code', code: 'AAAA-BBBB-CCCC' });
    for (let tries = 0; tries < 60 && seen.status !== 429; tries += 1)
      seen = await browser.post('/my/code', { by: 'code', code: 'AAAA-BBBB-CCCC' });
    expect([seen.status, /Wait <?.*min/.test(seen.text)]).to.deep.equal([429, true]);
    expect(seen.text, 'how to come by another').to.include('href="/my/code/new"');
    expect((await browser.post('/my/code/new', { code: 'AAAA-BBBB-CCCC' })).status).to.equal(429);
  });
});

describe('the colours of the pages of the people themselves', () => {
  const styles = myStyles(process.cwd());
  const shade = (name: string, dark: boolean): string => {
    const all = [
      ...styles.matchAll(new RegExp(`--${name}:\\s*light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)`, 'g')),
    ];
    return all.at(-1)?.[dark ? 2 : 1] ?? '';
  };
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  it('tell text from ground by 7 to 1, and lines by 3 to 1, light and dark', () => {
    for (const dark of [false, true]) {
      for (const ground of ['canvas', 'surface'])
        for (const text of ['ink', 'quiet', 'accent', 'alarm'])
          expect(
            contrast(shade(text, dark), shade(ground, dark)),
            `${text} on ${ground} ${dark}`,
          ).to.be.at.least(7);
      expect(contrast(shade('on-accent', dark), shade('accent', dark)), `button ${dark}`).to.be.at.least(7);
      expect(contrast(shade('line-strong', dark), shade('surface', dark)), `line ${dark}`).to.be.at.least(3);
    }
  });
});
