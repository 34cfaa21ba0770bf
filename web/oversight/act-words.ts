import type { AuditAction, AuditNoun } from '../../src/domain/access/audit-act.ts';
import type { TrailEntry } from '../api/types.ts';
import { codeTables } from '../words/catalogue.ts';
import { codeWords } from '../words/code-table.ts';
import { acts } from '../words/en/acts.ts';
import { say } from './words.ts';

const tables = codeTables('acts', acts);
const actionWords: Record<AuditAction, string> = tables.actions;
const nounWords: Record<AuditNoun, string> = tables.nouns;

/** What an entry of the trail says was done, and to what; in codes where an earlier release wrote it and none does now. */
export const actWords = ({ action, noun }: Pick<TrailEntry, 'action' | 'noun'>): string =>
  say('act', { action: codeWords(actionWords, action), noun: codeWords(nounWords, noun) });

/** What an entry was about: an id and how many more, up to fifty; of what was listed how much it was. */
export function subjectWords(subjectId: string): string {
  const subjects = subjectId.split(' ');
  const counts = subjects.flatMap((one) => /^count:(\d+)$/.exec(one)?.[1] ?? []).map(Number);
  const [first = ''] = subjects;
  if (counts.length < subjects.length)
    return subjects.length === 1 ? first : say('more_of', { first, count: subjects.length - 1 });
  const listed = counts.reduce((sum, count) => sum + count, 0);
  return counts.length === 1
    ? say('several', { count: listed })
    : say('of_lists', { count: listed, lists: counts.length });
}

/** The name of a field as words: `availableFrom` as "available from". They are English, as in the documents. */
export const fieldWords = (field: string): string =>
  field.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
