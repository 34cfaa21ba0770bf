import { expect } from 'chai';
import { participants } from '../../src/store/collections/index.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';

describe('a file that names who is in charge', () => {
  let useCases: UseCases;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  it('gives a coach nobody who is another’s, and says so at the row; the others are made and given', async () => {
    const here = await useCases.organisation();
    const [rosa, sam] = [await here.user('coach'), await here.user('coach')];
    const send = async (by: string, lines: readonly string[]) => {
      const ctx = here.as('coach', { id: by });
      const bytes = new TextEncoder().encode(
        `${['externalId,displayName,coachEmail', ...lines].join('\n')}\n`,
      );
      const { id } = await useCases.imports.receive(ctx, { kind: 'participants', dryRun: false, bytes });
      await useCases.imports.apply(ctx, id);
      return useCases.imports.get(ctx, id);
    };
    await send(rosa.id, [`p1,Ada,${rosa.email}`, `p2,Bo,${rosa.email}`]);
    const taken = await send(sam.id, [`p1,Ada,${sam.email}`, `p2,Bo B,${rosa.email}`, `p3,Cy,${sam.email}`]);
    expect(taken.rejected.map(({ row, sentence: { key } }) => [row, key])).to.deep.equal([
      [1, 'not_your_people'],
    ]);
    expect([taken.created, taken.updated]).to.deep.equal([1, 1]);
    const { items } = await useCases.store.list(here.command.scope, participants, 'all', {});
    const charges = Object.fromEntries(items.map(({ displayName, coachId }) => [displayName, coachId]));
    expect(charges).to.deep.equal({ Ada: rosa.id, 'Bo B': rosa.id, Cy: sam.id });
  });
});
