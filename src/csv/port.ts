import type { Sentence } from '../domain/sentence.ts';

/** What a CSV file may hold at most. */
export interface CsvLimits {
  readonly bytes: number;
  readonly columns: number;
  readonly rows: number;
  /** Characters of one cell. */
  readonly cell: number;
  /** Bytes of one line. */
  readonly line: number;
}

/** What the columns of a file may be called, and what its sender said of it. */
export interface CsvAsked {
  readonly columns: readonly string[];
  readonly required: readonly string[];
  /** Columns whose cells may run over several lines. */
  readonly spanning: readonly string[];
  /** The charset it was declared with; what its bytes tell counts where none was. */
  readonly charset?: string | undefined;
  /** Headings of the file that stand for a column, each by what stands in the file; an empty one leaves the column out. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
}

/** The letters a file is written in, and how that is known: by a mark at its beginning, by who sent it, by its bytes, or as a guess. */
export interface CsvEncoding {
  readonly name: string;
  readonly by: 'mark' | 'declared' | 'bytes' | 'guess';
}

/** A column of a file: what it is, and what the file calls it. */
export interface CsvColumn {
  readonly column: string;
  readonly name: string;
}

/** One wrong place of a row; the whole row where it names no column. */
export interface CsvFault {
  readonly column?: string | undefined;
  readonly sentence: Sentence;
}

/** Where a record stands: `row` as the sheet counts below its header, empty rows too; `line` as an editor counts. */
export interface CsvPosition {
  readonly row: number;
  readonly line: number;
}

/**
 * Cells by column, without blanks around them; a column that the row does not reach is absent. Of a row that cannot be read:
 * what is wrong, and its text as it stands in the file.
 */
export type CsvRecord = CsvPosition &
  (
    | { readonly cells: Readonly<Record<string, string>> }
    | { readonly faults: readonly CsvFault[]; readonly text: string }
  );

/** A CSV file of which the header has been read, and no more. */
export interface CsvFile {
  readonly encoding: CsvEncoding;
  readonly delimiter: string;
  readonly header: readonly CsvColumn[];
  /** True when the delimiter is a semicolon: numbers may have a decimal comma. */
  readonly decimalComma: boolean;
  /** The rows that say something, from the first on; each is read when it is asked for, and others get their turn in between. */
  records(): AsyncGenerator<CsvRecord, void, undefined>;
}

/**
 * Opens the bytes of a CSV file; reads its header and no row, in slices. Throws Problem `invalid` with a sentence for what is
 * no CSV, has no header, or a header that does not do.
 */
export type CsvReader = (bytes: Uint8Array, asked: CsvAsked) => Promise<CsvFile>;

/** Writes a line of a CSV file, without its break, so that reading it gives the same cells and no spreadsheet takes one for a formula. */
export type CsvLineWriter = (cells: readonly string[], delimiter: string) => string;

/** Gives a line that could not be told into cells so that no spreadsheet takes a part of it for a formula. */
export type CsvLineDefuser = (text: string, delimiter: string) => string;
