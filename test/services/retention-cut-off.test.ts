import { expect } from 'chai';
import type { Context } from '../../src/services/kit/context.ts';
import { clearanceItems, erasures, imports } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { composeOver } from '../support/compose.ts';
import { monthSeconds, openRetention, type RetentionBench } from './retention-bench.ts';

/** A process is killed after any of its commits, and another goes on. */
describe('a clearance that is cut off', () => {
  let bench: RetentionBench;
  beforeEach(async () => {
    bench = await openRetention();
  });
  afterEach(() => bench.close());

  /** Goes on with processes that die at their second commit, until one comes to its end. Gives how many died. */
  async function withDeaths(command: Context, id: string): Promise<number> {
    for (let deaths = 0; ; deaths += 1) {
      let commits = 0;
      const store: typeof bench.store = {
        ...bench.store,
        async commit(scope, unit) {
          if (commits === 1) throw new Error('killed');
          commits += 1;
          await bench.store.commit(scope, unit);
        },
      };
      const { clock, newId } = bench.useCases;
      const { workerDeps } = composeOver({ store, clock, newId });
      try {
        await workerDeps.clearing.goOn(command, id);
        return deaths;
      } catch (error) {
        if ((error as Error).message !== 'killed') throw error;
      }
    }
  }

  it('is prepared and carried out whole, each record once', async () => {
    const { command } = bench.office;
    for (let n = 0; n < 3; n += 1) {
      await bench.make.people();
      await bench.make.employers();
      await bench.make.contacts();
    }
    await bench.set({ people: 3, employers: 3, contacts: 3 });
    bench.pass(4 * monthSeconds);
    const { id } = await bench.acts.prepare(bench.asker);
    expect(await withDeaths(command, id), 'looking').to.be.greaterThan(5);
    const prepared = await bench.acts.get(bench.asker, id);
    const counts = Object.entries(prepared.found).map(([kind, { count }]) => [kind, count]);
    expect(counts).to.have.deep.members([
      ['people', 3],
      ['employers', 3],
      ['contacts', 3],
    ]);
    const { items } = await bench.store.list(command.scope, clearanceItems, 'all');
    expect(items.length).to.equal(9);
    await bench.agree(prepared);
    expect(await withDeaths(command, id), 'carrying out').to.be.greaterThan(5);
    const done = await bench.acts.get(bench.asker, id);
    expect(done).to.deep.include({ gone: { people: 3, employers: 3, contacts: 3 }, left: {}, state: 'done' });
    const begun = await bench.store.list(command.scope, erasures, 'all');
    expect(begun.items.map(({ state }) => state)).to.deep.equal(['begun', 'begun', 'begun']);
  });
});

describe('a file of an earlier release', () => {
  it('has its one key destroyed at the first erasure, and its own record still opens', async () => {
    const bench = await openRetention();
    try {
      const destroyed: string[] = [];
      const { command, organisationId } = bench.office;
      const file = await bench.make.imports();
      const person = await bench.make.people();
      const { services, workerDeps } = bench.useCases.beside({
        destroyKey: async (subject) => void destroyed.push(subject),
      });
      const me = bench.office.as('participant', { participantId: person.id } as never);
      const erasure = await services.erasures.own(me, 'password');
      await workerDeps.forgetting.finish(command, erasure.id);
      expect(destroyed).to.include.members([file.id, `${file.id}-content`, person.id]);
      const kept = await bench.store.get(command.scope, imports, file.id);
      expect([kept?.keysApart, kept?.updatedAt]).to.deep.equal(['later', file.updatedAt]);
      // One that waits stays as it is, and the certificate says so.
      const other = await bench.make.people();
      const waits = next(kept as never, bench.clock(), { state: 'received' } as never) as { version: number };
      const unit = { organisationId, puts: [put(imports, waits as never, waits.version - 1)] };
      await bench.store.commit(command.scope, unit);
      const again = await services.erasures.own(
        bench.office.as('participant', { participantId: other.id } as never),
        'password',
      );
      await workerDeps.forgetting.finish(command, again.id);
      const { kept: said } = await services.erasures.get(bench.asker, again.id);
      expect(said?.map(({ what }) => what)).to.include('files');
    } finally {
      await bench.close();
    }
  });
});
