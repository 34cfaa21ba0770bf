import { acrossOrganisations, scopeOf } from '../../src/domain/access/scope.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createJobs } from '../../src/queue/jobs.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { type ActorOf, createWorkerRuntime, type RuntimeOptions } from '../../src/queue/runtime.ts';
import type { Work } from '../../src/queue/work.ts';
import type { Context } from '../../src/services/kit/context.ts';
import type { UseCase } from '../../src/services/kit/use-case.ts';
import { work } from '../../src/store/collections/index.ts';
import { allJobs, type WorkerDeps } from '../../workers/all.ts';
import { openTestStore, systemClock } from '../support/store.ts';

export const organisationId = 'org_1';
export const everywhere = acrossOrganisations('test');
export const within = scopeOf({ kind: 'command', id: 'test', organisationId });

export const jobs = createJobs<WorkerDeps>(allJobs);

/** A use case that anybody may have done, as far as these tests go. */
const anybody = <Asked extends readonly unknown[], Result, C extends Context>(
  run: (ctx: C, ...asked: Asked) => Promise<Result>,
) => Object.assign(run, { may: 'me:read' }) as unknown as UseCase<Asked, Result, C>;

const none = <Asked extends readonly unknown[], C extends Context>() =>
  anybody<Asked, number, C>(async () => 0);
const silent = <Asked extends readonly unknown[], C extends Context>() =>
  anybody<Asked, void, C>(async () => {});

/** Use cases that do nothing, but for those given. */
export const depsWith = (given: Partial<WorkerDeps>): WorkerDeps => ({
  deadImports: { endImport: silent() },
  clearing: { goOn: anybody(async () => undefined) },
  scoring: { score: none() },
  rescoring: { askForAll: none(), countLeft: none() },
  questionKeeping: { keep: silent() },
  needCostings: { workOut: silent() },
  linkMails: { send: silent() },
  resetMails: { plan: silent() },
  signInMails: { plan: silent() },
  noticeRaiser: {
    raiseMatchNotices: silent(),
    raiseOfCause: silent(),
    raiseGathered: silent(),
    raiseListsMoved: silent(),
    raiseDecisionNotices: silent(),
    raisePauseDigest: silent(),
    raiseOperationsNotices: silent(),
  },
  deliveryPlanning: { plan: silent(), planAgain: silent(), askForDue: silent() },
  sending: { send: silent() },
  imports: { apply: anybody(async () => undefined), takeBack: anybody(async () => undefined) },
  expiry: { expireOpportunities: none() },
  deferrals: { returnDeferred: none() },
  reminders: { remind: silent() },
  tellingPartners: { tellOfDecision: silent(), tellOfEnd: silent() },
  calling: { call: silent() },
  linkExpiry: { endExpired: silent() },
  releaseUpkeep: { keepReleases: none() },
  forgetting: { finish: none(), beginAgain: none() },
  pruning: { prune: none(), pruneImports: none() },
  organisationIds: async () => [],
  ...given,
});

/** Scores a participant in this way. */
export const scoring = (
  handler: (ctx: Context, asked: { readonly participantId: string }) => Promise<void>,
): Partial<WorkerDeps> => ({
  scoring: {
    score: anybody(async (ctx, { participantIds }) => {
      for (const participantId of participantIds) await handler(ctx, { participantId });
      return 0;
    }),
  },
});

/** Tells in this way that work has died. */
export const telling = (
  handler: (asked: { readonly workId: string; readonly job: string }) => Promise<void>,
): Partial<WorkerDeps> => ({
  noticeRaiser: {
    ...depsWith({}).noticeRaiser,
    raiseOperationsNotices: anybody((_ctx, workId, job) => handler({ workId, job })),
  },
});

/** Nobody: work that needs a person dies. */
export const nobody: ActorOf = async () => undefined;

/** A store of its own with a relay and workers that are quick to try again. Close it when done. */
export async function openWorkBench(
  given: Partial<WorkerDeps>,
  options: Partial<RuntimeOptions<WorkerDeps>> = {},
) {
  const { store, dir, close } = await openTestStore();
  const events: { readonly event: string; readonly workId?: string | number | undefined }[] = [];
  const queue = createEmbeddedQueue({ jobs });
  const relay = createRelay({ store, queue, clock: systemClock, jobs, everyMs: 20 });
  const runtime = createWorkerRuntime({
    store,
    queue,
    jobs,
    deps: depsWith(given),
    actorOf: nobody,
    clock: systemClock,
    backoffMs: 5,
    leaseMs: 5000,
    timeoutMs: 5000,
    onEvent: (event, details) => events.push({ event, workId: details.workId }),
    ...options,
  });
  const rows = async (): Promise<readonly Work[]> =>
    (await store.list(everywhere, work, 'all', { limit: 1000 })).items.filter(
      (row) => row.organisationId === organisationId,
    );
  return {
    store,
    dir,
    queue,
    relay,
    runtime,
    events,
    rows,
    say: (...facts: Fact[]) => store.commit(within, { organisationId, facts }),
    async start() {
      store.onFacts(() => relay.hint());
      await runtime.start();
      relay.start();
    },
    /** Resolves when the work rows of the organisation are as wanted. */
    async until(wanted: (rows: readonly Work[]) => boolean): Promise<readonly Work[]> {
      for (;;) {
        const now = await rows();
        if (wanted(now)) return now;
        await new Promise((done) => setTimeout(done, 5));
      }
    },
    async close() {
      await relay.stop();
      await runtime.stop(200);
      await close();
    },
  };
}

export type WorkBench = Awaited<ReturnType<typeof openWorkBench>>;

export const changed = (n: number): Fact => ({ type: 'participant.changed', participantId: `par_${n}` });
export const idOf = (n: number, job = 'score-participant') => `${job}:par_${n}`;
