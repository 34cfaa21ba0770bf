import type { ClassesOf } from './access/data-class.ts';
import type { Sentence } from './sentence.ts';
import type { Row } from './values/row.ts';

export const importKinds = ['participants', 'opportunities', 'employers'] as const;
export type ImportKind = (typeof importKinds)[number];
/** `undoing` and `undone`: what it made is being taken back, or has been, but for what somebody touched since. */
export const importStates = ['received', 'applying', 'done', 'failed', 'undoing', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

/** A piece of the bytes of a file; gone when the file is done. */
export interface ImportPiece extends Row {
  readonly importId: string;
  readonly at: number;
  /** Base64; sealed. */
  readonly content: string;
  /** What its key is called: it is destroyed when the file has been read to its end. Pieces of earlier releases have that of the file. */
  readonly contentKey?: string | undefined;
}

/** What the key of the bytes of a file is called. */
export const contentKeyOf = (importId: string): string => `${importId}-content`;

/** What the key of what is quoted of a file is called: another, each time somebody who stood in it is forgotten. */
export const quotesKeyOf = (importId: string, generation: number): string =>
  `${importId}-quotes-${generation}`;

export const importPieceClasses = {
  importId: 'internal',
  at: 'internal',
  content: 'sud',
  contentKey: 'internal',
} as const satisfies ClassesOf<ImportPiece>;

/** Something said of a cell of a file, or of a row. Sealed where it may quote a cell. */
export interface ImportNote extends Row {
  readonly importId: string;
  /** Which of the keys of its file seals it, from 1; in rows of earlier releases none of them does. */
  readonly generation?: number | undefined;
  /** What that key is called. */
  readonly quotesKey?: string | undefined;
  /** As the sheet counts below its header. Rows from before lines were kept count otherwise, and have none. */
  readonly row: number;
  readonly line?: number | undefined;
  /** As the sheet calls it; empty for the whole row. */
  readonly column?: string | undefined;
  /** Where it stands in the record, as the API has it. */
  readonly path: string;
  readonly sentence?: Sentence | undefined;
  /** In rows from before sentences were kept by their keys: the sentence as it was said. */
  readonly message?: string | undefined;
}

/** Something said of a row although it was taken. */
export type ImportRemark = ImportNote;

/** A fault of a row that was not taken. The first of a row has the row itself: its cells, or its text when it has none. */
export interface ImportRejection extends ImportNote {
  readonly cells?: Readonly<Record<string, string>> | undefined;
  readonly text?: string | undefined;
}

export const importRemarkClasses = {
  importId: 'internal',
  generation: 'internal',
  quotesKey: 'internal',
  row: 'internal',
  line: 'internal',
  // As the file has it.
  column: 'personal',
  path: 'personal',
  sentence: 'personal',
  message: 'personal',
} as const satisfies ClassesOf<ImportRemark>;

export const importRejectionClasses = {
  ...importRemarkClasses,
  cells: 'sud',
  text: 'sud',
} as const satisfies ClassesOf<ImportRejection>;

/**
 * What files said of one record so far, by column: keyed digests of what each cell said and of what then stood there. Sealed
 * all the same, for equal digests would tell of equal cells.
 */
export interface ImportedCells extends Row {
  readonly subjectId: string;
  readonly cells: Readonly<Record<string, { readonly said?: string | undefined; readonly stands: string }>>;
}

export const importedCellsClasses = {
  subjectId: 'internal',
  cells: 'sud',
} as const satisfies ClassesOf<ImportedCells>;

export const rowOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What came of one row of a file, or would. */
export interface ImportedRow extends Row {
  readonly importId: string;
  /** As the sheet counts below its header. */
  readonly row: number;
  readonly line: number;
  readonly outcome: RowOutcome;
  /** Of an updated record: the columns whose cells change it, by the names of the columns. */
  readonly columns?: readonly string[] | undefined;
}

export const importedRowClasses = {
  importId: 'internal',
  row: 'internal',
  line: 'internal',
  outcome: 'internal',
  columns: 'internal',
} as const satisfies ClassesOf<ImportedRow>;

/** What one row of a file made of one record, kept so that it can be taken back for as long as nobody touched it. */
export interface ImportedRecord extends Row {
  readonly importId: string;
  /** Its place in the order in which the file was applied; what came last is taken back first. */
  readonly at: number;
  readonly subjectId: string;
  readonly standing: 'applied' | 'kept';
  /** The record as it stood before; absent where the row made it. Sealed with the key of the record. */
  readonly before?: Readonly<Record<string, unknown>> | undefined;
  /** What files had said of it before. */
  readonly cellsBefore?: ImportedCells['cells'] | undefined;
  /** Keyed digest of the record as the row left it. */
  readonly left?: string | undefined;
  /** Why it was kept when the import was undone. */
  readonly why?: Sentence | undefined;
}

export const importedRecordClasses = {
  importId: 'internal',
  at: 'internal',
  subjectId: 'internal',
  standing: 'internal',
  before: 'sud',
  cellsBefore: 'sud',
  left: 'sud',
  why: 'sensitive',
} as const satisfies ClassesOf<ImportedRecord>;

/** A CSV file and what came of it. Each row that is dealt with changes it, so what is large stands in rows of its own. */
export interface Import extends Row {
  readonly kind: ImportKind;
  readonly dryRun: boolean;
  readonly state: ImportState;
  /** Digest of kind and bytes, by which a file that comes again while it is applied is found. One that has ended is found by nobody. */
  readonly fileDigest: string;
  /** The charset it was declared with. */
  readonly charset?: string | undefined;
  /** Headings of the file that stand for a column, as who sent it said. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** How its rows are written, so that those that were not taken can be given back alike. */
  readonly sheet?: { readonly columns: readonly string[]; readonly delimiter: string } | undefined;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Things said of rows that were taken. */
  readonly remarkCount?: number | undefined;
  /** Rows dealt with so far; where a second run goes on. */
  readonly done: number;
  /** Rows of the sheet that alone are tried; of a dry run. */
  readonly only?: readonly number[] | undefined;
  /** Records taken back so far, and those that were left as they are. */
  readonly undone?: number | undefined;
  readonly keptCount?: number | undefined;
  /** Who sent it, the last when several did. */
  readonly by: string;
  /** Why it failed, to whom it belongs. */
  readonly problem?: Sentence | undefined;
  /**
   * Its bytes and what is quoted of it have keys of their own: `made` so, or `later`, when the one key that files of earlier releases had
   * was let go.
   */
  readonly keysApart?: 'made' | 'later' | undefined;
}

export const importClasses = {
  kind: 'internal',
  dryRun: 'internal',
  state: 'internal',
  fileDigest: 'sensitive',
  charset: 'internal',
  // Names of columns as the file has them.
  mapping: 'personal',
  sheet: 'internal',
  rows: 'internal',
  created: 'internal',
  updated: 'internal',
  unchanged: 'internal',
  remarkCount: 'internal',
  done: 'internal',
  only: 'internal',
  undone: 'internal',
  keptCount: 'internal',
  by: 'internal',
  problem: 'personal',
  keysApart: 'internal',
} as const satisfies ClassesOf<Import>;

/** How many rows were not taken, of those dealt with so far. */
export const rejectedCount = ({
  done,
  created,
  updated,
  unchanged,
}: Pick<Import, 'done' | 'created' | 'updated' | 'unchanged'>): number =>
  done - created - updated - unchanged;
