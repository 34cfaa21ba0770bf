import 'lmdb';

declare module 'lmdb' {
  /** The bytes of a key as the store orders them; exported by the package, missing from its own types. */
  export function keyValueToBuffer(key: Key): Uint8Array;

  interface RootDatabase {
    /** The environment as the package keeps it; in use there, missing from its own types. */
    readonly env: { info(): { readonly lastPageNumber: number } };
  }
}
