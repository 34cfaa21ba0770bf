/** The name of a concept, when the taxonomy knows it. */
export type LabelOf = (uri: string) => string | undefined;

/** A skill with its name. */
export function labelled<S extends { readonly uri: string }>(skill: S, labelOf: LabelOf) {
  const label = labelOf(skill.uri);
  return label === undefined ? skill : { ...skill, label };
}
