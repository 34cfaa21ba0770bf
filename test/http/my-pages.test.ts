import { expect } from 'chai';
import { myStyles } from '../../scripts/my-styles.mjs';
import { ownLanguages } from '../../src/domain/own-language.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { hiddenIn, personBrowser, type Seen } from '../support/person-browser.ts';

const most = 60 * 1024;
const telling = /recover|health|treatment|addict|court|probation|prison|clinic|criminal/i;
const pages = ['', '/week', '/needs', '/skills', '/consents', '/seen', '/data', '/data/stop', '/leave'];

/** A sentence of a page without its marks. */
const plain = ({ text }: Seen): string =>
  text
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

describe('the pages of the people themselves', () => {
  let app: TestApp;
  let robin: Offered;
  before(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
  });
  after(() => app.close());

  it('are under 60 kB with their styles, run nothing, ask nobody, are kept nowhere and framed by nobody', async () => {
    const sheet = myStyles(process.cwd());
    expect(sheet, 'text keeps off the edge of a paper').to.match(/@page\s*\{\s*margin/);
    expect(sheet, 'text is as large as the browser is set to').to.match(/font:\s*112\.5%/);
    const styles = sheet.length;
    for (const path of [...pages.map((one) => `/my${one}`), robin.job, '/my/nothing', '/my/offers/none']) {
      const seen = await robin.browser.get(path);
      expect(Buffer.byteLength(seen.text) + styles, path).to.be.at.most(most);
      expect(seen.text, path).to.not.match(/<script|javascript:| on\w+=/i);
      expect(seen.headers.get('content-security-policy'), path).to.equal(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(seen.headers.get('cache-control'), path).to.equal('no-store');
      expect(seen.headers.get('x-frame-options'), path).to.equal('DENY');
      expect(/<title>(.*?)<\/title>/.exec(seen.text)?.[1], path).to.not.match(telling);
      expect(seen.text, path).to.match(/<form[^>]*action="\/my\/leave"/);
    }
  });

  it('show nothing to whoever is not signed in, and lead back to the page afterwards', async () => {
    const stranger = personBrowser(app.url);
    for (const path of [...pages.filter((one) => one !== '/leave'), '/offers/none', '/consents/none'])
      expect((await stranger.get(`/my${path}`)).to, path).to.match(/^\/my\/code/);
    expect((await stranger.get('/my/week')).to).to.equal('/my/code?next=%2Fmy%2Fweek');
    const { email, password } = robin;
    const entered = await stranger.post('/my/code', { by: 'email', email, password, next: '/my/week' });
    expect(entered.to).to.equal('/my/week');
    const elsewhere = { by: 'email', email, password, next: 'https://evil.example/' };
    expect((await stranger.post('/my/code', elsewhere)).to).to.equal('/my');
  });

  it('say what is wrong when signing in, keep the address and forget the password', async () => {
    const stranger = personBrowser(app.url);
    const wrong = await stranger.post('/my/code', {
      by: 'email',
      email: 'some@body.example',
      password: 'no',
    });
    expect(wrong.status).to.equal(401);
    expect(wrong.text).to.include('href="#f-password"').and.include('value="some@body.example"');
    expect(wrong.text).to.not.include('value="no"');
    const empty = await stranger.post('/my/code', { by: 'code', code: '' });
    expect(empty.to).to.equal('/my/code?missed=code');
    expect((await stranger.get(empty.to ?? '')).text).to.include('href="#f-code"');
    const code = await stranger.post('/my/code', { by: 'code', code: 'ABCD-EFGH-JKLM' });
    expect(plain(await stranger.get(code.to ?? ''))).to.include('Ask for a new code');
    expect(plain(await stranger.get('/my/code/new'))).to.include('Ask your coach for a new code');
  });

  it('are for participants: anybody else is shown the way to their own, and nothing more', async () => {
    const coach = personBrowser(app.url);
    const entered = await coach.post('/my/code', { by: 'email', ...app.home.credentials.coach });
    expect(entered.to).to.equal('/');
    const seen = await coach.get('/my');
    expect([seen.status, seen.text.includes(app.home.canary)]).to.deep.equal([403, false]);
    expect((await coach.post('/my/week', {})).status).to.equal(403);
  });

  it('take no form of another site, and change nothing on GET', async () => {
    const before = await robin.browser.get('/my/week');
    const typed = { 'mon.from': '1', 'mon.to': '2' };
    const foreign = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { referer: 'https://evil.example/x' },
      { referer: 'nowhere' },
    ];
    for (const headers of foreign)
      for (const path of ['/my/week', '/my/leave', '/my/language', '/my/code'])
        expect((await robin.browser.post(path, typed, headers)).status, path).to.equal(403);
    await robin.browser.get('/my/week?mon.from=1&mon.to=2&version=1');
    expect((await robin.browser.get('/my/week')).text).to.equal(before.text);
  });

  it('say of more than a form may hold that it was too long, and that nothing of it was saved', async () => {
    const long = await robin.browser.post('/my/week', { 'mon.from': 'x'.repeat(70_000) });
    expect([long.status, plain(long).includes('Nothing was saved')]).to.deep.equal([413, true]);
  });

  it('keep what was typed when it is wrong, with a way to each field', async () => {
    const wrong = await robin.browser.send('/my/week', {
      'mon.from': '9',
      'tue.from': 'noon',
      'tue.to': '15',
    });
    expect(wrong.status).to.equal(422);
    expect(wrong.text)
      .to.include('role="alert"')
      .and.include('href="#f-mon-to"')
      .and.include('href="#f-tue-from"');
    expect(wrong.text).to.include('value="noon"').and.include('aria-invalid="true"');
  });

  it('read back what is kept after each saving, whatever figures were typed', async () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri'];
    const hours = Object.fromEntries(
      days.flatMap((day) => [
        [`${day}.from`, '٩'],
        [`${day}.to`, '15.00'],
      ]),
    );
    const week = await robin.browser.send('/my/week', { ...hours, 'sat.from': '22:00', 'sat.to': '24:00' });
    expect(plain(week)).to.include('You said: Monday to Friday, 9:00 to 15:00Saturday, 22:00 to 0:00');
    const needs = await robin.browser.send('/my/needs', { add: 'low_noise', weight: 'prefer' });
    expect(plain(needs)).to.include('a quiet place to workYou said: It would help a lot');
    const gone = await robin.browser.send('/my/needs', { 'need.low_noise': 'gone' });
    expect(gone.text).to.not.include('need.low_noise');
    const work = { workText: 'Sold <fruit> & "more"', workFrom: '2012', workUntil: '2015' };
    const skills = await robin.browser.send('/my/skills', work);
    expect(skills.text).to.include('Sold &lt;fruit&gt; &amp; &quot;more&quot;');
    expect(plain(skills)).to.include('2012 to 2015');
    const order = await robin.browser.send('/my/skills', { ...work, workFrom: '2019' });
    expect([order.status, order.text.includes('href="#f-workUntil"')]).to.deep.equal([422, true]);
    const toCome = await robin.browser.send('/my/skills', { workText: 'Flew to Mars', workFrom: '2090' });
    expect([toCome.status, toCome.text.includes('href="#f-workFrom"')]).to.deep.equal([422, true]);
  });

  it('find a skill by a word, and add and take it off without a script', async () => {
    const found = await robin.browser.get('/my/skills?q=bread');
    expect(found.text).to.not.match(/breed|read people/);
    const uri = /name="add" value="([^"]+)"/.exec(found.text)?.[1] ?? '';
    const added = await robin.browser.send('/my/skills', { add: uri, addLevel: 'skilled' });
    expect(added.text).to.include(`value="${uri}"`);
    expect(added.text).to.match(/value="skilled" selected/);
    await robin.browser.send('/my/skills', { add: uri, addLevel: 'skilled' });
    const { skill } = hiddenIn((await robin.browser.get('/my/skills')).text);
    const skillGone = String(skill?.indexOf(uri));
    const gone = await robin.browser.send('/my/skills', { skillGone });
    expect(gone.text).to.not.include(uri);
  });

  it('find a skill by a word in Spanish or Arabic, and say what to do where there is none', async () => {
    for (const [language, word, label] of [
      ['es', 'panadero', 'bake goods'],
      ['es', 'limpieza', 'clean surfaces'],
      ['ar', 'خبز', 'bake goods'],
      ['en', 'cocina', 'use cooking techniques'],
    ] as const) {
      await robin.browser.send('/my/language', { language });
      const { text } = await robin.browser.get(`/my/skills?q=${encodeURIComponent(word)}`);
      expect(text, word).to.include(`>${label}</bdi> · <bdi lang="${language === 'en' ? 'es' : language}">`);
    }
    await robin.browser.send('/my/language', { language: 'es' });
    const none = await robin.browser.get('/my/skills?q=cosmonauta');
    expect(plain(none)).to.include('No hay nada así').and.include('Quien te ayuda lo verá');
    await robin.browser.send('/my/language', { language: 'en' });
  });

  it('take the same form twice as once, and of two that differ the first', async () => {
    const { text } = await robin.browser.get('/my/week');
    const shown = hiddenIn(text);
    const first = { ...shown, 'sun.from': '10', 'sun.to': '12' };
    expect((await robin.browser.post('/my/week', first)).to).to.equal('/my/week');
    expect((await robin.browser.post('/my/week', first)).to).to.equal('/my/week');
    const late = await robin.browser.post('/my/week', { ...shown, 'sun.from': '8', 'sun.to': '9' });
    expect(late.status).to.equal(422);
    expect(late.text).to.include('value="8"');
    expect(plain(late)).to.include('Sunday: this was changed in another place');
  });

  it('are in three languages, kept with the person, and say which way they run', async () => {
    const stranger = personBrowser(app.url, 'ar');
    expect((await stranger.get('/my/code')).text).to.include('<html lang="ar" dir="rtl">');
    for (const language of [...ownLanguages].reverse()) {
      const back = await robin.browser.post('/my/language', { language, back: '/my/week' });
      expect(back.to).to.equal('/my/week');
      const dir = language === 'ar' ? 'rtl' : 'ltr';
      for (const path of [...pages.map((one) => `/my${one}`), robin.job]) {
        const { text, headers } = await robin.browser.get(path);
        expect(text, path).to.include(`<html lang="${language}" dir="${dir}">`);
        expect(headers.get('content-language'), path).to.equal(language);
        expect(plain({ text } as Seen), path).to.not.match(/\{\{|undefined|\[object/);
      }
    }
    expect((await robin.browser.post('/my/language', { back: '//evil.example' })).to).to.equal('/my');
  });

  it('let somebody out at once, keep nothing, and show nothing to whoever goes back', async () => {
    const { browser } = await again();
    const out = await browser.post('/my/leave');
    expect([out.status, out.to]).to.deep.equal([303, '/my/away']);
    expect(out.headers.get('clear-site-data')).to.include('"cache"').and.include('"storage"');
    expect(out.headers.get('cache-control')).to.equal('no-store');
    const away = await browser.open('/my/away');
    expect([away.status, away.text.includes('Stepwell'), away.text.includes(app.home.canary)]).to.deep.equal([
      200,
      false,
      false,
    ]);
    expect((await browser.get('/my')).to).to.equal('/my/code');
    const lost = await browser.post('/my/week', { version: '1', 'mon.from': '9', 'mon.to': '10' });
    expect([lost.status, plain(lost).includes('Nothing was sent')]).to.deep.equal([401, true]);
  });

  async function again(): Promise<Offered> {
    const browser = personBrowser(app.url);
    const { email, password } = robin;
    await browser.post('/my/code', { by: 'email', email, password });
    return { ...robin, browser };
  }
});
