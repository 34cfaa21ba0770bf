import type { Fields } from '../../../domain/access/decide.ts';
import { type ImportedRow, rejectedCount } from '../../../domain/import.ts';
import type { ImportListed, ImportView, KeptRecord, RowNote } from '../../../services/imports/view.ts';
import type { WrittenRecord } from '../../../services/imports/written.ts';
import { saySentence } from '../../../words/problem.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow } from '../shapes/instant.ts';

/** What of an import is no field of its row, with the field that it tells of. */
const tells = {
  rejectedCount: 'rows',
  rejected: 'rows',
  remarks: 'rows',
  byName: 'by',
  undoneCount: 'undone',
  kept: 'keptCount',
} as const;

/** An import as a list shows it; the file itself never leaves again. */
export function presentListedImport(file: ImportListed, fields: Fields, words: Words) {
  const { kind, dryRun, state, rows, created, updated, unchanged, remarkCount = 0, problem } = file;
  const { done, by, byName, undone = 0, keptCount = 0 } = file;
  const shown = {
    ...presentRow(file),
    ...{ kind, dryRun, state, rows, created, updated, unchanged, remarkCount },
    rejectedCount: rejectedCount(file),
    ...{ done, by, byName, undoneCount: undone, keptCount },
    problem: problem && saySentence(words, problem),
  };
  return visible(fields, shown, tells);
}

/** An import and what came of it. */
export function presentImport(file: ImportView, fields: Fields, words: Words) {
  const notes = (all: readonly RowNote[]) => all.map((note) => presentNote(note, words));
  const shown = {
    rejected: notes(file.rejected),
    remarks: notes(file.remarks),
    kept: file.kept.map((one) => presentKept(one, words)),
  };
  return { ...presentListedImport(file, fields, words), ...visible(fields, shown, tells) };
}

/** What is said of a cell, or of a whole row. */
export function presentNote({ row, line, column, path, sentence }: RowNote, words: Words) {
  return { row, line, column, path, message: saySentence(words, sentence) };
}

/** What came of a row, or would. */
export function presentImportedRow({ row, line, outcome, columns }: ImportedRow) {
  return { row, line, outcome, columns };
}

/** A record that a file made or changed. */
export function presentWritten({ id, outcome, name }: WrittenRecord) {
  return { id, outcome, name };
}

/** A record that stays although its import was undone. */
export function presentKept({ id, why }: KeptRecord, words: Words) {
  return { id, why: saySentence(words, why) };
}
