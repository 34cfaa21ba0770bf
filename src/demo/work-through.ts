import type { Composition } from '../compose.ts';
import { acrossOrganisations, installation } from '../domain/access/scope.ts';
import type { OutboxRow } from '../domain/fact.ts';
import { createJobContext } from '../queue/job-context.ts';
import type { AskedWork } from '../queue/work.ts';
import type { RoundContext } from '../services/kit/context.ts';
import { outbox, participants } from '../store/collections/index.ts';
import { walk } from '../store/port.ts';
import { next, put } from '../store/rows.ts';

type Deps = Pick<Composition, 'store' | 'clock' | 'jobs' | 'workerDeps' | 'actorOf'>;

const scope = acrossOrganisations('demo');

/** Jobs of mails: of what happened long ago none went. */
const mails: readonly string[] = ['plan-delivery', 'send-mail'];

interface Waiting {
  readonly participantIds: Set<string>;
  readonly matchIds: Set<string>;
}

/**
 * Does what the facts of an organisation ask for, one after another in this process: what relay and workers do behind a town that
 * lives. Cut off, it is done again, which every job bears.
 */
export function createWorkThrough(deps: Deps, organisationId: string) {
  const { store, clock, jobs } = deps;
  /** Whose questions are to be kept anew: of many changes at once, when somebody wants to know. */
  const asked: Waiting = { participantIds: new Set(), matchIds: new Set() };

  async function doWork({ job: name, cause, payload }: AskedWork): Promise<void> {
    const job = jobs.find(name);
    if (job === undefined) return;
    const actor =
      job.rights === 'cause'
        ? await deps.actorOf({ organisationId, cause, payload })
        : ({ kind: 'job', id: job.name, organisationId, rights: job.rights } as const);
    if (actor !== undefined) await job.run(deps.workerDeps)(createJobContext(actor, undefined), payload);
  }

  return {
    /** Has everybody's questions kept anew: whoever played before may have been cut off with some in hand. */
    async goOn(): Promise<void> {
      for await (const { id } of walk(store, scope, participants, 'all', { unseal: false }))
        asked.participantIds.add(id);
    },
    /** Until nothing more is asked but the keeping of questions; `mailed`: with the mails. */
    async all(mailed: boolean): Promise<void> {
      for (;;) {
        const page = await store.list(scope, outbox, 'byRelayed', { key: [false], limit: 1000 });
        const facts = page.items.filter((row) => row.organisationId === organisationId);
        if (facts.length === 0) return;
        for (const one of together(jobs.askedByAll(facts).map((gathered) => gathered.asked)))
          if (one.job === keepQuestions) remember(asked, one);
          else if (mailed || !mails.includes(one.job)) await doWork(one);
        const now = clock();
        const done = (row: OutboxRow) =>
          put(outbox, next(row, now, { relayed: true, relayedAt: now }), row.version);
        await store.commit(scope, { organisationId, puts: facts.map(done) });
      }
    },
    /** Brings the questions in step with all that happened. */
    async questions(): Promise<void> {
      const payload = { participantIds: [...asked.participantIds], matchIds: [...asked.matchIds] };
      asked.participantIds.clear();
      asked.matchIds.clear();
      const isAny = payload.participantIds.length + payload.matchIds.length > 0;
      if (isAny) await doWork({ job: keepQuestions, subject: 'demo', payload, asCause: false });
    },
  };
}

const keepQuestions = 'keep-questions';

function remember({ participantIds, matchIds }: Waiting, { payload }: AskedWork): void {
  for (const id of payload.participantIds ?? []) participantIds.add(id);
  for (const id of payload.matchIds ?? []) matchIds.add(id);
}

/** Several scores in one piece of work, so that each person's list is gone through once. */
function together(asked: readonly AskedWork[]): readonly AskedWork[] {
  const scores = asked.filter(({ job }) => job === 'score-participant' || job === 'score-opportunity');
  const [first, second] = scores;
  if (first === undefined || second === undefined) return asked;
  const idsOf = (field: string) => scores.flatMap(({ payload }) => payload[field] ?? []);
  const payload = {
    ...{ participantIds: idsOf('participantId'), opportunityIds: idsOf('opportunityId') },
    // As of what somebody touched by hand: nothing else is waited for.
    cause: `opportunity:${first.subject}`,
  };
  const many: AskedWork = { job: 'score-many', subject: first.subject, payload, asCause: false };
  return [many, ...asked.filter((one) => !scores.includes(one))];
}

/** What the clock asks for at the end of a day: postings that end or open, what was put off, reminders, the mail of the day. */
export async function endDay({ workerDeps }: Deps): Promise<void> {
  const { expiry, deferrals, reminders, deliveryPlanning } = workerDeps;
  await expiry.expireOpportunities(roundOf('opportunity:expire'));
  await deferrals.returnDeferred(roundOf('match:return'));
  await reminders.remind(roundOf('notice:raise'));
  await deliveryPlanning.askForDue(roundOf('delivery:send'));
}

const roundOf = (
  right: 'opportunity:expire' | 'match:return' | 'notice:raise' | 'delivery:send',
): RoundContext =>
  createJobContext({ kind: 'job', id: 'demo', organisationId: installation, rights: [right] }, undefined);
