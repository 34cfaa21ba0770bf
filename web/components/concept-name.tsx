import { Fragment } from 'react';
import { conceptWords } from '../words/concepts.ts';

/** The name of a skill or an occupation: English, whatever the language of the page, but where it has none any more. */
export function ConceptName({ label }: { readonly label: string | undefined }) {
  return label === undefined ? conceptWords() : <span lang="en">{label}</span>;
}

/** Several of them, one after the other. */
export function ConceptNames({ labels }: { readonly labels: readonly (string | undefined)[] }) {
  return labels.map((label, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two may have no name
    <Fragment key={at}>
      {at > 0 && ', '}
      <ConceptName label={label} />
    </Fragment>
  ));
}
