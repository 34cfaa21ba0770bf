import type { Scope } from '../../domain/access/scope.ts';
import { contentKeyOf, type Import, type ImportPiece } from '../../domain/import.ts';
import { Unreadable } from '../../domain/problem.ts';
import { importPieces } from '../../store/collections/index.ts';
import { type Put, type Removal, type Store, walk } from '../../store/port.ts';
import { first, put, removal } from '../../store/rows.ts';

/** Bytes of a piece: few enough to be coded, digested and sealed in one go, and threes, so that the pieces together are base64. */
const pieceBytes = 3 * 128 * 1024;

/** The bytes of a file as they are kept, and their digest. */
export interface Content {
  /** Base64. */
  readonly pieces: readonly string[];
  readonly digest: string;
}

export interface ContentDeps {
  readonly toBase64: (bytes: Uint8Array) => string;
  readonly digest: (text: string) => string;
  readonly giveWay: () => Promise<void>;
}

/** Codes and digests the bytes of a file piece by piece, with a turn for everybody else in between. */
export async function contentOf(
  { toBase64, digest, giveWay }: ContentDeps,
  bytes: Uint8Array,
): Promise<Content> {
  const pieces: string[] = [];
  let whole = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = toBase64(bytes.subarray(at, at + pieceBytes));
    pieces.push(piece);
    whole = digest(`${whole} ${piece}`);
    await giveWay();
  }
  return { pieces, digest: whole };
}

/** The puts that keep the bytes of a file. */
export function keepContent(
  { id, organisationId, createdAt }: Import,
  { pieces }: Pick<Content, 'pieces'>,
): readonly Put[] {
  return pieces.map((content, at) => {
    const row: ImportPiece = {
      ...first(`${id}-${at}`, organisationId, createdAt),
      ...{ importId: id, at, content, contentKey: contentKeyOf(id) },
    };
    return put(importPieces, row, 0);
  });
}

/** The bytes of a file, in base64. Throws Unreadable where a piece is damaged: what is left of a file is another file. */
export async function readContent(store: Store, scope: Scope, importId: string): Promise<string> {
  const pieces: string[] = [];
  let cursor: string | null | undefined;
  do {
    const options = { key: [importId], limit: 1, cursor: cursor ?? undefined } as const;
    const page = await store.list(scope, importPieces, 'byImport', options);
    for (const id of page.unreadable ?? []) throw new Unreadable(`${importPieces.name} ${id}`);
    pieces.push(...page.items.map(({ content }) => content));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return pieces.join('');
}

/** The removals of the bytes of a file. */
export async function dropContent(store: Store, scope: Scope, importId: string): Promise<readonly Removal[]> {
  const removals: Removal[] = [];
  const options = { key: [importId], unseal: false } as const;
  for await (const piece of walk(store, scope, importPieces, 'byImport', options))
    removals.push(removal(importPieces, piece));
  return removals;
}
