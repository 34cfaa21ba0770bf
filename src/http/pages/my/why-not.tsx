import { type OwnNoReason, ownNoReasons } from '../../../domain/offer.ts';
import type { Faults, Form } from './form.ts';
import { Pick, typed } from './parts.tsx';
import type { Visit } from './visit.ts';

/** Why they say no, if they like to say so: for their coach alone, and nothing is chosen beforehand. */
export const WhyNot = ({
  sent,
  visit: { say, words },
}: {
  readonly sent: { readonly form: Form; readonly faults: Faults } | undefined;
  readonly visit: Visit;
}) => (
  <Pick
    name="why"
    label={say('offers.whyNot')}
    hint={say('offers.whyNotHint')}
    value={typed(sent?.form, 'why', '')}
    options={[
      { value: '', label: words.text('offers.whyNotSaid') },
      ...ownNoReasons.map((one) => ({ value: one, label: words.label('ownNoReasons', one) })),
    ]}
    faults={sent?.faults}
    words={words}
  />
);

/** The reason that a form gives, `undefined` where it gives none; what is wrong with it where it is none of these. */
export function reasonIn(form: Form, { words }: Visit): OwnNoReason | Faults | undefined {
  const why = form.get('why');
  const reason = ownNoReasons.find((one) => one === why);
  return why !== '' && reason === undefined ? new Map([['why', words.text('offers.whyNotChoose')]]) : reason;
}
