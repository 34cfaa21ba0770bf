import { Problem } from '../../../domain/problem.ts';
import { localDate } from '../../../domain/values/time.ts';
import type { JobAnswer } from '../../../services/offers/job-answers.ts';
import type { Offer } from '../../../services/offers/offer-view.ts';
import { type Faults, type Form, versionIn } from './form.ts';
import { missedPath } from './missed.ts';
import { Button, Choose, Hidden, Part, SaidBack, typed } from './parts.tsx';
import type { Elsewhere, Visit } from './visit.ts';
import { reasonIn, WhyNot } from './why-not.tsx';

interface Sent {
  readonly form: Form;
  readonly faults: Faults;
}

const jobAnswers: readonly JobAnswer[] = ['interested', 'not_interested'];

/** Says yes or no to a job that its employer offers, or no after all. */
export function TakeForm({
  offer: { standing, acceptedAt, version, opportunityId },
  visit,
  sent,
}: {
  readonly offer: Offer;
  readonly visit: Visit;
  readonly sent?: Sent | undefined;
}) {
  if (standing !== 'job_offered') return null;
  const { me, say, words } = visit;
  const open = jobAnswers.filter((one) => acceptedAt === undefined || one === 'not_interested');
  return (
    <>
      {acceptedAt !== undefined && (
        <SaidBack>{say('offers.taken', { day: words.dayOf(acceptedAt, me.organisation.zone) })}</SaidBack>
      )}
      <form method="post" action={`/my/offers/${opportunityId}/take`} className="screen">
        <Hidden name="version" value={version} />
        <Choose
          name="take"
          label={say(acceptedAt === undefined ? 'offers.takeTitle' : 'offers.untakeTitle')}
          hint={say('offers.takeHint')}
          value={typed(sent?.form, 'take', '')}
          options={open.map((one) => ({ value: one, label: words.label('jobAnswers', one) }))}
          faults={sent?.faults}
          words={words}
        />
        <WhyNot sent={sent} visit={visit} />
        <Button>{say('offers.send')}</Button>
      </form>
    </>
  );
}

/** Takes what they say to it; what is wrong with the form, or where to go on. */
export async function sayToJob(visit: Visit, form: Form): Promise<Faults | Elsewhere> {
  const { ctx, request, words, services } = visit;
  const opportunityId = String(request.params.opportunityId);
  const [take, why] = [form.get('take'), form.get('why')];
  if (!form.has('take') && why === '') return { to: missedPath(opportunityId, 'take') };
  const answer = jobAnswers.find((one) => one === take);
  if (answer === undefined) return new Map([['take', words.text('offers.choose')]]);
  const reason = reasonIn(form, visit);
  if (typeof reason === 'object') return reason;
  const given = answer === 'not_interested' ? reason : undefined;
  await services.jobAnswers.answer(ctx, opportunityId, versionIn(form), answer, given);
  return { to: `/my/offers/${opportunityId}` };
}

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
