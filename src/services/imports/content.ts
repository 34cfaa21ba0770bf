import type { Scope } from '../../domain/access/scope.ts';
import type { Import, ImportPiece } from '../../domain/import.ts';
import { importPieces } from '../../store/collections/index.ts';
import { type Put, type Removal, type Store, walk } from '../../store/port.ts';
import { first, put, removal } from '../../store/rows.ts';

/** Characters of base64 in a piece: what is sealed between two turns of the event loop, and far below what a store takes in one row. */
const pieceLength = 1024 * 1024;

/** The puts that keep the bytes of a file. */
export function keepContent({ id, organisationId, createdAt }: Import, content: string): readonly Put[] {
  const count = Math.ceil(content.length / pieceLength);
  return Array.from({ length: count }, (_, at) => {
    const row: ImportPiece = {
      ...first(`${id}-${at}`, organisationId, createdAt),
      importId: id,
      at,
      content: content.slice(at * pieceLength, (at + 1) * pieceLength),
    };
    return put(importPieces, row, 0);
  });
}

/** The bytes of a file, in base64. */
export async function readContent(store: Store, scope: Scope, importId: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of walk(store, scope, importPieces, 'byImport', { key: [importId], limit: 1 }))
    pieces.push(piece.content);
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
