import type { EvidenceType } from '../../../domain/consent.ts';

/** How files of each kind begin. */
const beginnings: readonly (readonly [type: EvidenceType, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** The kind of a file in base64, by how it begins, whatever it is called; undefined for any other. */
export function fileTypeOf(base64: string): EvidenceType | undefined {
  const head = Buffer.from(base64.slice(0, 16), 'base64');
  return beginnings.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/** The endings by which files of a kind are named. */
const endings = {
  'application/pdf': /\.pdf$/i,
  'image/png': /\.png$/i,
  'image/jpeg': /\.(jpe?g|jpe|jfif)$/i,
} as const satisfies Record<EvidenceType, RegExp>;

/** Whether a file is called what it is: whoever opens it later goes by its name (OWASP ASVS 5.0, 5.2.2). */
export const isNamedAs = (filename: string, type: EvidenceType): boolean => endings[type].test(filename);
