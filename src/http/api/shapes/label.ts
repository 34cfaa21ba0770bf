import type { NamedConcept } from '../../../domain/values/concept.ts';

/** The name of a concept, when the taxonomy knows it. */
export type LabelOf = (uri: string) => string | undefined;

/** The same, and for what the taxonomy has dropped the last name, as it is kept with who names it. */
export function labelsWith(labelOf: LabelOf, kept: readonly NamedConcept[] = []): LabelOf {
  return (uri) => labelOf(uri) ?? kept.find((concept) => concept.uri === uri)?.label;
}

/** A skill with its name. */
export function labelled<S extends { readonly uri: string }>(skill: S, labelOf: LabelOf) {
  const label = labelOf(skill.uri);
  return label === undefined ? skill : { ...skill, label };
}
