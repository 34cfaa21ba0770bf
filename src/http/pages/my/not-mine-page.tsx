import { Problem } from '../../../domain/problem.ts';
import type { Form } from './form.ts';
import { Button, Hidden } from './parts.tsx';
import type { Elsewhere, Shown, Visit } from './visit.ts';

const jobOf = ({ request }: Pick<Visit, 'request'>): string =>
  `/my/offers/${String(request.params.opportunityId)}`;

/** `/my/offers/{opportunityId}/not-mine?decision=`: asked once more before what was written down in their name counts no more. */
export async function notMinePage(visit: Visit): Promise<Shown> {
  const { ctx, request, words, say, services } = visit;
  const recorded = (await services.inTheirName.list(ctx)).find(
    ({ decisionId, deniedAt }) => decisionId === request.query.decision && deniedAt === undefined,
  );
  if (recorded === undefined) return { to: jobOf(visit) };
  const { byName = '?', said } = recorded;
  const what = said === 'release' ? words.text('offers.showed') : words.label('offerAnswers', said);
  return {
    title: words.text('titles.job'),
    body: (
      <>
        <h1>{say('offers.didNotSayAsk')}</h1>
        <p className="said">{say('offers.theyWrote', { name: byName, what })}</p>
        <p>{say('offers.didNotSayText')}</p>
        <form method="post" action={`${jobOf(visit)}/not-mine`} className="screen">
          <Hidden name="decision" value={recorded.decisionId} />
          <Button>{say('offers.didNotSayYes')}</Button>
        </form>
        <p className="screen">
          <a className="act quiet" href={jobOf(visit)}>
            {say('offers.didNotSayNo')}
          </a>
        </p>
      </>
    ),
  };
}

/** Says that what was written down in their name is not theirs. A second time changes nothing. */
export async function denyAnswer(visit: Visit, form: Form): Promise<Elsewhere> {
  const { ctx, services } = visit;
  try {
    await services.inTheirName.deny(ctx, form.get('decision'));
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'conflict')) throw error;
  }
  return { to: jobOf(visit) };
}
