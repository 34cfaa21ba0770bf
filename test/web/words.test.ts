import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { catalogue } from '../../web/words/catalogue.ts';
import { german } from '../../web/words/de/index.ts';
import { addSheet, i18n, language, speak, withWords } from '../../web/words/language.ts';

const web = fileURLToPath(new URL('../../web', import.meta.url));
type Sheet = keyof typeof german;
type Texts = { readonly [key: string]: string | Texts };

/** Every key of a sheet with its text; of a table in it, with a dot between. */
const textsOf = (words: Texts, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, text]) =>
    typeof text === 'string' ? [[before + key, text] as [string, string]] : textsOf(text, `${before}${key}.`),
  );
const namesIn = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

const sheets = await Promise.all(
  (Object.keys(german) as Sheet[]).map(async (sheet) => {
    const { [sheet]: english } = (await import(`../../web/words/en/${sheet}.ts`)) as Record<string, Texts>;
    return {
      sheet,
      english: new Map(textsOf(english ?? {})),
      other: new Map(textsOf(await german[sheet]())),
    };
  }),
);

/** What stands apart for its length, and is spread into its sheet. */
const partsOfSheets = ['import-columns.ts'];

describe('the catalogues of the browser', () => {
  it('say in German what they say in English, and name the same', () => {
    for (const { sheet, english, other } of sheets) {
      expect(english.size, sheet).to.be.above(0);
      for (const [key, text] of english)
        expect(namesIn(other.get(key) ?? ''), `${sheet} ${key}`).to.deep.equal(namesIn(text));
    }
  });

  it('are all in both languages, and all their sentences are said somewhere', () => {
    const sources = readdirSync(web, { recursive: true })
      .map(String)
      .filter((path) => /\.tsx?$/.test(path) && !/^words\/(en|de)\//.test(path))
      .map((path) => readFileSync(join(web, path), 'utf8'))
      .join('\n');
    for (const language of ['en', 'de'])
      expect(
        readdirSync(join(web, 'words', language))
          .filter((file) => file !== 'index.ts' && !partsOfSheets.includes(file))
          .sort(),
      ).to.deep.equal(sheets.map(({ sheet }) => `${sheet}.ts`).sort());
    const unused = sheets.flatMap(({ sheet, english }) =>
      [...english.keys()]
        .filter((key) => !key.includes('.'))
        .map((key) => key.replace(/_(one|other)$/, ''))
        .filter((key) => !isSaid(key, sources))
        .map((key) => `${sheet} ${key}`),
    );
    expect(unused).to.deep.equal([]);
  });
});

/** Written out, or put together: `state_open` by `state_${state}`, `paused_words` by `${name}_words`. */
const isSaid = (key: string, sources: string) =>
  sources.includes(`'${key}'`) ||
  [...key.matchAll(/_/g)].some(
    ({ index }) =>
      sources.includes(`\`${key.slice(0, index + 1)}$\{`) || sources.includes(`}${key.slice(index)}\``),
  );

describe('the marks around what is quoted', () => {
  it('are those of the language: no style sheet sets them', () => {
    const sheets = readdirSync(web, { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.css'));
    expect(sheets.length).to.be.above(20);
    for (const path of sheets) expect(readFileSync(join(web, path), 'utf8'), path).to.not.match(/\bquotes:/);
  });
});

describe('the language that is spoken', () => {
  const say = catalogue('week', {
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    add: 'Add row',
  });
  const page = { lang: '', dir: '' };

  before(() => {
    Object.assign(globalThis, { document: { documentElement: page } });
  });
  after(async () => {
    await speak('en');
    Reflect.deleteProperty(globalThis, 'document');
    const { week } = await import('../../web/words/en/week.ts');
    i18n.addResourceBundle('en', 'week', week, false, true);
  });

  it('counts, and is English until another is asked for', () => {
    expect([1, 2].map((count) => say('hours', { count }))).to.deep.equal(['1 hour', '2 hours']);
    expect(say('add')).to.equal('Add row');
  });

  it('is what was asked for last, whichever comes first', async () => {
    i18n.removeResourceBundle('de', 'week');
    await Promise.all([speak('de'), speak('en')]);
    expect([language(), page.lang]).to.deep.equal(['en', 'en']);
    const german = speak('de');
    i18n.removeResourceBundle('de', 'week');
    addSheet('week', {});
    await german;
    await withWords(Promise.resolve());
    expect(say('add'), 'a page that comes on the way to another language').to.equal('Zeile hinzufügen');
    await speak('en');
  });

  it('changes all at once, also for a page that comes later, and says so to the browser', async () => {
    await speak('de');
    expect(say('add')).to.equal('Zeile hinzufügen');
    expect(page).to.deep.equal({ lang: 'de', dir: 'ltr' });
    i18n.removeResourceBundle('de', 'week');
    addSheet('week', {});
    expect(await withWords(Promise.resolve(say))).to.equal(say);
    expect(say('add')).to.equal('Zeile hinzufügen');
    // What the language lacks is said in English.
    expect(say('hours', { count: 2 })).to.equal('2 hours');
  });
});
