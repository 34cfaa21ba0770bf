import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Store } from '../../src/store/port.ts';
import { refusalMs, rememberRefusedWrites } from '../../src/store/refused-writes.ts';

describe('a store that remembers refused writes', () => {
  const scope = scopeOf({ kind: 'command', id: 'test', organisationId: 'org_1' });

  it('counts one for some time, whatever small write goes through, and forgets it at a write after that', async () => {
    let now = 1000;
    let fails: Problem | undefined;
    const inner = {
      commit: async () => {
        if (fails) throw fails;
      },
    } as unknown as Store;
    const { store, refusedAt } = rememberRefusedWrites(inner, () => now);
    const commit = () => store.commit(scope, { organisationId: 'org_1' }).catch(() => {});
    fails = new Problem('unauthenticated', 'blank');
    await commit();
    expect(refusedAt()).to.equal(undefined);
    fails = new Problem('unavailable', 'disk_full');
    await commit();
    fails = undefined;
    now += refusalMs - 1;
    await commit();
    expect(refusedAt()).to.equal(1000);
    now += 1;
    await commit();
    expect(refusedAt()).to.equal(undefined);
  });
});
