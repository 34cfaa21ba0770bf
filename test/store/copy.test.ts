import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createNewId } from '../../src/security/ids.ts';
import { outbox } from '../../src/store/collections/index.ts';
import { copyStore } from '../../src/store/copy.ts';
import { openEmbeddedTarget } from '../../src/store/embedded/copy-target.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import type { Store } from '../../src/store/port.ts';
import { removal } from '../../src/store/rows.ts';
import { entry } from '../contract/store.contract.ts';
import { scopeIn } from '../contract/things.ts';
import { systemClock } from '../support/store.ts';

const scope = scopeIn('org_a');

describe('a copy of a store', () => {
  let dir: string;
  const open = (name: string) =>
    openEmbeddedStore({
      dir: join(dir, name),
      clock: systemClock,
      newId: createNewId(systemClock),
      keyId: 'key',
    });
  const tell = (store: Store, opportunityId: string) =>
    store.commit(scope, {
      organisationId: 'org_a',
      facts: [{ type: 'opportunity.changed', opportunityId }],
      audit: [entry(opportunityId)],
    });
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-copy-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  for (const kept of [true, false]) {
    it(`keeps the feed going, ${kept ? 'with its facts' : 'also when the outbox was emptied'}`, async () => {
      const source = open('source');
      for (const id of ['a', 'b', 'c']) await tell(source, id);
      const { items } = await source.list(scope, outbox, 'all');
      const removals = kept ? [] : items.map((row) => removal(outbox, row));
      await source.commit(scope, { organisationId: 'org_a', removals });
      const target = openEmbeddedTarget(join(dir, 'copy'), 'source', 'key');
      await copyStore(source, target);
      await target.close();
      await source.close();

      const copy = open('copy');
      expect(await copy.feed(scope, 3)).to.deep.equal({ facts: [], last: 3, gone: false });
      expect((await copy.feed(scope, 0)).gone).to.equal(!kept);
      await tell(copy, 'd');
      const { facts } = await copy.feed(scope, 3);
      expect(facts.map(({ sequence, fact }) => [sequence, fact])).to.deep.equal([
        [4, { type: 'opportunity.changed', opportunityId: 'd' }],
      ]);
      await copy.close();
    });
  }
});
