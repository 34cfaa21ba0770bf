import { expect } from 'chai';
import { ids, instant, job } from '../../src/queue/job.ts';
import { createJobContext, type JobContext } from '../../src/queue/job-context.ts';
import { lanes } from '../../src/queue/lanes.ts';
import { minute, type Slot } from '../../src/queue/slot.ts';
import { allJobs, type WorkerDeps } from '../../workers/all.ts';
import { depsWith, jobs } from '../workers/work-bench.ts';

const now = '2026-11-24T09:30:15.000Z';
/** What a slot is called shows how long it is. */
const slotOf = (slot: Slot | undefined) => slot?.(now) ?? 'none';

describe('every job', () => {
  it('has the lane, the time, the slot and the rights of this table', () => {
    const table = allJobs.map(({ name, lane, timeoutMs, slot, rights }) =>
      [
        name,
        lane,
        timeoutMs / 60_000,
        slotOf(slot),
        ...(rights === 'cause' ? ['as its cause'] : rights),
      ].join(' '),
    );
    expect(table).to.deep.equal([
      'score-participant changes 12 none match:keep',
      'score-opportunity changes 10 none match:keep',
      'score-many rounds 60 none match:keep',
      'score-after-stop rounds 60 none rescore:ask',
      'finish-erasure answers 10 none erasure:finish',
      'forget-again rounds 10 2026-11-24T09 erasure:finish',
      'raise-match-notices answers 2 none notice:raise',
      'raise-cause-notices answers 2 none notice:raise',
      'raise-gathered-notices rounds 2 2026-11-24T09:30 notice:raise',
      'tell-of-moved-lists rounds 2 none notice:raise',
      'raise-decision-notices answers 2 none notice:raise',
      'raise-pause-digest answers 2 none notice:raise',
      'raise-operations-notices answers 2 none notice:raise',
      'plan-delivery answers 2 none delivery:send',
      'plan-deliveries-again answers 2 none delivery:send',
      'ask-for-due-mail answers 2 2026-11-24T09:30 delivery:send',
      'send-mail mails 3 none delivery:send',
      'plan-reset-mail answers 1 none delivery:send',
      'plan-sign-in-mail answers 1 none delivery:send',
      'send-link-mail mails 3 none delivery:send',
      'tell-partners mails 2 none delivery:send',
      'tell-of-ended-link mails 2 none delivery:send',
      'call-partner mails 2 none delivery:send',
      'apply-import imports 30 none as its cause',
      'undo-import imports 30 none as its cause',
      'end-dead-import answers 1 none import:end',
      'expire-opportunities rounds 2 2026-11-24T09:30 opportunity:expire',
      'return-deferred rounds 2 2026-11-24T09:30 match:return',
      'end-expired-links rounds 5 2026-11-24T09 partnerLink:expire',
      'remind rounds 2 2026-11-24T09 notice:raise',
      'rescore rounds 60 2026-11-24 rescore:ask',
      'keep-questions changes 10 none question:keep',
      'keep-releases rounds 5 2026-11-24T09 release:end',
      'work-out-costs changes 2 none cost:keep',
      'go-on-with-clearance rounds 60 none clearance:carry opportunity:write employer:write',
      'prune-outbox rounds 2 2026-11-24T09 records:prune',
      'prune-imports rounds 10 2026-11-24 records:prune',
    ]);
    expect(minute).to.equal(60_000);
    expect(lanes).to.deep.equal(['answers', 'changes', 'mails', 'imports', 'rounds']);
  });

  const contextIn = (organisationId: string) =>
    createJobContext({ kind: 'job', id: 'test', organisationId, rights: [] }, { workId: 'test:1', epoch: 1 });
  const asked: unknown[] = [];
  const hears =
    (name: string) =>
    async (ctx: JobContext, ...given: readonly unknown[]) =>
      void asked.push([name, ctx.scope.organisationId, ...given]);
  const noticeRaiser = {
    raiseMatchNotices: hears('match'),
    raiseOfCause: hears('cause'),
    raiseGathered: hears('gathered'),
    raiseListsMoved: hears('moved'),
    raiseDecisionNotices: hears('decision'),
    raisePauseDigest: hears('pause'),
    raiseOperationsNotices: hears('operations'),
  };
  const deps = depsWith({
    noticeRaiser,
    scoring: { score: hears('score') },
    rescoring: { askForAll: hears('rescore') },
    imports: { apply: hears('import') },
    expiry: { expireOpportunities: hears('expire') },
    deferrals: { returnDeferred: hears('return') },
    reminders: { remind: hears('remind') },
    pruning: { prune: hears('prune'), pruneImports: hears('prune files') },
    organisationIds: async () => ['org_1', 'org_2'],
  } as unknown as Partial<WorkerDeps>);
  /** What is called when a job runs. */
  async function calls(name: string, payload: Record<string, string | string[]>, organisationId = 'org_1') {
    asked.length = 0;
    await jobs.find(name)?.run(deps)(contextIn(organisationId), payload);
    return [...asked];
  }

  it('hands what it was told to its use case', async () => {
    const participantId = 'par_1';
    expect(await calls('score-participant', { participantId })).to.deep.equal([
      ['score', 'org_1', { participantIds: ['par_1'], opportunityIds: [], cause: 'participant:par_1' }],
    ]);
    expect(await calls('score-opportunity', { opportunityId: 'opp_1' })).to.deep.equal([
      ['score', 'org_1', { participantIds: [], opportunityIds: ['opp_1'], cause: 'opportunity:opp_1' }],
    ]);
    const many = { participantIds: ['par_1'], opportunityIds: ['opp_1'], cause: 'apply-import:imp_1' };
    expect(await calls('score-many', many)).to.deep.equal([['score', 'org_1', many]]);
    expect(
      await calls('raise-match-notices', { matchIds: ['mat_1', 'mat_2'], cause: 'opportunity:opp_1' }),
    ).to.deep.equal([['match', 'org_1', ['mat_1', 'mat_2'], 'opportunity:opp_1']]);
    expect(await calls('raise-decision-notices', { matchId: 'mat_1', decisionId: 'dec_1' })).to.deep.equal([
      ['decision', 'org_1', 'mat_1', 'dec_1'],
    ]);
    const resumed = { participantId, pausedSince: now, stageChangeId: 'stg_1' };
    expect(await calls('raise-pause-digest', resumed)).to.deep.equal([
      ['pause', 'org_1', 'par_1', now, 'stg_1'],
    ]);
    expect(await calls('apply-import', { importId: 'imp_1' })).to.deep.equal([['import', 'org_1', 'imp_1']]);
    for (const [name, use] of [
      ['expire-opportunities', 'expire'],
      ['raise-gathered-notices', 'gathered'],
      ['return-deferred', 'return'],
      ['remind', 'remind'],
      ['prune-outbox', 'prune'],
      ['prune-imports', 'prune files'],
    ] as const)
      expect(await calls(name, {}, 'installation')).to.deep.equal([[use, 'installation']]);
  });

  it('that goes over organisations does so in each of them; work that died in one tells that one', async () => {
    expect(await calls('rescore', {}, 'installation')).to.deep.equal([
      ['rescore', 'org_1'],
      ['rescore', 'org_2'],
    ]);
    const died = { workId: 'rescore:all', job: 'rescore' };
    expect(await calls('raise-operations-notices', died)).to.deep.equal([
      ['operations', 'org_1', 'rescore:all', 'rescore'],
    ]);
    expect(await calls('raise-operations-notices', died, 'installation')).to.deep.equal([
      ['operations', 'org_1', 'rescore:all', 'rescore'],
      ['operations', 'org_2', 'rescore:all', 'rescore'],
    ]);
  });

  it('is given by each fact the payload that it runs with', async () => {
    const facts = [
      { type: 'participant.changed', participantId: 'par_1' },
      { type: 'rescore.asked', participantId: 'par_1' },
      { type: 'opportunity.changed', opportunityId: 'opp_1' },
      { type: 'matches.scored', matchIds: ['mat_1'], cause: 'opportunity:opp_1' },
      { type: 'cause.scored', cause: 'apply-import:imp_1', by: 'score-many:out_1' },
      { type: 'participant.resumed', participantId: 'par_1', pausedSince: now, stageChangeId: 'stg_1' },
      { type: 'import.received', importId: 'imp_1' },
      { type: 'work.died', workId: 'rescore:all', job: 'rescore' },
    ] as const;
    for (const fact of facts) {
      const { type: _, ...told } = fact;
      expect(jobs.askedBy({ id: 'out_1', fact }).map(({ payload }) => payload)).to.deep.equal([told]);
    }
    const decided = { type: 'match.decided', matchId: 'mat_1', decisionId: 'dec_1' } as const;
    expect(jobs.askedBy({ id: 'out_1', fact: decided }).map(({ payload }) => payload)).to.deep.equal([
      { matchId: 'mat_1', decisionId: 'dec_1' },
      { matchId: 'mat_1', decisionId: 'dec_1' },
      { participantIds: [], matchIds: ['mat_1'] },
    ]);
    const moved = { type: 'lists.moved', version: '2.0.0/2', left: 12, came: 9 } as const;
    const [asked] = jobs.askedBy({ id: 'out_1', fact: moved });
    expect(await calls('tell-of-moved-lists', { ...asked?.payload } as Record<string, string>)).to.deep.equal(
      [['moved', 'org_1', 'out_1', { version: '2.0.0/2', left: 12, came: 9 }]],
    );
  });
});

describe('a payload', () => {
  const one = job({
    ...{ name: 'one', lane: 'changes', timeoutMs: 1, rights: [] },
    payload: { at: instant, ids },
    run: () => async () => {},
  });
  const takes = (payload: { at: string; ids: string[] }) => {
    try {
      void one.run({})(
        createJobContext({ kind: 'command', id: 'x', organisationId: 'org_1' }, { workId: '', epoch: 0 }),
        payload,
      );
      return true;
    } catch {
      return false;
    }
  };

  it('holds ids of one to two hundred signs', () => {
    const x = (length: number) => 'x'.repeat(length);
    expect([1, 200].map((length) => takes({ at: x(length), ids: [x(length)] }))).to.deep.equal([true, true]);
    expect([0, 201].map((length) => takes({ at: x(length), ids: [] }))).to.deep.equal([false, false]);
    expect([0, 201].map((length) => takes({ at: 'x', ids: [x(length)] }))).to.deep.equal([false, false]);
  });
});
