import type { ImportView } from '../../../services/imports/view.ts';
import { saySentence } from '../../../words/problem.ts';
import type { Words } from '../../../words/words.ts';
import { presentRow } from '../shapes/instant.ts';

/** An import and what came of it; the file itself never leaves again. */
export function presentImport(file: Omit<ImportView, 'fileDigest'>, words: Words) {
  const { kind, dryRun, state, rows, created, updated, unchanged, rejected, problem } = file;
  return {
    ...presentRow(file),
    kind,
    dryRun,
    state,
    rows,
    created,
    updated,
    unchanged,
    rejected: rejected.map(({ row, path, sentence }) => ({
      row,
      path,
      message: saySentence(words, sentence),
    })),
    problem,
  };
}
