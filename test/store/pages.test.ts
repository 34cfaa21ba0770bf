import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { isSound } from '../../src/store/embedded/pages.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn, thing, things } from '../contract/things.ts';
import { openTestStore, type TestStore } from '../support/store.ts';

describe('the pages of a data file', () => {
  let test: TestStore;
  let sound: Buffer;
  let copy: string;
  before(async () => {
    test = await openTestStore();
    const puts = Array.from({ length: 300 }, (_, at) =>
      put(things, thing(at, { group: `g${at}`, rank: at }), 0),
    );
    await test.store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts });
    const big = thing('big', { any: Array.from({ length: 3000 }, () => Math.random()) });
    await test.store.commit(scopeIn('org_a'), { organisationId: 'org_a', puts: [put(things, big, 0)] });
    sound = readFileSync(join(test.dir, 'data.mdb'));
    copy = join(test.dir, 'copy');
  });
  after(() => test.close());

  const isSoundWith = (damage: (bytes: Buffer) => Buffer | undefined) => {
    const bytes = Buffer.from(sound);
    writeFileSync(copy, damage(bytes) ?? bytes);
    return isSound(copy);
  };
  const pageSize = () => sound.readUInt32LE(48);
  /** The root of the data, by the newer of the two meta pages. */
  const newest = () =>
    sound.readBigUInt64LE(pageSize() + 152) > sound.readBigUInt64LE(152) ? pageSize() : 0;
  const root = () => Number(sound.readBigUInt64LE(newest() + 96 + 40)) * pageSize();

  it('are sound as the store left them', () => {
    expect(isSoundWith((bytes) => bytes)).to.equal(true);
    expect(sound.length).to.be.greaterThan(10 * pageSize());
  });

  it('are not when there are none, or they are somebody else’s', () => {
    expect(isSoundWith(() => Buffer.alloc(0))).to.equal(false);
    expect(isSoundWith(() => Buffer.alloc(100_000))).to.equal(false);
    expect(isSoundWith(() => Buffer.from('a letter'.repeat(10_000)))).to.equal(false);
  });

  it('are not when the file is cut, wherever', () => {
    for (const length of [100, pageSize(), 2 * pageSize(), root() + 10])
      expect(
        isSoundWith((bytes) => bytes.subarray(0, length)),
        `${length}`,
      ).to.equal(false);
  });

  it('are not when a meta page or the root of the data is overwritten', () => {
    for (const at of [0, pageSize(), root()])
      expect(
        isSoundWith((bytes) => void bytes.fill(0xaa, at, at + pageSize())),
        `${at}`,
      ).to.equal(false);
    expect(isSoundWith((bytes) => void bytes.fill(0, root(), root() + pageSize()))).to.equal(false);
  });

  it('are not when a header is wrong: magic, version, size, number, kind or bounds', () => {
    const wrong: readonly (readonly [string, (bytes: Buffer) => void])[] = [
      ['magic', (bytes) => bytes.writeUInt32LE(1, 24)],
      ['version', (bytes) => bytes.writeUInt32LE(3, 28)],
      ['kind of a meta page', (bytes) => bytes.writeUInt16LE(2, 18)],
      ['size not a power of two', (bytes) => bytes.writeUInt32LE(4097, 48)],
      ['size too small', (bytes) => bytes.writeUInt32LE(256, 48)],
      ['size too large', (bytes) => bytes.writeUInt32LE(131_072, 48)],
      ['number of the root', (bytes) => bytes.writeUInt32LE(99_999, root())],
      ['kind of the root', (bytes) => bytes.writeUInt16LE(4, root() + 18)],
      ['odd bound', (bytes) => bytes.writeUInt16LE(bytes.readUInt16LE(root() + 20) + 1, root() + 20)],
      ['no nodes', (bytes) => bytes.writeUInt16LE(0, root() + 20)],
      ['bound past the page', (bytes) => bytes.writeUInt16LE(65_534, root() + 22)],
      ['node outside', (bytes) => bytes.writeUInt16LE(65_000, root() + 24)],
      [
        'child past the end',
        (bytes) => {
          const node = root() + 24 + bytes.readUInt16LE(root() + 24);
          bytes.writeUInt32LE(0x7fff_ffff, node);
        },
      ],
      ['root past the end', (bytes) => bytes.writeBigUInt64LE(2n ** 40n, newest() + 136)],
    ];
    for (const [what, damage] of wrong)
      expect(
        isSoundWith((bytes) => void damage(bytes)),
        what,
      ).to.equal(false);
  });

  it('are not when the two meta pages tell of different sizes', () => {
    const size = (bytes: Buffer) => bytes.writeUInt32LE(pageSize() / 2, pageSize() + 48);
    expect(isSoundWith((bytes) => void size(bytes))).to.equal(false);
  });

  it('are not when a large row lies elsewhere, is of another kind, or ends too early', () => {
    const places = Array.from({ length: sound.length / pageSize() }, (_, number) => number * pageSize());
    const large = places.find(
      (at) =>
        sound.readUInt16LE(at + 18) === 4 &&
        Number(sound.readBigUInt64LE(at)) * pageSize() === at &&
        sound.readUInt32LE(at + 20) > 1,
    );
    const at = large ?? expect.fail('no large row');
    const pages = sound.readUInt32LE(at + 20);
    expect(pages).to.be.greaterThan(1);
    const wrong: readonly ((bytes: Buffer) => unknown)[] = [
      (bytes) => bytes.writeBigUInt64LE(1n, at),
      (bytes) => bytes.writeUInt16LE(2, at + 18),
      (bytes) => bytes.writeUInt32LE(pages - 1, at + 20),
      (bytes) => bytes.writeUInt32LE(2 ** 30, at + 20),
    ];
    for (const [which, damage] of wrong.entries())
      expect(
        isSoundWith((bytes) => void damage(bytes)),
        `${which}`,
      ).to.equal(false);
  });

  it('are not when a node of a leaf lies in the room that is free, or ends outside', () => {
    const kindOf = (at: number) => sound.readUInt16LE(at + 18);
    const firstNode = (at: number) => at + 24 + sound.readUInt16LE(at + 24);
    let leaf = root();
    while (kindOf(leaf) === 1) leaf = sound.readUInt32LE(firstNode(leaf)) * pageSize();
    expect(kindOf(leaf)).to.equal(2);
    const wrong: readonly ((bytes: Buffer) => unknown)[] = [
      (bytes) => {
        const free = bytes.readUInt16LE(leaf + 22) - 8;
        expect(free).to.be.greaterThan(bytes.readUInt16LE(leaf + 20));
        bytes.fill(0, leaf + 24 + free, leaf + 24 + free + 8).writeUInt16LE(free, leaf + 24);
      },
      (bytes) => bytes.writeUInt16LE(pageSize() - 24 - 6, leaf + 24),
      // The length of its key, then that of its data.
      (bytes) => bytes.writeUInt16LE(pageSize(), firstNode(leaf) + 6),
      (bytes) => bytes.writeUInt32LE(pageSize(), firstNode(leaf)),
      (bytes) => bytes.writeUInt16LE(pageSize(), firstNode(root()) + 6),
    ];
    for (const [which, damage] of wrong.entries())
      expect(
        isSoundWith((bytes) => void damage(bytes)),
        `${which}`,
      ).to.equal(false);
  });
});
