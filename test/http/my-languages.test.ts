import { expect } from 'chai';
import { ownPages } from '../../src/http/pages/my/pages.ts';
import { doors } from '../../src/words/door.ts';
import { ownCatalogues } from '../../src/words/own-words.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';

const alone = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', '!doctype']);

/** What says that it is in another language, or is a name. */
const isElsewhere = (tag: string, tagged: string): boolean =>
  (tag !== 'html' && / lang="/.test(tagged)) || ['bdi', 'style'].includes(tag);

/** What a page says in its own language: without what it marks as English, and without names. */
function saidIn(html: string): string {
  const said: string[] = [];
  const open: { readonly tag: string; readonly isOther: boolean }[] = [];
  for (const [, tagged, text] of html.matchAll(/(<[^>]+>)|([^<]+)/g)) {
    if (text !== undefined) {
      if (!open.some(({ isOther }) => isOther)) said.push(text);
      continue;
    }
    const [, end, tag = ''] = /^<(\/?)([!\w]+)/.exec(tagged ?? '') ?? [];
    if (end === '/') open.splice(open.findLastIndex((one) => one.tag === tag));
    else {
      for (const [, label] of (tagged ?? '').matchAll(/(?:aria-label|title|placeholder|alt)="([^"]*)"/g))
        said.push(label ?? '');
      if (!alone.has(tag.toLowerCase())) open.push({ tag, isOther: isElsewhere(tag, tagged ?? '') });
    }
  }
  return said
    .join('\n')
    .replaceAll(/&#?\w+;/g, ' ')
    .replaceAll(/\{\{\w+\}\}/g, ' ');
}

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .match(/[a-záéíñóúü]{3,}/g)
    ?.filter((word) => !/canary/.test(word)) ?? [];
const vocabulary = (language: keyof typeof ownCatalogues): ReadonlySet<string> =>
  new Set(
    [...Object.values(ownCatalogues[language]), doors[language]].flatMap((list) =>
      Object.values(list).flatMap((text) => wordsIn(text.replaceAll(/\{\{\w+\}\}/g, ' '))),
    ),
  );
const english = vocabulary('en');
const spanish = vocabulary('es');

/** Words of the other language that stand on a page as if they were its own. */
const remnants: Readonly<Record<'es' | 'ar', (words: readonly string[]) => readonly string[]>> = {
  es: (words) => words.filter((word) => english.has(word) && !spanish.has(word)),
  // In Arabic no word of ours has Latin letters, but the one that shows how to look for a skill by its English name.
  ar: (words) => words.filter((word) => english.has(word) && word !== 'bread'),
};

describe('the pages of the people themselves, in another language,', () => {
  let app: TestApp;
  let robin: Offered;
  before(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
    const { browser, job } = robin;
    await browser.send(job, { answer: 'ask', question: '¿?' });
    await browser.send(job, { answer: 'interested', question: '' });
  });
  after(() => app.close());

  for (const language of ['es', 'ar'] as const)
    it(`say nothing in English as if it were ${language}`, async () => {
      await robin.browser.post('/my/language', { language });
      const paths = [
        ...ownPages
          .filter(({ show }) => show !== undefined)
          .map(({ path }) =>
            path.replace(':opportunityId', app.home.opportunityId).replace(':consentId', app.home.consentId),
          ),
        ...['/my/leave', '/my/staff?done=1', '/my/data?done=look', '/my/nowhere', '/my/skills?q=bread'],
      ];
      const found: string[] = [];
      for (const path of paths) {
        const { text, status } = await robin.browser.open(path);
        expect(text, path).to.include(`lang="${language}"`);
        expect(status, path).to.be.oneOf([200, 404]);
        for (const word of remnants[language](wordsIn(saidIn(text)))) found.push(`${path}: ${word}`);
      }
      const look = await robin.browser.send(`${robin.job}/release`, { step: 'look', field: 'displayName' });
      for (const word of remnants[language](wordsIn(saidIn(look.text)))) found.push(`look: ${word}`);
      expect(found).to.deep.equal([]);
    });

  it('are seen to be looked at: a page in English has many such words', async () => {
    await robin.browser.post('/my/language', { language: 'en' });
    const { text } = await robin.browser.get('/my');
    expect(remnants.ar(wordsIn(saidIn(text))).length).to.be.greaterThan(20);
  });
});
