import type { Fields } from '../../../domain/access/decide.ts';
import type { ImportView } from '../../../services/imports/view.ts';
import { saySentence } from '../../../words/problem.ts';
import type { Words } from '../../../words/words.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow } from '../shapes/instant.ts';

/** An import and what came of it; the file itself never leaves again. */
export function presentImport(file: Omit<ImportView, 'fileDigest'>, fields: Fields, words: Words) {
  const { kind, dryRun, state, rows, created, updated, unchanged, rejected, problem } = file;
  const shown = {
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
  return visible(fields, shown, { rejected: 'rows' });
}
