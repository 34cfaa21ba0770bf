import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import fc from 'fast-check';
import { noticeKinds } from '../../src/domain/notice.ts';
import { errorCodes, invalid, Problem } from '../../src/domain/problem.ts';
import { type SentenceKey, sentence, sentenceFields } from '../../src/domain/sentence.ts';
import { asMessage, fromMessage } from '../../src/http/ask/message.ts';
import { evaluate } from '../../src/matching/index.ts';
import { en } from '../../src/words/en/index.ts';
import { sayNotice } from '../../src/words/notice.ts';
import { sayProblem, saySentence } from '../../src/words/problem.ts';
import { anyPair, anyWorld, seed } from '../matching/arbitraries.ts';
import { often } from '../support/few-or-many.ts';
import { detailOf, words } from '../support/words.ts';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** The text of every source file but the catalogues and the list of keys. */
function sources(within: string): string {
  const files = readdirSync(join(source, within), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && /\.ts$/.test(file.name) && file.name !== 'sentence.ts')
    .filter((file) => !file.parentPath.endsWith('/words/en'))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
}

const keys = Object.keys(sentenceFields) as SentenceKey[];

describe('sentences of problems', () => {
  it('name all that they are given, and nothing else', () => {
    for (const key of keys) {
      const named = sentenceFields[key].map((field) => [field, `<${field}>`]);
      const text = saySentence(words, { key, data: Object.fromEntries(named) });
      for (const [, value] of named) expect(text, key).to.include(value);
      expect(text, key).to.not.match(/\{\{|\}\}|undefined/);
    }
  });

  it('say what they name as it is', () => {
    const pieces = fc.constantFrom('{{', '}}', '{{text}}', '$t(as_given)', '&', '<b>', '$&', 'a, b', '“');
    const anyText = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anyText, anyText, (cell, path) => {
        const problem = invalid(path, sentence('cell_not_a_need', { cell }));
        const message = `“${cell}” is not a need. Write it like must:dosing_window mon-fri 07:00-08:30.`;
        const { detail, errors } = sayProblem(words, problem);
        expect([detail, errors]).to.deep.equal([`${path}: ${message}`, [{ path, message }]]);
      }),
      { seed, numRuns: often(300) },
    );
  });

  it('name several with commas', () => {
    const said = sentence('columns_missing', { columns: ['externalId', 'title'] });
    expect(detailOf(new Problem('invalid', said))).to.equal(
      'Required columns are missing: externalId, title.',
    );
  });

  it('go through a schema, and what the schema library says passes as it is', () => {
    const said = sentence('not_an_id', { prefix: 'emp' });
    expect(fromMessage(asMessage(said))).to.deep.equal(said);
    expect(saySentence(words, fromMessage('Too big: at most {{3}}'))).to.equal('Too big: at most {{3}}');
  });

  it('have a title for every code', () => {
    for (const code of errorCodes)
      expect(sayProblem(words, new Problem(code, 'unforeseen')).title).to.match(/^\p{Lu}/u);
  });

  it('are all used', () => {
    const text = sources('.');
    const unused = keys.filter((key) => {
      const noun = /^no_such_(.+)$/.exec(key)?.[1];
      return !text.includes(`'${key}'`) && !(noun !== undefined && text.includes(`'${noun}'`));
    });
    expect(unused).to.deep.equal([]);
  });

  it('are the only ones: no schema brings a sentence of its own', () => {
    // A long description stands on the line after its name.
    const schemas = sources('http/api')
      .replace(/description:\s+/g, 'description: ')
      .split('\n');
    const own = schemas.filter((line) => /['"`]\p{Lu}[^'"`]* [^'"`]*\.['"`]/u.test(line));
    expect(own.filter((line) => !/description:|\bdescription\b/.test(line))).to.deep.equal([]);
  });
});

describe('sentences of matching', () => {
  it('there is one for every code, and none for a code that matching does not give', () => {
    const codes = new Set<string>();
    const worlds = fc.sample(fc.tuple(anyPair, anyWorld), { seed, numRuns: often(3000) });
    for (const [pair, anywhere] of worlds) {
      const { explanation } = evaluate(pair, anywhere);
      for (const reason of [...explanation.for, ...explanation.against, ...explanation.unknown])
        codes.add(reason.code);
    }
    const forms =
      sources('words')
        .match(/form:.*?data:/gs)
        ?.join(' ') ?? '';
    const said = Object.keys(en.reasons).filter((key) => !forms.includes(`'${key}'`));
    expect([...codes].sort()).to.deep.equal(said.sort());
  });

  it('are all used', () => {
    const text = sources('.');
    const lists = ['grounds', 'blockers', 'changes', 'conditions', 'questions', 'names', 'lists'] as const;
    for (const list of lists) {
      for (const key of Object.keys(en[list])) {
        const [base = ''] = key.split('#');
        expect(new RegExp(`['.]${base}['\`]`).test(text), `${list}.${key}`).to.equal(true);
      }
    }
  });
});

describe('sentences of notices', () => {
  const notice = {
    id: 'ntc_1',
    organisationId: 'org_1',
    version: 1,
    createdAt: '2026-11-24T09:30:00.000Z',
    updatedAt: '2026-11-24T09:30:00.000Z',
    userId: 'usr_1',
    importance: 'now',
    dedupeKey: 'one',
    read: false,
  } as const;

  it('are whole for every kind, with all that is known and with nothing', () => {
    const known = {
      ...{ participantName: 'Sam', title: 'Baker', employerName: 'Harbour Bakery' },
      lastDay: '2026-11-27',
    };
    const data = { score: 7400, expiresAt: '2026-12-01T00:00:00.000Z', days: 90, matches: 3, job: 'a-job' };
    for (const kind of noticeKinds) {
      for (const said of [
        sayNotice(words, { ...notice, kind, data }, known),
        sayNotice(words, { ...notice, kind, data: {} }, {}),
      ]) {
        expect(said.reason, kind).to.match(/\.$/);
        for (const text of Object.values(said)) expect(text, kind).to.not.match(/\{\{|undefined|NaN/);
      }
    }
  });

  it('name a day with its month in words, and none that is not known', () => {
    const reason = (lastDay?: string) =>
      sayNotice(words, { ...notice, kind: 'posting_closing', data: {} }, { lastDay }).reason;
    expect(reason('2026-11-27')).to.equal('Its last day is 27 November 2026, and matches for it are open.');
    expect(reason()).to.equal('Its last day is near, and matches for it are open.');
  });

  it('count', () => {
    const reason = (matches: number) =>
      sayNotice(words, { ...notice, kind: 'pause_digest', data: { matches } }, {}).reason;
    expect([0, 1, 2].map(reason)).to.deep.equal([
      '0 new matches came in meanwhile.',
      '1 new match came in meanwhile.',
      '2 new matches came in meanwhile.',
    ]);
  });
});
