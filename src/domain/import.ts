import type { ClassesOf } from './access/data-class.ts';
import type { FieldError } from './problem.ts';
import type { Sentence } from './sentence.ts';
import type { Row } from './values/row.ts';

export const importKinds = ['participants', 'opportunities'] as const;
export type ImportKind = (typeof importKinds)[number];
export const importStates = ['received', 'applying', 'done', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

export interface RejectedRow extends FieldError {
  /** 1 is the first row after the header. */
  readonly row: number;
}

/** A piece of the bytes of a file; gone when the file is done. */
export interface ImportPiece extends Row {
  readonly importId: string;
  readonly at: number;
  /** Base64; sealed. */
  readonly content: string;
}

export const importPieceClasses = {
  importId: 'internal',
  at: 'internal',
  content: 'sud',
} as const satisfies ClassesOf<ImportPiece>;

/** A row that was not taken. Why is sealed: it may quote a cell. */
export interface ImportRejection extends Row {
  readonly importId: string;
  readonly row: number;
  readonly path: string;
  readonly sentence?: Sentence | undefined;
  /** In rows from before sentences were kept by their keys: the sentence as it was said. */
  readonly message?: string | undefined;
}

export const importRejectionClasses = {
  importId: 'internal',
  row: 'internal',
  path: 'personal',
  sentence: 'personal',
  message: 'personal',
} as const satisfies ClassesOf<ImportRejection>;

/** A CSV file and what came of it. Each row that is dealt with changes it, so what is large stands in rows of its own. */
export interface Import extends Row {
  readonly kind: ImportKind;
  readonly dryRun: boolean;
  readonly state: ImportState;
  /** Digest of kind and bytes: a file is applied at most once. A dry run has a digest of its own. */
  readonly fileDigest: string;
  /** The charset it was declared with. */
  readonly charset?: string | undefined;
  /** Headings of the file that stand for a column, as who sent it said. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows dealt with so far; where a second run goes on. */
  readonly done: number;
  readonly by: string;
  /** A sentence when the whole file could not be read. */
  readonly problem?: string | undefined;
}

export const importClasses = {
  kind: 'internal',
  dryRun: 'internal',
  state: 'internal',
  fileDigest: 'sensitive',
  charset: 'internal',
  // Names of columns as the file has them.
  mapping: 'personal',
  rows: 'internal',
  created: 'internal',
  updated: 'internal',
  unchanged: 'internal',
  done: 'internal',
  by: 'internal',
  problem: 'personal',
} as const satisfies ClassesOf<Import>;
