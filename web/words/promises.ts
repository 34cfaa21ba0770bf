import type { Stance } from '../../src/domain/values/accommodation.ts';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import { codeTables } from './catalogue.ts';
import { wordsOf } from './code-table.ts';
import { promises } from './en/promises.ts';

const tables = codeTables('promises', promises);

/** What is asked of an employer, and what it means. */
export const promiseAsks: Readonly<Record<NeedCode, string>> = tables.asks;
export const promiseMeanings: Readonly<Record<NeedCode, string>> = tables.meanings;

/** The same as a list of what was said has them: the very words of the question, for whoever answered it has read no others. */
export const promiseWords: Readonly<Record<NeedCode, string>> = wordsOf(promiseAsks, (asked) =>
  asked.replace(/\?$/, ''),
);

/** What an employer may say, and what that means. */
export const answerWords: Readonly<Record<Stance, string>> = tables.answers;
export const answerMeanings: Readonly<Record<Stance, string>> = tables.answerMeanings;
