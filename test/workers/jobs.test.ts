import { expect } from 'chai';
import type { Fact } from '../../src/domain/fact.ts';
import { id, ids, job } from '../../src/queue/job.ts';
import { createJobContext } from '../../src/queue/job-context.ts';
import { createJobs } from '../../src/queue/jobs.ts';
import { everyHour, everyMinute, everyNight, minute } from '../../src/queue/slot.ts';
import { askAgain } from '../../src/queue/work-rows.ts';
import { jobs } from './work-bench.ts';

const plain = { lane: 'changes', timeoutMs: minute, rights: [] } as const;
const ctx = createJobContext(
  { kind: 'job', id: 'test', organisationId: 'org_1', rights: [] },
  { workId: 'test:1', epoch: 1 },
);

const asked = (fact: Fact) =>
  jobs
    .askedBy({ id: 'fact_1', fact, cause: { kind: 'command', id: 'test' } })
    .map(({ job, subject }) => [job, subject]);

describe('a job', () => {
  it('is run with what its payload says it is told, and with nothing else', async () => {
    const heard: unknown[] = [];
    const one = job({
      ...plain,
      name: 'one',
      payload: { matchId: id, others: ids },
      run:
        () =>
        async (_ctx, { matchId, others }) =>
          void heard.push([matchId, others.length]),
    });
    const run = (payload: Parameters<ReturnType<typeof one.run>>[1]) => one.run({})(ctx, payload);
    await run({ matchId: 'mat_1', others: ['mat_2', 'mat_3'] });
    expect(heard).to.deep.equal([['mat_1', 2]]);
    for (const wrong of [
      {},
      { matchId: 'mat_1' },
      { matchId: '', others: [] },
      { matchId: 'mat_1', others: 'mat_2' },
      { matchId: 'mat_1', others: [], more: 'x' },
    ]) {
      let refused = false;
      try {
        await run(wrong);
      } catch {
        refused = true;
      }
      expect(refused, JSON.stringify(wrong)).to.equal(true);
    }
    expect(heard).to.have.lengthOf(1);
  });

  it('does not compile when a fact gives it what it is not told', () => {
    const started = { ...plain, name: 'typed', payload: { participantId: id } };
    const run =
      () =>
      async (_: unknown, { participantId }: { readonly participantId: string }) =>
        participantId;
    const fits = job({
      ...started,
      startedBy: {
        'participant.changed': ({ participantId }) => ({
          subject: participantId,
          payload: { participantId },
        }),
      },
      run,
    });
    const another = job({
      ...started,
      startedBy: {
        // @ts-expect-error A posting is no participant.
        'opportunity.changed': ({ opportunityId }) => ({
          subject: opportunityId,
          payload: { opportunityId },
        }),
      },
      run,
    });
    const missing = job({
      ...started,
      startedBy: {
        // @ts-expect-error That fact knows of no participant.
        'opportunity.changed': ({ participantId }) => ({
          subject: participantId,
          payload: { participantId },
        }),
      },
      run,
    });
    const tell = async (_: unknown, asked: { readonly matchId: string }) => asked.matchId;
    // @ts-expect-error It is told of no match.
    const other = job({ ...started, run: () => tell });
    expect([fits, another, missing, other].map(({ name }) => name)).to.deep.equal(Array(4).fill('typed'));
  });

  it('has a name of its own', () => {
    const one = job({ ...plain, name: 'one', payload: {}, run: () => async () => {} });
    const other = job({ ...plain, name: 'other', payload: {}, run: () => async () => {} });
    expect(createJobs([one, other]).all).to.have.lengthOf(2);
    expect(() => createJobs([one, other, { ...other, name: 'one' }])).to.throw('one name: one');
  });
});

