import type { ImportView } from '../../../services/imports/view.ts';
import { presentRow } from '../shapes/instant.ts';

/** An import and what came of it; the file itself never leaves again. */
export function presentImport(file: Omit<ImportView, 'fileDigest'>) {
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
    rejected: rejected.map(({ row, path, message }) => ({ row, path, message })),
    problem,
  };
}
