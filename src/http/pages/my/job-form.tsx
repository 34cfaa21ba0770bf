import { Problem } from '../../../domain/problem.ts';
import { localDate } from '../../../domain/values/time.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import type { Form } from './form.ts';
import { Button, Hidden, Part } from './parts.tsx';
import type { Elsewhere, Visit } from './visit.ts';

/** Says that a job that was offered has started, or that it has ended: today. The coach puts another day right. */
export function JobForm({
  offer: { standing, opportunityId },
  visit: { say },
}: {
  readonly offer: Offer;
  readonly visit: Visit;
}) {
  if (standing !== 'job_offered' && standing !== 'started') return null;
  const isStart = standing === 'job_offered';
  return (
    <Part title={say('offers.yourJob')}>
      <form method="post" action={`/my/offers/${opportunityId}/job`} className="screen">
        <p className="hint">{say(isStart ? 'offers.startHint' : 'offers.endHint')}</p>
        <Hidden name="do" value={isStart ? 'start' : 'end'} />
        <Button quiet>{say(isStart ? 'offers.hasStarted' : 'offers.hasEnded')}</Button>
      </form>
    </Part>
  );
}

/** Takes it. Again it changes nothing. */
export async function sayJob({ ctx, me, request, now, services }: Visit, form: Form): Promise<Elsewhere> {
  const opportunityId = String(request.params.opportunityId);
  const to = `/my/offers/${opportunityId}`;
  const { matchId, standing } = await services.offers.one(ctx, opportunityId);
  const today = localDate(now.toISOString(), me.organisation.zone);
  try {
    if (form.get('do') === 'start' && standing === 'job_offered')
      await services.placements.start(ctx, { matchId, startedOn: today });
    const job = await services.placements.ofMatch(ctx, matchId);
    if (form.get('do') === 'end' && job !== undefined && job.endedOn === undefined)
      await services.placements.change(ctx, job.id, job.version, { endedOn: today });
  } catch (error) {
    // Said twice at once, or by the coach at this moment: the page shows what stands.
    if (!(error instanceof Problem && ['conflict', 'stale_version'].includes(error.code))) throw error;
  }
  return { to };
}
