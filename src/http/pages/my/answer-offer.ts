import { type OfferAnswer, offerAnswers } from '../../../domain/offer.ts';
import { Problem } from '../../../domain/problem.ts';
import { type Faults, type Form, versionIn } from './form.ts';
import { missedPath } from './missed.ts';
import { offerIdOf } from './offer-page.tsx';
import type { Elsewhere, Visit } from './visit.ts';
import { reasonIn } from './why-not.tsx';

/** Takes an answer; what is wrong with the form, or where to go on. */
export async function answerOffer(visit: Visit, form: Form): Promise<Faults | Elsewhere> {
  const { ctx, words, services } = visit;
  const answer = offerAnswers.find((one): one is OfferAnswer => one === form.get('answer'));
  const opportunityId = offerIdOf(visit);
  if (!form.has('answer') && form.prose('question') === '' && form.get('why') === '')
    return { to: missedPath(opportunityId, 'answer') };
  if (answer === undefined) return new Map([['answer', words.text('offers.choose')]]);
  const reason = reasonIn(form, visit);
  if (typeof reason === 'object') return reason;
  try {
    await services.offers.answer(ctx, opportunityId, versionIn(form), {
      answer,
      question: form.prose('question'),
      reason,
    });
  } catch (error) {
    const key = error instanceof Problem ? error.extras.errors?.[0]?.sentence.key : undefined;
    if (key === 'question_empty') return new Map([['question', words.text('offers.questionEmpty')]]);
    if (key === 'question_too_long') return new Map([['question', words.text('offers.questionLong')]]);
    throw error;
  }
  return { to: `/my/offers/${opportunityId}` };
}
