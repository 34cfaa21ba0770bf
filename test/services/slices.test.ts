import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { createSlices } from '../../src/services/kit/slices.ts';
import { createSkills } from '../../src/services/skills/skills.ts';
import { openUseCases } from './use-cases.ts';

/** Steps of work that tell when each is done. */
function* steps(name: string, works: readonly number[], said: string[]): Generator<number, string> {
  for (const [at, work] of works.entries()) {
    said.push(`${name}${at}`);
    yield work;
  }
  return name;
}

describe('work in slices', () => {
  it('pauses as soon as so much is done, before anything, and gives what the work gives', async () => {
    const said: string[] = [];
    const slices = createSlices(10, async () => void said.push('pause'));
    expect(await slices(steps('a', [4, 4, 4, 9, 1, 12, 3], said))).to.equal('a');
    expect(said.join(' ')).to.equal('pause a0 a1 a2 pause a3 a4 pause a5 pause a6');
  });

  it('takes turns: one slice of all the work between two pauses', async () => {
    const said: string[] = [];
    const slices = createSlices(2, async () => {
      said.push('pause');
      await new Promise((resolve) => setImmediate(resolve));
    });
    await Promise.all([
      slices(steps('a', [2, 2, 2], said)),
      slices(steps('b', [1, 1, 2], said)),
      slices(steps('c', [9], said)),
    ]);
    const between = said.join(' ').split('pause').slice(1);
    expect(between.map((slice) => slice.trim())).to.deep.equal([
      'a0',
      'b0 b1',
      'c0',
      'a1',
      'b2',
      '',
      'a2',
      '',
      '',
    ]);
  });

  it('that fails is the failure of its own only', async () => {
    const slices = createSlices(1);
    const failing = slices({
      next: () => {
        throw new Error('no');
      },
    });
    const other = slices(steps('b', [1, 1], []));
    expect(await failing.catch((error: Error) => error.message)).to.equal('no');
    expect(await other).to.equal('b');
  });

  it('lets what waits in the process go first', async () => {
    const said: string[] = [];
    const done = createSlices(1)(steps('a', [1, 1], said));
    setImmediate(() => said.push('another'));
    await done;
    expect(said.indexOf('another')).to.be.below(said.indexOf('a1'));
  });
});

describe('texts to link', () => {
  it('are read one after another for one person, and twenty of them at most wait; others are not kept out', async () => {
    const nothing = { skills: [], occupations: [], licences: [] };
    let reading = 0;
    let most = 0;
    const skills = createSkills({
      taxonomy: { searchOccupations: () => [], workFor: () => [] },
      plainVoice: {
        searchSkills: () => [],
        searchConcepts: () => [],
        searchTranslated: () => [],
        usualIn: () => [],
        readTranslated: () => nothing,
        *readInSteps() {
          reading += 1;
          most = Math.max(most, reading);
          for (let at = 0; at < 3; at += 1) yield 1;
          reading -= 1;
          return nothing;
        },
      },
      slices: createSlices(1),
    });
    const useCases = await openUseCases();
    const { command, as } = await useCases.organisation();
    const asked = Array.from({ length: 25 }, () =>
      skills.link(command, 'text').then(
        () => 'read',
        (error: unknown) => (error instanceof Problem ? [error.code, error.extras.retryAfter] : error),
      ),
    );
    expect(await skills.link(as('coach', { id: 'usr_other' }), 'text')).to.deep.equal(nothing);
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'read')).to.have.length(20);
    expect(answers.slice(20)).to.deep.equal(Array.from({ length: 5 }, () => ['rate_limited', 5]));
    expect(most).to.be.at.most(2);
    expect(await skills.link(command, 'text')).to.deep.equal(nothing);
  });
});
