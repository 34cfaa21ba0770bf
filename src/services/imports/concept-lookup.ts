/** Concepts by their words; undefined for what the taxonomy does not know. */
export interface ConceptLookup {
  readonly skill: (uriOrLabel: string) => string | undefined;
  readonly occupation: (uriOrLabel: string) => string | undefined;
}
