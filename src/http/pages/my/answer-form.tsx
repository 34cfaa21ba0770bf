import { offerAnswers } from '../../../domain/offer.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { Faults, Form } from './form.ts';
import { Button, Choose, Hidden, typed, Words } from './parts.tsx';
import type { Visit } from './visit.ts';
import { WhyNot } from './why-not.tsx';

/** From which on the employer has a name: what was shown is there to see, and nobody is told that no name is known. */
export const namedStandings: readonly Offer['standing'][] = ['released', 'invited', 'job_offered'];

/** What they say to a job that was offered to them, and what they ask. */
export function AnswerForm({
  offer: { answersOpen, version, standing },
  visit,
  sent,
}: {
  readonly offer: Offer;
  readonly visit: Visit;
  readonly sent: { readonly form: Form; readonly faults: Faults } | undefined;
}) {
  const { words, say } = visit;
  const open = offerAnswers.filter((one) => answersOpen.includes(one));
  const isQuestionAlone = open.every((one) => one === 'ask');
  return (
    <form method="post" className="screen">
      <Hidden name="version" value={version} />
      {isQuestionAlone ? (
        <Hidden name="answer" value="ask" />
      ) : (
        <Choose
          name="answer"
          label={say('offers.answerTitle')}
          hint={say(namedStandings.includes(standing) ? 'offers.answerHintNamed' : 'offers.answerHint')}
          value={typed(sent?.form, 'answer', '')}
          options={open.map((one) => ({ value: one, label: words.label('offerAnswers', one) }))}
          faults={sent?.faults}
          words={words}
        />
      )}
      {open.includes('not_interested') && <WhyNot sent={sent} visit={visit} />}
      <Words
        name="question"
        label={say(standing === 'job_offered' ? 'offers.tellCoach' : 'offers.question')}
        hint={say(isQuestionAlone ? 'offers.questionHintAlone' : 'offers.questionHint')}
        value={typed(sent?.form, 'question', '')}
        faults={sent?.faults}
        words={words}
      />
      <Button>{say(isQuestionAlone ? 'offers.sendQuestion' : 'offers.send')}</Button>
    </form>
  );
}
