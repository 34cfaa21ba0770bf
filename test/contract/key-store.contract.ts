import { expect } from 'chai';
import type { KeyStore } from '../../src/store/key-store.ts';

interface Opened {
  readonly keyStore: KeyStore;
  /** The same, opened a second time as another process would. */
  readonly beside: () => Promise<KeyStore>;
  readonly close: () => Promise<void>;
}

/** What a store of wrapped keys promises. */
export function keyStoreContract(name: string, open: () => Promise<Opened>): void {
  describe(`keys on ${name}`, () => {
    let test: Opened;
    beforeEach(async () => {
      test = await open();
    });
    afterEach(() => test.close());
    const key = (subject: string, wrapped = `of ${subject}`) => ({ subject, wrapped, by: 'one' });

    it('are found by their subjects, those that are there', async () => {
      const { keyStore } = test;
      expect(await keyStore.getMany(['par_1'])).to.deep.equal([]);
      await keyStore.add([key('par_1'), key('par_2')]);
      const found = await keyStore.getMany(['par_2', 'par_9', 'par_1']);
      expect(found).to.have.deep.members([key('par_1'), key('par_2')]);
    });

    it('stay the first ones, however many make them at once, and everybody gets those', async () => {
      const other = await test.beside();
      const both = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          (at % 2 === 0 ? test.keyStore : other).add([key('par_1', `${at}`), key(`own_${at}`)]),
        ),
      );
      const [standing] = await test.keyStore.getMany(['par_1']);
      for (const [at, given] of both.entries())
        expect(given, `${at}`).to.have.deep.members([standing, key(`own_${at}`)]);
      expect(await other.getMany(['par_1'])).to.deep.equal([standing]);
      await other.close();
    });

    it('are replaced while they stand as they were read, and not after', async () => {
      const { keyStore } = test;
      await keyStore.add([key('par_1')]);
      const destroyed = { subject: 'par_1', destroyedAt: '2026-05-06T07:08:09.000Z' };
      expect(await keyStore.replace(key('par_1'), key('par_1', 'anew'))).to.equal(true);
      expect(await keyStore.replace(key('par_1'), destroyed)).to.equal(false);
      expect(await keyStore.getMany(['par_1'])).to.deep.equal([key('par_1', 'anew')]);
      expect(await keyStore.replace(key('par_1', 'anew'), destroyed)).to.equal(true);
      expect(await keyStore.getMany(['par_1'])).to.deep.equal([destroyed]);
      expect(await keyStore.add([key('par_1')]), 'destroyed for good').to.deep.equal([destroyed]);
      expect(await keyStore.replace(key('par_7'), key('par_7'))).to.equal(false);
      expect(await keyStore.getMany(['par_7'])).to.deep.equal([]);
    });

    it('are listed in order of their subjects, a page at a time', async () => {
      const { keyStore } = test;
      const subjects = ['day_2026-05-06', 'digests', 'org_1', 'par_1', 'par_10', 'par_2'];
      await keyStore.add([...subjects].reverse().map((subject) => key(subject)));
      const listed: string[] = [];
      for (;;) {
        const page = await keyStore.list(listed.at(-1), 4);
        listed.push(...page.map(({ subject }) => subject));
        if (page.length < 4) break;
      }
      expect(listed).to.deep.equal(subjects);
    });
  });
}