describe('the table of jobs', () => {
  it('says which work follows from which fact', () => {
    expect(asked({ type: 'participant.changed', participantId: 'par_1' })).to.deep.equal([
      ['score-participant', 'par_1'],
    ]);
    expect(asked({ type: 'rescore.asked', participantId: 'par_1' })).to.deep.equal([
      ['score-participant', 'par_1'],
    ]);
    expect(asked({ type: 'opportunity.changed', opportunityId: 'opp_1' })).to.deep.equal([
      ['score-opportunity', 'opp_1'],
    ]);
    expect(asked({ type: 'matches.scored', matchIds: ['mat_1'], cause: 'opportunity:opp_1' })).to.deep.equal([
      ['raise-match-notices', 'fact_1'],
    ]);
    expect(asked({ type: 'match.decided', matchId: 'mat_1', decisionId: 'dec_1' })).to.deep.equal([
      ['raise-decision-notices', 'fact_1'],
      ['tell-partners', 'dec_1'],
      ['keep-questions', 'mat_1'],
    ]);
    expect(asked({ type: 'lists.scored', participantIds: ['par_1'], matchIds: [] })).to.deep.equal([
      ['keep-questions', 'fact_1'],
    ]);
    const resumed = { participantId: 'par_1', pausedSince: '2026-01-01', stageChangeId: 'stg_1' };
    expect(asked({ type: 'participant.resumed', ...resumed })).to.deep.equal([
      ['raise-pause-digest', 'stg_1'],
    ]);
    expect(asked({ type: 'import.received', importId: 'imp_1' })).to.deep.equal([['apply-import', 'imp_1']]);
    expect(asked({ type: 'work.died', workId: 'rescore:all', job: 'rescore' })).to.deep.equal([
      ['raise-operations-notices', 'fact_1'],
    ]);
  });

  it('has a job say whether a fact concerns it', () => {
    const heir = job({
      ...plain,
      name: 'heir',
      payload: { workId: id },
      startedBy: {
        'work.died': ({ workId, job }) =>
          job === 'one' ? { subject: workId, payload: { workId } } : undefined,
      },
      run: () => async () => {},
    });
    const askedOf = (job: string) =>
      createJobs([heir]).askedBy({ id: 'fact_1', fact: { type: 'work.died', workId: `${job}:1`, job } });
    expect(askedOf('one').map(({ subject }) => subject)).to.deep.equal(['one:1']);
    expect(askedOf('other')).to.deep.equal([]);
  });

  it('lets what a person touched go before what follows from other work or a command', () => {
    const lanesOf = (row: Partial<Parameters<typeof jobs.askedBy>[0]>, fact: Fact) =>
      jobs.askedBy({ id: 'fact_1', fact, ...row }).map(({ lane }) => lane);
    const changed = { type: 'participant.changed', participantId: 'par_1' } as const;
    const user = { kind: 'user', id: 'usr_1', role: 'coach' } as const;
    expect(lanesOf({ cause: user }, changed)).to.deep.equal([undefined]);
    expect(lanesOf({ cause: { ...user, kind: 'token' } }, changed)).to.deep.equal([undefined]);
    expect(lanesOf({ cause: user, workId: 'apply-import:imp_1' }, changed)).to.deep.equal(['rounds']);
    expect(lanesOf({ cause: { kind: 'job', id: 'rescore' } }, changed)).to.deep.equal(['rounds']);
    expect(lanesOf({ cause: { kind: 'command', id: 'import' } }, changed)).to.deep.equal(['rounds']);
    expect(lanesOf({}, changed)).to.deep.equal(['rounds']);
    // Whoever caused it: somebody is told at once, and a file is a file.
    const workId = 'score-participant:par_1';
    expect(
      lanesOf({ workId }, { type: 'matches.scored', matchIds: ['mat_1'], cause: 'opportunity:opp_1' }),
    ).to.deep.equal([undefined]);
    expect(lanesOf({ workId }, { type: 'import.received', importId: 'imp_1' })).to.deep.equal([undefined]);
  });

  it('passes on who caused it, and runs what is of an import alone as them', () => {
    const cause = { kind: 'user', id: 'usr_1', role: 'coach' } as const;
    const of = (fact: Fact) => jobs.askedBy({ id: 'fact_1', fact, cause })[0];
    expect(of({ type: 'import.received', importId: 'imp_1' })).to.deep.include({ cause, asCause: true });
    expect(of({ type: 'rescore.asked', participantId: 'par_1' })).to.deep.include({ cause, asCause: false });
    expect(jobs.all.filter(({ rights }) => rights === 'cause').map(({ name }) => name)).to.deep.equal([
      'apply-import',
      'undo-import',
    ]);
  });

  it('takes work of another release for a round', () => {
    expect(jobs.laneOf('score-participant')).to.equal('changes');
    expect(jobs.laneOf('make-coffee')).to.equal('rounds');
    expect(jobs.find('make-coffee')).to.equal(undefined);
  });
});

