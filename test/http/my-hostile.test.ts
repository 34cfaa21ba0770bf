import { expect } from 'chai';
import { myStyles } from '../../scripts/my-styles.mjs';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { hiddenIn, personBrowser } from '../support/person-browser.ts';

const most = 60 * 1024;
const typed = {
  nothing: '',
  'ten thousand letters': 'x'.repeat(10_000),
  'pictures and parts of them': '🥐👩🏽‍🍳\u{1f1e6}\u200d',
  'signs that turn the line round': '\u202egnp.exe\u2066\u2069\u200f',
  HTML: '"><b>x</b><script>x</script>&amp;',
  'what ends a line or a text': 'a\u0000b\r\nc\u2028d',
  'a number of no kind': '-1e309',
};

/** Whatever is typed where: every form of the pages, each field of it. */
describe('a form of somebody’s own page with what nobody should type', () => {
  let app: TestApp;
  let robin: Offered;
  before(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    const found = (await robin.browser.get('/my/skills?q=bread')).text;
    const add = /name="add" value="([^"]+)"/.exec(found)?.[1] ?? '';
    await robin.browser.send('/my/skills', { add, addLevel: 'basic', workText: 'Baked' });
    await robin.browser.send('/my/needs', { add: 'low_noise', weight: 'nice' });
  });
  after(() => app.close());

  const styles = myStyles(process.cwd()).length;
  const fieldsOf = (text: string): readonly string[] => [
    ...new Set(
      [...text.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(([, name = '']) => name),
    ),
  ];

  for (const [what, value] of Object.entries(typed))
    it(`answers ${what} with a page, writes no tag of it, and lets the next page be read`, async () => {
      const stranger = personBrowser(app.url);
      const forms = [
        ...['week?second=yes', 'needs', 'skills?q=bread', 'staff', 'data', 'data/erase', 'consents'].map(
          (path) => ({ path: `/my/${path}`, browser: robin.browser }),
        ),
        { path: robin.job, browser: robin.browser },
        ...['/my/code', '/my/code/new', '/my/code/forgot'].map((path) => ({ path, browser: stranger })),
      ];
      for (const { path, browser } of forms) {
        const page = (await browser.get(path)).text;
        const to = path.replace(/\?.*/, '');
        const known = hiddenIn(page);
        const own = fieldsOf(page).filter((name) => !['whose', 'language', 'back'].includes(name));
        const all = Object.fromEntries(own.map((name) => [name, value]));
        const by = to === '/my/code' ? [{ by: 'code' }, { by: 'email' }] : [{}];
        for (const form of by)
          for (const sent of [
            { ...all, ...known, ...form },
            { ...known, ...all, ...form },
          ]) {
            const seen = await browser.post(to, sent);
            expect(seen.status, `${to} ${seen.text.slice(0, 200)}`).to.be.below(500);
            expect(seen.text, to).to.not.match(/<b>x|<script|\u202e/);
            expect(Buffer.byteLength(seen.text) + styles, to).to.be.below(most);
          }
      }
      for (const path of ['', '/week', '/needs', '/skills', '/seen', '/data']) {
        const { status, text } = await robin.browser.get(`/my${path}`);
        expect([path, status]).to.deep.equal([path, 200]);
        expect(text, path).to.not.match(/<b>x|<script|\u202e/);
      }
    });
});
