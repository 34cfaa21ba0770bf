/** Rows that were not sent with a file that was applied. */
export interface LeftOut {
  readonly owner: string;
  readonly count: number;
  /** Them, as a file. */
  readonly sheet: string;
}

const kept = new Map<string, LeftOut>();

/** What stayed behind of each file, by its import. As the file itself it lives in this window's memory alone: no server was ever told it. */
export const leftOut = {
  keep(importId: string, rows: LeftOut) {
    if (rows.count > 0) kept.set(importId, rows);
  },
  /** What whoever is signed in left out of an import in this window. */
  of(importId: string, owner: string): LeftOut | undefined {
    const rows = kept.get(importId);
    return rows?.owner === owner ? rows : undefined;
  },
};
