import type { ImportKind } from '../../src/domain/import.ts';
import { columnsOf, requiredOf } from './columns.ts';
import { guessByRows, guessColumns, guessKind } from './guessing.ts';
import type { SheetRow, Sources } from './rows.ts';
import type { Head, OpenedFile } from './sheet.ts';
import type { RowOutcome } from './trial.ts';

/** A file that is being prepared. It lives in this page's memory alone, and belongs to who chose it. */
export interface Session {
  readonly owner: string;
  readonly file: OpenedFile;
  readonly heads: readonly Head[];
  /** Which of them is the header. */
  readonly headAt: number;
  readonly kind: ImportKind;
  /** The column of each heading, by place; empty where it is left out. */
  readonly columns: readonly string[];
  /** The heading that says which record a row is, where that is none of the columns' own. */
  readonly keyPlace: number | undefined;
  /** Once the columns are settled. */
  readonly check?: Check | undefined;
  /** What went wrong with it as a whole. */
  readonly problem?: string | undefined;
}

/** The rows, what would come of each, and what was done about them. */
export interface Check {
  readonly sources: Sources;
  readonly rows: readonly SheetRow[];
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
  /** Rows that are left out. */
  readonly out: ReadonlySet<number>;
  /** What was last written in place of something else, in one cell. */
  readonly corrected?: { readonly column: string; readonly from: string; readonly to: string } | undefined;
  /** Rows that are being tried now, and how far that is. */
  readonly trying: ReadonlySet<number>;
  readonly progress?: { readonly done: number; readonly rows: number } | undefined;
  readonly more: boolean;
  readonly applying?: boolean;
}

export const headOf = ({ heads, headAt }: Pick<Session, 'heads' | 'headAt'>): Head => {
  const head = heads[headAt];
  if (head === undefined) throw new Error('The header is none of the lines.');
  return head;
};

/** What a row is known by where it has no number; nothing else of a posting is its own. */
export const insteadOfNumber = { participants: 'email', opportunities: '-', employers: 'name' } as const;

/** A session as a file begins it: everything guessed. */
export function beginSession(
  owner: string,
  file: OpenedFile,
  heads: readonly Head[],
  headAt: number,
  kind?: ImportKind,
): Session {
  const headings = heads[headAt]?.headings ?? [];
  const guessed = kind ?? guessKind(headings);
  const rows = heads.slice(headAt + 1).map((head) => head.headings);
  const columns = guessByRows(guessed, guessColumns(guessed, headings), rows);
  // Without a number people are known by their email, and employers by their name, of which there is one; unless somebody says otherwise.
  const instead = columns.indexOf(insteadOfNumber[guessed]);
  const keyPlace = columns.includes('externalId') || instead < 0 ? undefined : instead;
  return { ...{ owner, file, heads, headAt, kind: guessed }, columns, keyPlace };
}

/** Which heading each column is read from. */
export function sourcesOf({ columns, keyPlace, kind }: Session): Sources {
  const order: readonly string[] = columnsOf[kind];
  const chosen = new Map(
    columns.flatMap((column, place) => (column === '' ? [] : [[column, place] as const])),
  );
  if (keyPlace !== undefined) chosen.set('externalId', keyPlace);
  return Object.fromEntries([...chosen].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)));
}

/** Columns that no row can do without and no heading stands for. */
export const missingColumns = (session: Session): readonly string[] => {
  const sources = sourcesOf(session);
  return requiredOf[session.kind].filter((column) => sources[column] === undefined);
};

/** Gives a heading another column; a heading that had it before has none, and what rows are known by stays. */
export function withColumn(session: Session, place: number, column: string): Session {
  const key = session.columns.indexOf('externalId');
  const columns = session.columns.map((one, at) => (at === place ? column : one === column ? '' : one));
  if (column === 'externalId') return { ...session, columns, keyPlace: undefined };
  // What rows are known by can be taken as something else besides.
  return { ...session, columns, keyPlace: column !== '' && key === place ? place : session.keyPlace };
}

let session: Session | undefined;
const listeners = new Set<() => void>();

/** The one file that is being prepared in this window. */
export const sessionStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  get: () => session,
  set(next: Session | undefined) {
    session = next;
    for (const listener of listeners) listener();
  },
  /** Changes the session that stands, if it is still the one of that file. */
  change(file: OpenedFile, change: (session: Session) => Session) {
    if (session?.file === file) sessionStore.set(change(session));
  },
};
