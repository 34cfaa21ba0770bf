/** The taxonomy to measure with: TAXONOMY_DIR, or the one that ships. */
export function taxonomyFolder(): string {
  return process.env.TAXONOMY_DIR ?? 'config/taxonomy';
}
