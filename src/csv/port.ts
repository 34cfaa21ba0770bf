/** A CSV file as rows of named cells; the adapter (src/csv) deals with encodings, delimiters and quoting. */
export interface CsvTable {
  readonly header: readonly string[];
  /** Cells by column name, trimmed; `line` problems of the file itself are in `problem`. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** True when the delimiter is a semicolon: numbers may have a decimal comma. */
  readonly decimalComma: boolean;
}

/** Reads the bytes of a CSV file. Throws Problem `invalid` with a sentence when it is no CSV at all. */
export type CsvReader = (bytes: Uint8Array) => CsvTable;
