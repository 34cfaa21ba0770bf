import { expect } from 'chai';
import type { Work } from '../../src/queue/work.ts';
import { createSlices } from '../../src/services/kit/slices.ts';
import { createSkills } from '../../src/services/skills/skills.ts';
import { work } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { first, put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('operations', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const ask = async (subject: string, more: Partial<Work>): Promise<Work> => {
    const row: Work = {
      ...first(`score-participant:${subject}`, here.organisationId, useCases.clock()),
      job: 'score-participant',
      payload: { participantId: subject },
      state: 'waiting',
      epoch: 3,
      attempts: 3,
      dueAt: useCases.clock(),
      ...more,
    };
    const { organisationId } = here;
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(work, row, 0)] });
    return row;
  };
  /** A subject of this organisation alone, for ids of work are unique in all. */
  const subject = (name: string) => `${name}-${here.organisationId}`;

  it('count the work of every job by its state, and the facts that nobody has handed on', async () => {
    for (const [name, state] of [
      ['a', 'waiting'],
      ['b', 'waiting'],
      ['c', 'waiting'],
      ['d', 'running'],
      ['e', 'running'],
      ['f', 'dead'],
    ] as const)
      await ask(subject(name), { state });
    await ask(subject('g'), { id: `apply-import:${subject('g')}`, job: 'apply-import', state: 'dead' });
    await useCases.participants.create(here.command, { displayName: 'Robin' });
    const { jobs, outbox: facts } = await useCases.operations.queues(here.as('administrator'));
    expect(jobs.map(({ job }) => job)).to.have.members(useCases.composed.jobs.all.map(({ name }) => name));
    expect(jobs.find(({ job }) => job === 'score-participant')).to.deep.equal({
      job: 'score-participant',
      waiting: 3,
      running: 2,
      dead: 1,
    });
    expect(jobs.find(({ job }) => job === 'apply-import')).to.include({ waiting: 0, running: 0, dead: 1 });
    expect(facts).to.deep.equal({ waiting: 1 });
  });

  it('count what is little in a page a state, and what is much job by job, to the same figures', async () => {
    const { store } = useCases;
    const asked: string[] = [];
    const watched: Store = {
      ...store,
      list: (scope, collection, path, options) => {
        asked.push(`list ${path}`);
        return store.list(scope, collection, path, options);
      },
      count: (scope, collection, path, key, atMost) => {
        asked.push(`count ${path}`);
        return store.count(scope, collection, path, key, atMost);
      },
    };
    const { operations } = useCases.beside({ store: watched }).services;
    const figures = async () => {
      asked.length = 0;
      const { jobs } = await operations.queues(here.as('administrator'));
      return jobs.filter(({ waiting, running, dead }) => waiting + running + dead > 0);
    };
    await ask(subject('few'), { state: 'dead' });
    const one = { job: 'score-participant', running: 0, dead: 1 };
    expect(await figures()).to.deep.equal([{ ...one, waiting: 0 }]);
    expect(asked).to.have.length(4);
    for (let at = 0; at < 201; at += 1) await ask(subject(`many-${at}`), {});
    expect(await figures()).to.deep.equal([{ ...one, waiting: 201 }]);
    expect(asked.length).to.be.greaterThan(30);
  });

  it('list what is dead, the longest due first, page by page', async () => {
    await ask(subject('late'), { state: 'dead', dueAt: '2026-11-24T09:00:00.000Z' });
    await ask(subject('early'), { state: 'dead', dueAt: '2026-11-24T08:00:00.000Z' });
    await ask(subject('alive'), {});
    const payloads = (items: readonly Work[]) => items.map(({ payload }) => payload.participantId);
    const page = await useCases.operations.deadLetters(here.as('administrator'), { limit: 1 });
    expect(payloads(page.items)).to.deep.equal([subject('early')]);
    const cursor = page.nextCursor ?? '';
    const rest = await useCases.operations.deadLetters(here.as('administrator'), { cursor });
    expect(payloads(rest.items)).to.deep.equal([subject('late')]);
  });

  it('let what is dead run again at once, as if it had never failed', async () => {
    const dead = await ask(subject('a'), { state: 'dead', lastError: 'TypeError' });
    useCases.pass(60);
    const alive = await useCases.operations.replay(here.as('administrator'), dead.id);
    const now = useCases.clock();
    useCases.pass(-60);
    const wanted = { ...dead, state: 'waiting', attempts: 0, dueAt: now, version: 2, updatedAt: now };
    expect(alive).to.deep.equal(wanted);
    expect(await useCases.store.get(here.command.scope, work, dead.id)).to.deep.equal(wanted);
    const told = (await here.trail()).find(({ action }) => action === 'replay');
    expect(told).to.include({ noun: 'work', subjectId: dead.id, outcome: 'allowed' });
    const { code, sentence } = await refusal(useCases.operations.replay(here.as('administrator'), dead.id));
    expect([code, sentence]).to.deep.equal([
      'conflict',
      { key: 'work_not_dead', data: { state: 'waiting' } },
    ]);
    const elsewhere = (await useCases.organisation()).as('administrator');
    const missing = await refusal(useCases.operations.replay(elsewhere, dead.id));
    expect([missing.code, missing.sentence.key]).to.deep.equal(['not_found', 'no_such_dead_letter']);
  });
});

describe('looking things up', () => {
  it('finds ten unless told how many, of skills and of occupations', async () => {
    const asked: unknown[] = [];
    const skills = createSkills({
      taxonomy: {
        searchOccupations: (typed, limit) => {
          asked.push(['occupations', typed, limit]);
          return [];
        },
        workFor: (held, limit) => {
          asked.push(['work', held, limit]);
          return [];
        },
      },
      plainVoice: {
        searchSkills: (typed, limit) => {
          asked.push(['skills', typed, limit]);
          return [];
        },
        searchConcepts: (typed, limit) => {
          asked.push(['concepts', typed, limit]);
          return [];
        },
        searchTranslated: (language, typed, limit) => {
          asked.push([language, typed, limit]);
          return [];
        },
        usualIn: () => [],
        readTranslated: (language, text) => {
          asked.push(['link', language, text]);
          return { skills: [], occupations: [], licences: [] };
        },
        *readInSteps(text) {
          asked.push(['link', text]);
          yield 1;
          return { skills: [], occupations: [], licences: [] };
        },
      },
      slices: createSlices(1),
    });
    const useCases = await openUseCases();
    const { command } = await useCases.organisation();
    await skills.search(command, 'bak');
    await skills.search(command, 'bak', 3);
    await skills.occupations(command, 'mil');
    await skills.occupations(command, 'mil', 25);
    await skills.workFor(command, ['skill:bake']);
    await skills.concepts(command, 'forkl');
    await skills.link(command, 'I bake.');
    expect(asked).to.deep.equal([
      ['skills', 'bak', 10],
      ['skills', 'bak', 3],
      ['occupations', 'mil', 10],
      ['occupations', 'mil', 25],
      ['work', ['skill:bake'], 10],
      ['concepts', 'forkl', 10],
      ['link', 'I bake.'],
    ]);
    await useCases.close();
  });
});
