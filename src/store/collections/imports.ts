import {
  type Import,
  type ImportedCells,
  type ImportPiece,
  type ImportRejection,
  type ImportRemark,
  importClasses,
  importedCellsClasses,
  importPieceClasses,
  importRejectionClasses,
  importRemarkClasses,
} from '../../domain/import.ts';
import { collectionOf } from '../collection.ts';

export const imports = collectionOf<Import>()({
  name: 'imports',
  paths: { byFile: { fields: ['fileDigest'], unique: true } },
  digested: ['fileDigest'],
  keyedBy: 'id',
  classes: importClasses,
});

export const importPieces = collectionOf<ImportPiece>()({
  name: 'importPieces',
  paths: { byImport: { fields: ['importId', 'at'] } },
  keyedBy: 'importId',
  classes: importPieceClasses,
});

export const importRejections = collectionOf<ImportRejection>()({
  name: 'importRejections',
  paths: { byImport: { fields: ['importId', 'row'] } },
  keyedBy: 'importId',
  classes: importRejectionClasses,
});

export const importRemarks = collectionOf<ImportRemark>()({
  name: 'importRemarks',
  paths: { byImport: { fields: ['importId', 'row'] } },
  keyedBy: 'importId',
  classes: importRemarkClasses,
});

export const importedCells = collectionOf<ImportedCells>()({
  name: 'importedCells',
  keyedBy: 'subjectId',
  classes: importedCellsClasses,
});
