import { expect } from 'chai';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import type { Work } from '../../src/queue/work.ts';
import { work } from '../../src/store/collections/index.ts';
import type { Put, Removal } from '../../src/store/port.ts';
import { put, removal } from '../../src/store/rows.ts';
import { openQuestionBench, type QuestionBench } from './question-bench.ts';
import { refusal } from './use-cases.ts';

const noise = 'employer accommodation low_noise';

describe('the scores that follow from an answer', () => {
  let bench: QuestionBench;
  let questionId: string;
  beforeEach(async () => {
    bench = await openQuestionBench();
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.role();
    await bench.settle();
    await handOn();
    await changeWork(() => undefined);
    questionId = (await bench.one(noise)).id;
  });
  afterEach(() => bench.close());

  const state = () => bench.useCases.questions.scoring(bench.coach, questionId);
  const answer = async () => {
    const { version } = await bench.one(noise);
    const contact = { channel: 'phone', at: bench.useCases.clock() } as const;
    return bench.useCases.questions.answer(bench.coach, questionId, version, { answer: 'yes', contact });
  };

  async function handOn(): Promise<void> {
    const { store, clock, composed } = bench.useCases;
    const { jobs } = composed;
    const noSlots = { ...jobs, all: jobs.all.filter(({ slot }) => slot === undefined) };
    await createRelay({ store, queue: createEmbeddedQueue({ jobs }), clock, jobs: noSlots }).round();
  }
  /** Makes something else of each piece of work, or ends it. */
  async function changeWork(changed: (row: Work) => Partial<Work> | undefined): Promise<void> {
    const { organisationId, command } = bench.here;
    const puts: Put[] = [];
    const removals: Removal[] = [];
    for (const row of await bench.all(work)) {
      const changes = changed(row);
      if (changes === undefined) removals.push(removal(work, row));
      else puts.push(put(work, { ...row, ...changes, version: row.version + 1 }, row.version));
    }
    await bench.useCases.store.commit(command.scope, { organisationId, puts, removals });
  }

  it('wait as a fact, as work and as work among more, until nothing of them is left', async () => {
    expect(await state(), 'before the answer').to.equal('scored');
    await answer();
    expect(await state(), 'as a fact').to.equal('waiting');
    await handOn();
    expect(await state(), 'as work that waits').to.equal('waiting');
    await changeWork(() => ({ state: 'running' }));
    expect(await state(), 'as work that runs').to.equal('waiting');
    await changeWork(({ job, payload: { opportunityId } }) =>
      job === 'score-opportunity' && opportunityId !== undefined
        ? { job: 'score-many', payload: { participantIds: [], opportunityIds: [opportunityId].flat() } }
        : undefined,
    );
    expect(await state(), 'among more').to.equal('waiting');
    await changeWork(() => undefined);
    expect(await state()).to.equal('scored');
  });

  it('do not wait for those of somebody else', async () => {
    await answer();
    await handOn();
    await changeWork(() => undefined);
    await bench.person();
    expect(await state(), 'as a fact').to.equal('scored');
    await handOn();
    expect(await bench.all(work)).to.not.be.empty;
    expect(await state(), 'as work').to.equal('scored');
  });

  it('are said to have failed where their work died after the answer, and not where it died before', async () => {
    await answer();
    await handOn();
    await changeWork(({ job }) => (job === 'score-opportunity' ? { state: 'dead' } : undefined));
    expect(await state()).to.equal('failed');
    await changeWork(() => ({ updatedAt: '2020-01-01T00:00:00.000Z' }));
    expect(await state()).to.equal('scored');
  });

  it('stand still while scoring does, and wait once it goes on', async () => {
    const admin = bench.here.as('administrator', { id: (await bench.here.user('administrator')).id });
    const { scoringSwitch } = bench.useCases;
    const { version } = await scoringSwitch.show(admin);
    const stopped = await scoringSwitch.set(admin, { stopped: true }, version);
    await answer();
    await handOn();
    await changeWork(() => undefined);
    expect(await state()).to.equal('stopped');
    await scoringSwitch.set(admin, { stopped: false }, stopped.version);
    expect(await state(), 'as a fact').to.equal('waiting');
    await handOn();
    expect(await state(), 'as work').to.equal('waiting');
  });

  it('are told to whoever may read the question', async () => {
    const { code } = await refusal(bench.useCases.questions.scoring(bench.here.as('auditor'), questionId));
    expect(code).to.equal('forbidden');
    expect((await refusal(bench.useCases.questions.scoring(bench.coach, 'qst_none'))).code).to.equal(
      'not_found',
    );
  });
});
