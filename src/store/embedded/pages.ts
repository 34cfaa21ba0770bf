import { closeSync, openSync, readSync } from 'node:fs';

/**
 * LMDB maps its file into memory and trusts what it finds: a damaged file ends the process instead of giving an error. So
 * the pages are looked at before. The layout is that of LMDB data version 2 as the `lmdb` package builds it: a page header
 * of 24 bytes (number, transaction, flags, bounds), two meta pages, and two trees (free pages, data).
 */
const header = 24;
const flags = { branch: 1, leaf: 2, overflow: 4, meta: 8 };
const magic = 0xbeefc0de;
const bigData = 1;
/** Pages looked at, from the roots down: a start stays quick however large the store is. */
const mostPages = 20_000;

interface Tree {
  readonly depth: number;
  readonly root: number;
}

interface Meta {
  readonly pageSize: number;
  readonly transaction: bigint;
  readonly trees: readonly Tree[];
}

type ReadPage = (number: number) => Buffer | undefined;

/** Whether a data file can be opened without harm. A file that others write meanwhile is looked at again. */
export function isSound(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    for (let tries = 0; ; tries += 1) {
      const meta = newestMeta(handle);
      if (meta === undefined) return false;
      const read: ReadPage = (number) => readAt(handle, number * meta.pageSize, meta.pageSize);
      if (meta.trees.every((tree) => isSoundTree(tree, read))) return true;
      // Pages may be reused while we read, but only by a writer, which leaves a newer meta page.
      if (newestMeta(handle)?.transaction === meta.transaction) return false;
      if (tries === 20) return true;
    }
  } finally {
    closeSync(handle);
  }
}

function readAt(handle: number, position: number, length: number): Buffer | undefined {
  if (!Number.isSafeInteger(position)) return undefined;
  const page = Buffer.alloc(length);
  return readSync(handle, page, 0, length, position) === length ? page : undefined;
}

const wide = (page: Buffer, at: number): number => Number(page.readBigUInt64LE(at));

function newestMeta(handle: number): Meta | undefined {
  const first = readMeta(readAt(handle, 0, 512));
  if (first === undefined) return undefined;
  const second = readMeta(readAt(handle, first.pageSize, 512));
  if (second === undefined || second.pageSize !== first.pageSize) return undefined;
  return second.transaction > first.transaction ? second : first;
}

function readMeta(page: Buffer | undefined): Meta | undefined {
  if (page === undefined || page.readUInt16LE(18) !== flags.meta) return undefined;
  if (page.readUInt32LE(header) !== magic || page.readUInt32LE(28) !== 2) return undefined;
  const pageSize = page.readUInt32LE(48);
  if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return undefined;
  const trees = [48, 96].map((at) => ({ depth: page.readUInt16LE(at + 6), root: wide(page, at + 40) }));
  return { pageSize, transaction: page.readBigUInt64LE(152), trees };
}

function isSoundTree({ depth, root }: Tree, read: ReadPage): boolean {
  // An empty tree has no depth, and a root of all ones.
  if (depth === 0) return true;
  let level = [root];
  let looked = 0;
  for (let height = depth; height > 0; height -= 1) {
    const below: number[] = [];
    for (const number of level) {
      if (looked === mostPages) return true;
      looked += 1;
      const page = read(number);
      const kind = height > 1 ? flags.branch : flags.leaf;
      if (page === undefined || wide(page, 0) !== number || page.readUInt16LE(18) !== kind) return false;
      const nodes = nodesOf(page);
      if (nodes === undefined || nodes.length === 0) return false;
      for (const at of nodes) {
        if (height > 1) below.push(childOf(page, at));
        else if (!isSoundLeafNode(page, at, read)) return false;
      }
    }
    level = below;
  }
  return true;
}

/** Where the nodes of a page start; undefined when one would lie outside of it. */
function nodesOf(page: Buffer): readonly number[] | undefined {
  const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)];
  if (lower % 2 !== 0 || lower > upper || upper > page.length - header) return undefined;
  const nodes = Array.from({ length: lower / 2 }, (_, at) => header + page.readUInt16LE(header + at * 2));
  const fits = nodes.every(
    (at) =>
      at >= header + upper && at + 8 <= page.length && at + 8 + page.readUInt16LE(at + 6) <= page.length,
  );
  return fits ? nodes : undefined;
}

const childOf = (page: Buffer, at: number): number =>
  page.readUInt32LE(at) + page.readUInt16LE(at + 4) * 2 ** 32;

function isSoundLeafNode(page: Buffer, at: number, read: ReadPage): boolean {
  const size = page.readUInt32LE(at);
  const data = at + 8 + page.readUInt16LE(at + 6);
  if ((page.readUInt16LE(at + 4) & bigData) === 0) return data + size <= page.length;
  if (data + 8 > page.length) return false;
  const number = wide(page, data);
  const first = read(number);
  if (first === undefined || wide(first, 0) !== number || first.readUInt16LE(18) !== flags.overflow)
    return false;
  const pages = first.readUInt32LE(20);
  return pages * page.length >= header + size && read(number + pages - 1) !== undefined;
}
