/** The label of a concept, or the end of its URI when the taxonomy does not know it. */
export function conceptWords(uri: string, label?: string): string {
  return label ?? uri.split('/').at(-1) ?? uri;
}
