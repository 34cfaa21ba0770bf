/** What does not fit between the rows and the paths by which they are found. */
export type Misplaced =
  /** The row under an id is another one. */
  | { readonly kind: 'foreign'; readonly collection: string; readonly id: string; readonly named: string }
  /** A row that is not found where it is looked for. */
  | {
      readonly kind: 'unlisted';
      readonly collection: string;
      readonly id: string;
      readonly paths: readonly string[];
    }
  /** A path leads to a row that is gone, or that does not belong there. */
  | {
      readonly kind: 'stray';
      readonly collection: string;
      readonly id: string;
      readonly path: string;
      readonly isThere: boolean;
    };

/** Looks through all rows and paths of a store that keeps both itself, in slices, beside whoever writes. */
export type FindMisplaced = () => AsyncIterable<Misplaced>;

/** Of a database that keeps its paths by itself. */
export async function* nothingMisplaced(): AsyncGenerator<Misplaced> {}
