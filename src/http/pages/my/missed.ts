import { type Faults, type Form, formOf } from './form.ts';
import type { Visit } from './visit.ts';

const questions = ['answer', 'take'] as const;

/** The page of a job once its form was sent with nothing in it: there is nothing to lose, so it has an address to go back to (ADR 228). */
export const missedPath = (opportunityId: string, question: (typeof questions)[number]): string =>
  `/my/offers/${opportunityId}?missed=${question}`;

/** What was not chosen, as that address says; undefined for any other. */
export function missed({
  request,
  words,
}: Visit): { readonly form: Form; readonly faults: Faults } | undefined {
  const question = questions.find((one) => one === request.query.missed);
  if (request.method !== 'GET' || question === undefined) return undefined;
  return { form: formOf(''), faults: new Map([[question, words.text('offers.choose')]]) };
}
