import type { CodeKind } from '../../domain/one-time-code.ts';

/** Under which a code is kept. Keyed, for 55 bits could be tried one after another by whoever reads the store. */
export const codeDigest = (blind: (text: string) => string, kind: CodeKind, code: string): string =>
  blind(`code ${kind} ${code}`);
