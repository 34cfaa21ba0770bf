import { expect } from 'chai';
import { openUseCases, type UseCases } from '../services/use-cases.ts';

describe('a long file', () => {
  let useCases: UseCases;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  it('lets those that wait have their turn after some rows, and goes on where it was', async () => {
    const here = await useCases.organisation();
    const lines = Array.from({ length: 610 }, (_, at) => `p${at + 1},Person ${at + 1}`);
    const bytes = new TextEncoder().encode(['externalId,displayName', ...lines].join('\n'));
    const { id } = await useCases.imports.receive(here.command, {
      kind: 'participants',
      dryRun: false,
      bytes,
    });
    const waitedFor = { ...here.command, othersWait: () => true };
    const done = async () => (await useCases.imports.get(here.command, id)).done;
    expect([await useCases.imports.apply(waitedFor, id), await done()]).to.deep.equal(['unfinished', 250]);
    expect([await useCases.imports.apply(waitedFor, id), await done()]).to.deep.equal(['unfinished', 500]);
    expect([await useCases.imports.apply(waitedFor, id), await done()]).to.deep.equal([undefined, 610]);
    expect(await useCases.imports.get(here.command, id)).to.include({ state: 'done', created: 610 });
  });

  it('is done in one go where nobody waits', async () => {
    const here = await useCases.organisation();
    const lines = Array.from({ length: 300 }, (_, at) => `p${at + 1},Person ${at + 1}`);
    const bytes = new TextEncoder().encode(['externalId,displayName', ...lines].join('\n'));
    const { id } = await useCases.imports.receive(here.command, {
      kind: 'participants',
      dryRun: false,
      bytes,
    });
    const alone = { ...here.command, othersWait: () => false };
    expect(await useCases.imports.apply(alone, id)).to.equal(undefined);
    expect(await useCases.imports.get(here.command, id)).to.include({ state: 'done', created: 300 });
  });
});
