import { expect } from 'chai';
import { openQuestionBench } from './question-bench.ts';

describe('the questions of a match', () => {
  it('are found by what is asked of it, once they are kept', async () => {
    const bench = await openQuestionBench();
    await bench.person({ supportNeeds: [{ code: 'low_noise', weight: 'must' }] });
    await bench.role();
    await bench.score();
    const [row] = (await bench.useCases.matches.list(bench.coach, {})).items;
    if (row === undefined) throw new Error('No match.');
    const asked = async () => {
      const match = await bench.useCases.matches.get(bench.coach, row.id);
      const { unknown, changes } = match.explanation;
      return [...unknown, ...changes].flatMap(({ asking }) =>
        asking === undefined ? [] : [{ asking, id: match.questionIdOf?.(asking) }],
      );
    };
    expect((await asked()).map(({ id }) => id)).to.satisfy((ids: unknown[]) =>
      ids.every((id) => id === undefined),
    );
    await bench.keep();
    const ids = (await asked()).filter(({ id }) => id !== undefined);
    expect(ids).to.not.have.length(0);
    for (const { asking, id = '' } of ids)
      expect((await bench.useCases.questions.get(bench.coach, id)).asking).to.deep.equal(asking);
    await bench.close();
  });
});
