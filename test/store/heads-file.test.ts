import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { cipher } from '../../src/security/cipher.ts';
import { createNewId } from '../../src/security/ids.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { headsInFolder } from '../../src/store/embedded/heads-file.ts';
import { createKeptHeads, type KeptHeads } from '../../src/store/kept-heads.ts';
import { systemClock } from '../support/store.ts';

const blindWith = (fill: number) => cipher.blindWith(new Uint8Array(32).fill(fill));
const heads = [
  { organisationId: 'org_a', sequence: 7, hash: 'a'.repeat(64) },
  { organisationId: 'org_b', sequence: 1, hash: 'b'.repeat(64) },
];

describe('the heads kept beside the data', () => {
  let dir: string;
  let store: EmbeddedStore;
  let kept: KeptHeads;
  const open = (fill: number) =>
    createKeptHeads({ blind: blindWith(fill), place: headsInFolder(dir), mark: store.headsMark });
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-heads-'));
    store = openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock) });
    kept = open(1);
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const file = () => join(dir, 'heads.json');
  const change = (from: string, to: string) =>
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(from, to));

  it('are none, and not lost, until they are first written', async () => {
    expect(await kept.read()).to.deep.equal({ heads: [], lost: false });
    await kept.write(heads);
    expect(await kept.read()).to.deep.equal({ heads, lost: false });
    expect(statSync(file()).mode & 0o777).to.equal(0o600);
    expect(readdirSync(dir).filter((name) => name.startsWith('heads'))).to.deep.equal(['heads.json']);
  });

  it('are lost when they are taken away, changed, in part or torn', async () => {
    const lost = { heads: [], lost: true };
    await kept.write(heads);
    rmSync(file());
    expect(await kept.read()).to.deep.equal(lost);
    await kept.write(heads);
    change('"sequence":7', '"sequence":6');
    expect(await kept.read()).to.deep.equal(lost);
    await kept.write(heads);
    writeFileSync(file(), readFileSync(file(), 'utf8').slice(0, 40));
    expect(await kept.read()).to.deep.equal(lost);
    await kept.write(heads);
    const { mark } = JSON.parse(readFileSync(file(), 'utf8'));
    writeFileSync(file(), JSON.stringify({ heads: heads.slice(1), mark }));
    expect(await kept.read()).to.deep.equal(lost);
    await kept.write(heads);
    expect(await open(2).read()).to.deep.equal(lost);
    expect(await kept.read()).to.deep.equal({ heads, lost: false });
  });
});
