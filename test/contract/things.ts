import type { ClassesOf } from '../../src/domain/access/data-class.ts';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { type AccessPath, type Collection, collectionOf } from '../../src/store/collection.ts';
import type { KeyPart } from '../../src/store/fields.ts';
import type { ListOptions } from '../../src/store/port.ts';

/** A noun that uses everything a collection can declare. */
export interface Thing extends Row {
  readonly group?: string;
  readonly rank?: number;
  readonly flag?: boolean;
  readonly tags?: readonly string[];
  readonly code?: string;
  readonly deep?: { readonly at?: string; readonly note?: string };
  readonly list?: readonly { readonly kind: string; readonly note?: string }[];
  readonly secret?: unknown;
  /** Looked up by its digest. */
  readonly hidden?: string;
  readonly any?: unknown;
}

export const thingClasses = {
  group: 'public',
  rank: 'public',
  flag: 'public',
  tags: 'public',
  code: 'public',
  deep: 'public',
  list: 'public',
  secret: 'sud',
  hidden: 'personal',
  any: 'public',
} as const satisfies ClassesOf<Thing>;

export const things = collectionOf<Thing>()({
  name: 'things',
  paths: {
    byGroup: { fields: ['group', 'rank'], optional: ['group', 'rank'], across: true },
    byRank: { fields: ['rank'], optional: ['rank'] },
    byFlag: { fields: ['flag'], optional: ['flag'] },
    byMaking: { fields: ['createdAt', 'updatedAt'] },
    byTag: { fields: ['tags[]'] },
    byPlace: { fields: ['deep.at'], optional: ['deep.at'] },
    byCode: { fields: ['code'], unique: true, optional: ['code'], across: true },
    byPair: { fields: ['group', 'code'], unique: true, optional: ['group', 'code'] },
    byHidden: { fields: ['hidden'], unique: true, optional: ['hidden'] },
  },
  digested: ['hidden'],
  classes: thingClasses,
});

/** The same, read by paths that are not known beforehand. */
export const anyThings: Collection<Thing> = { ...things };

export const scopeIn = (organisationId: string): Scope =>
  scopeOf({ kind: 'command', id: 'test', organisationId });

/** A thing as it is when created; `at` gives its id. */
export function thing(at: number | string, more: Partial<Thing> = {}): Thing {
  return {
    id: `thg_${typeof at === 'number' ? String(at).padStart(4, '0') : at}`,
    organisationId: 'org_a',
    version: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  };
}

function keysOf(row: Thing, { fields }: AccessPath): KeyPart[][] {
  const values: Record<string, readonly (KeyPart | undefined)[]> = {
    group: [row.group],
    rank: [row.rank],
    flag: [row.flag],
    code: [row.code],
    'deep.at': [row.deep?.at],
    createdAt: [row.createdAt],
    updatedAt: [row.updatedAt],
    'tags[]': [...new Set(row.tags ?? [])],
  };
  return fields.reduce<KeyPart[][]>(
    (keys, field) =>
      keys.flatMap((key) =>
        (values[field] ?? []).filter((value) => value !== undefined).map((value) => [...key, value]),
      ),
    [[]],
  );
}

const kinds = ['boolean', 'number', 'string'];

/** False before true, booleans before numbers before texts, texts by their bytes in UTF-8; a shorter key first. */
function compareKeys(one: readonly KeyPart[], other: readonly KeyPart[]): number {
  for (const [at, left] of one.entries()) {
    const right = other[at];
    if (right === undefined) return 1;
    const byKind = kinds.indexOf(typeof left) - kinds.indexOf(typeof right);
    if (byKind !== 0) return byKind;
    const texts = typeof left === 'string';
    const order = texts ? Buffer.compare(Buffer.from(left), Buffer.from(String(right))) : +left - +right;
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

/** What a list must hold, in its order, from all rows of the organisation: slow and plain. */
export function expectedList(rows: Iterable<Thing>, path: AccessPath, options: ListOptions): string[] {
  const { key = [], from, below, descending = false } = options;
  const found: KeyPart[][] = [];
  for (const row of rows) {
    for (const values of keysOf(row, path)) {
      const next = values[key.length] ?? row.id;
      const under = key.every((part, at) => values[at] === part);
      const above = from === undefined || compareKeys([next], [from]) >= 0;
      const before = below === undefined || compareKeys([next], [below]) < 0;
      if (under && above && before) found.push([...values, row.id]);
    }
  }
  const ids = found.sort(compareKeys).map((key) => String(key.at(-1)));
  return descending ? ids.reverse() : ids;
}
