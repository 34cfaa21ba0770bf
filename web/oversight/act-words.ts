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

/** The name of a field as words: `availableFrom` as "available from". They are English, as in the documents. */
export const fieldWords = (field: string): string =>
  field.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