describe('what a job acts under', () => {
  it('goes over organisations for work of the installation only', () => {
    expect(() => ctx.everywhere()).to.throw('installation');
    expect(() => ctx.within('org_2')).to.throw('installation');
    const round = createJobContext(
      { kind: 'job', id: 'round', organisationId: 'installation', rights: ['records:prune'] },
      { workId: 'round:all', epoch: 1 },
    );
    expect(round.everywhere().acrossOrganisations).to.equal(true);
    const within = round.within('org_2');
    expect(within.scope).to.deep.include({ organisationId: 'org_2', acrossOrganisations: false });
    expect(within.scope.actor).to.deep.include({ organisationId: 'org_2', rights: ['records:prune'] });
    expect(within.fence).to.deep.equal({ workId: 'round:all', epoch: 1 });
    expect(() => within.within('org_3')).to.throw('installation');
  });

  it('never goes over organisations as a person', () => {
    const person = createJobContext(
      { kind: 'user', id: 'usr_1', organisationId: 'installation', role: 'administrator' },
      { workId: 'apply-import:1', epoch: 1 },
    );
    expect(() => person.everywhere()).to.throw('installation');
  });
});

describe('slots', () => {
  it('begin with the minute, the hour, and at two in the night (UTC)', () => {
    expect(everyMinute('2026-11-24T01:59:30.000Z')).to.equal('2026-11-24T01:59');
    expect(everyHour('2026-11-24T01:59:30.000Z')).to.equal('2026-11-24T01');
    expect(everyNight('2026-11-24T01:59:59.999Z')).to.equal('2026-11-23');
    expect(everyNight('2026-11-24T02:00:00.000Z')).to.equal('2026-11-24');
  });
});

describe('work that is asked for again', () => {
  const now = '2026-11-24T09:30:00.000Z';
  const by = (id: string) => ({ kind: 'command', id }) as const;
  const work = { job: 'one', subject: '1', payload: {} };

  it('is passed on to the newest cause while it waits, when it runs as its cause', () => {
    const asked = { ...work, asCause: true };
    const standing = askAgain(undefined, { ...asked, cause: by('first') }, 'org_1', now)?.row;
    expect(standing).to.deep.include({ id: 'one:1', state: 'waiting', cause: by('first') });
    expect(askAgain(standing, { ...asked, cause: by('first') }, 'org_1', now)).to.equal(undefined);
    const passedOn = askAgain(standing, { ...asked, cause: by('second') }, 'org_1', now)?.row;
    expect(passedOn).to.deep.include({ state: 'waiting', cause: by('second'), version: 2 });
    const running = passedOn && { ...passedOn, state: 'running' as const };
    expect(askAgain(running, { ...asked, cause: by('third') }, 'org_1', now)).to.equal(undefined);
  });

  it('stays as it is while it waits, when it has rights of its own', () => {
    const asked = { ...work, asCause: false };
    const standing = askAgain(undefined, { ...asked, cause: by('first') }, 'org_1', now)?.row;
    expect(askAgain(standing, { ...asked, cause: by('second') }, 'org_1', now)).to.equal(undefined);
  });
});
