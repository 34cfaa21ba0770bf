import {
  type Import,
  type ImportPiece,
  type ImportRejection,
  importClasses,
  importPieceClasses,
  importRejectionClasses,
} from '../../domain/import.ts';
import { collection } from '../collection.ts';

export const imports = collection<Import>({
  name: 'imports',
  paths: { byFile: { fields: ['fileDigest'], unique: true } },
  classes: importClasses,
});

export const importPieces = collection<ImportPiece>({
  name: 'importPieces',
  paths: { byImport: { fields: ['importId', 'at'] } },
  sealed: ['content'],
  classes: importPieceClasses,
});

export const importRejections = collection<ImportRejection>({
  name: 'importRejections',
  paths: { byImport: { fields: ['importId', 'row'] } },
  sealed: ['sentence', 'message'],
  classes: importRejectionClasses,
});
