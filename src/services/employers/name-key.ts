/** One way to write letters that are the same in any case: ß is SS. An ı is no i. */
const folded = (text: string) =>
  text.replaceAll(/[^ı]+/g, (letters) => letters.toLowerCase().toUpperCase().toLowerCase());

/**
 * The name as it is compared: in any case and any Unicode form, with any blanks between its words, and nothing of it dropped. It ends
 * in a blank, as no `formerNameKey` does, so that employers kept by the one are never taken for those kept by the other.
 */
export function nameKey(name: string): string {
  return `${folded(name.normalize('NFKC')).normalize('NFKC').trim().replaceAll(/\s+/gu, ' ')} `;
}

/** The key by which employers of earlier releases are kept, until they are renamed. Names that differ may share it. */
export function formerNameKey(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? name.trim().toLowerCase();
}
