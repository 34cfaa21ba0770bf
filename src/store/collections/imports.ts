import {
  type Import,
  type ImportedCells,
  type ImportedRecord,
  type ImportedRow,
  type ImportPiece,
  type ImportRejection,
  type ImportRemark,
  importClasses,
  importedCellsClasses,
  importedRecordClasses,
  importedRowClasses,
  importPieceClasses,
  importRejectionClasses,
  importRemarkClasses,
} from '../../domain/import.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const imports = collectionOf<Import>()({
  name: 'imports',
  references: {
    by: actor,
  },
  paths: { byFile: { fields: ['fileDigest'], unique: true } },
  digested: ['fileDigest'],
  classes: importClasses,
});

export const importPieces = collectionOf<ImportPiece>()({
  name: 'importPieces',
  references: {
    importId: { to: 'imports' },
  },
  paths: { byImport: { fields: ['importId', 'at'] } },
  keyedBy: 'contentKey',
  classes: importPieceClasses,
});

export const importRejections = collectionOf<ImportRejection>()({
  name: 'importRejections',
  references: {
    importId: { to: 'imports' },
  },
  paths: { byImport: { fields: ['importId', 'row'] } },
  keyedBy: 'quotesKey',
  classes: importRejectionClasses,
});

export const importRemarks = collectionOf<ImportRemark>()({
  name: 'importRemarks',
  references: {
    importId: { to: 'imports' },
  },
  paths: { byImport: { fields: ['importId', 'row'] } },
  keyedBy: 'quotesKey',
  classes: importRemarkClasses,
});

export const importedCells = collectionOf<ImportedCells>()({
  name: 'importedCells',
  references: {
    subjectId: { toOneOf: ['participants', 'opportunities', 'employers'] },
  },
  keyedBy: 'subjectId',
  classes: importedCellsClasses,
});

export const importedRows = collectionOf<ImportedRow>()({
  name: 'importedRows',
  references: {
    importId: { to: 'imports' },
  },
  paths: { byImport: { fields: ['importId', 'row'] } },
  classes: importedRowClasses,
});

export const importedRecords = collectionOf<ImportedRecord>()({
  name: 'importedRecords',
  references: {
    importId: { to: 'imports' },
    subjectId: { loose: 'what one undo kept another may take away' },
  },
  paths: { byImport: { fields: ['importId', 'standing', 'at'] } },
  keyedBy: 'subjectId',
  classes: importedRecordClasses,
});
