import { type OwnNoReason, ownNoReasons } from '../../../domain/offer.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { Faults, Form } from './form.ts';
import { Button, Hidden, Pick, typed } from './parts.tsx';
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

/** Says why not once a no stands without it: nobody has to say no again for that. */
export function WhyNotForm({
  offer: { answer, standing, version },
  visit,
  sent,
}: {
  readonly offer: Offer;
  readonly visit: Visit;
  readonly sent: { readonly form: Form; readonly faults: Faults } | undefined;
}) {
  const isOwn = answer?.answer === 'not_interested' && answer.recordedBy === undefined;
  if (standing !== 'no' || !isOwn || answer.reason !== undefined) return null;
  return (
    <form method="post" className="screen">
      <Hidden name="version" value={version} />
      <Hidden name="answer" value="not_interested" />
      <WhyNot sent={sent?.form.get('answer') === 'not_interested' ? sent : undefined} visit={visit} />
      <Button quiet>{visit.say('offers.sayWhy')}</Button>
    </form>
  );
}

/** The reason that a form gives, `undefined` where it gives none; what is wrong with it where it is none of these. */
export function reasonIn(form: Form, { words }: Visit): OwnNoReason | Faults | undefined {
  const why = form.get('why');
  const reason = ownNoReasons.find((one) => one === why);
  return why !== '' && reason === undefined ? new Map([['why', words.text('offers.whyNotChoose')]]) : reason;
}
