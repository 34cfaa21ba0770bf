import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Participant } from '../../src/domain/participant.ts';
import { cipher } from '../../src/security/cipher.ts';
import { createNewId } from '../../src/security/ids.ts';
import { createInstallationKey } from '../../src/security/installation-key.ts';
import { employers, participants } from '../../src/store/collections/index.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import { oldFieldsSubject } from '../../src/store/keyring.ts';
import type { Store } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { outcome } from '../contract/store.contract.ts';
import { scopeIn } from '../contract/things.ts';
import { sealOver, systemClock } from '../support/store.ts';

const organisationId = 'org_a';
const scope = scopeIn(organisationId);
const installationKey = createInstallationKey(new Uint8Array(32).fill(9));

/** A field as release 0.1 sealed it. */
function sealedField(value: unknown, where: string): string {
  const nonce = randomBytes(12);
  const sealing = createCipheriv('aes-256-gcm', installationKey.derived.fields, nonce);
  sealing.setAAD(Buffer.from(where));
  const body = Buffer.concat([sealing.update(JSON.stringify(value)), sealing.final()]);
  const text = Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64');
  return `sealed:1:${installationKey.keyId}:${text}`;
}

/** A participant, and the same as release 0.1 kept it. */
function participant(id: string, externalId: string) {
  const at = '2026-01-01T00:00:00.000Z';
  const own: Participant = {
    ...{ id, organisationId, version: 1, createdAt: at, updatedAt: at },
    ...{ displayName: 'Robin', contact: { phone: '1' }, language: 'en', skills: [], availability: [] },
    ...{ languages: [], pastWork: [], asked: { supportNeeds: '2026-01-01' } },
    supportNeeds: [
      { code: 'curfew', weight: 'must', note: 'a note' },
      { code: 'no_driving', weight: 'nice' },
    ],
    travel: { modes: [] },
    preferences: { occupations: [], avoidOccupations: [], sectors: [], contracts: [] },
    ...{ avoidSettings: [], safetyList: { employerIds: [], postcodes: [] }, licences: [] },
    ...{ recordConstraints: [], stage: 'exploring', stageSince: at, nameKeys: ['k'], externalId },
  };
  const seal = (field: string, value: unknown) =>
    sealedField(value, `${organisationId}/participants/${id}/${field}`);
  // Release 0.1 knew neither of the first three.
  const { languages: _, pastWork: __, asked: ___, ...then } = own;
  const kept = {
    ...then,
    displayName: seal('displayName', own.displayName),
    contact: seal('contact', own.contact),
    recordConstraints: seal('recordConstraints', own.recordConstraints),
    supportNeeds: own.supportNeeds.map(({ note, ...need }) => ({
      ...need,
      ...(note === undefined ? {} : { note: seal('supportNeeds[].note', note) }),
    })),
  } as unknown as Participant;
  return { own, kept };
}

describe('rows of release 0.1', () => {
  let dir: string;
  let opened: Awaited<ReturnType<typeof sealOver>>;
  let store: Store;
  const open = () => {
    const { keyId } = installationKey;
    return openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock), keyId });
  };
  const seal = async () => {
    opened = await sealOver(open(), openEmbeddedKeyStore(dir), installationKey);
    store = opened.store;
  };
  const one = participant('par_1', 'X-1');
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'stepwell-old-'));
    const before = open();
    await before.commit(scope, { organisationId, puts: [put(participants, one.kept, 0)] });
    await before.close();
    await seal();
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const kept = async () => {
    const row = await opened.inner.get(scope, participants, 'par_1');
    return row as (Participant & { readonly sealed?: string }) | undefined;
  };
  const rewrite = () =>
    store.commit(scope, { organisationId, puts: [put(participants, { ...one.own, version: 2 }, 1)] });

  it('are read, whichever way, and bare', async () => {
    expect(await store.get(scope, participants, 'par_1')).to.deep.equal(one.own);
    expect(await store.find(scope, participants, 'byExternalId', ['X-1'])).to.deep.equal(one.own);
    expect((await store.list(scope, participants, 'all')).items).to.deep.equal([one.own]);
    const bare = await store.get(scope, participants, 'par_1', { unseal: false });
    expect(bare)
      .to.include({ id: 'par_1', stage: 'exploring' })
      .and.not.have.any.keys('displayName', 'supportNeeds');
  });

  it('are written as rows are today, and found all the same', async () => {
    await rewrite();
    expect((await kept())?.sealed).to.match(/^2:par_1:/);
    expect(JSON.stringify(await kept())).to.not.match(/curfew|X-1|sealed:1/);
    const found = await store.find(scope, participants, 'byExternalId', ['X-1']);
    expect(found).to.deep.equal({ ...one.own, version: 2 });
    const digest = (await kept())?.externalId ?? '';
    expect(await store.find(scope, participants, 'byExternalId', [digest]), 'by its digest').to.equal(
      undefined,
    );
  });

  it('keep what they have on a unique path, though digests stand there today', async () => {
    const write = (id: string, externalId: string) =>
      outcome(
        store.commit(scope, {
          organisationId,
          puts: [put(participants, participant(id, externalId).own, 0)],
        }),
      );
    expect(await write('par_2', 'X-1')).to.equal('conflict');
    expect(await write('par_2', 'X-2')).to.equal('done');
    await rewrite();
    expect(await write('par_3', 'X-1')).to.equal('conflict');
  });

  it('are blinded with the key of then, which is kept from then on', async () => {
    const digests = cipher.blindWith(installationKey.derived.digests);
    expect(opened.parts.blind('name robin')).to.equal(digests('name robin'));
    await store.close();
    await seal();
    expect(opened.parts.blind('name robin')).to.equal(digests('name robin'));
  });

  it('count as damaged once their key is destroyed, and none can be slipped in', async () => {
    await opened.parts.keyring.destroy(oldFieldsSubject);
    expect(await outcome(store.get(scope, participants, 'par_1'))).to.equal('conflict');
    expect(await store.find(scope, participants, 'byExternalId', ['X-1'])).to.equal(undefined);
    await rewrite();
    expect(await store.get(scope, participants, 'par_1')).to.deep.equal({ ...one.own, version: 2 });
  });

  it('are not what has an envelope that nobody wrote', async () => {
    const odd = { ...participant('par_2', 'X-2').kept, sealed: 'told' } as Participant;
    await opened.inner.commit(scope, { organisationId, puts: [put(participants, odd, 0)] });
    expect(await outcome(store.get(scope, participants, 'par_2'))).to.equal('conflict');
  });

  it('that are damaged make themselves unreadable, and nothing else', async () => {
    const two = participant('par_2', 'X-2');
    const mixed = { ...two.kept, displayName: one.kept.displayName };
    await opened.inner.commit(scope, { organisationId, puts: [put(participants, mixed, 0)] });
    const page = await store.list(scope, participants, 'all');
    expect([page.items.map(({ id }) => id), page.unreadable]).to.deep.equal([['par_1'], ['par_2']]);
  });
});

describe('keys that are not there', () => {
  it('beside sealed rows stop the start, as another installation key does', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'stepwell-lost-'));
    const inner = openEmbeddedStore({ dir, clock: systemClock, newId: createNewId(systemClock) });
    const first = await sealOver(inner, openEmbeddedKeyStore(dir), installationKey);
    const row = { id: 'emp_1', organisationId, version: 1, createdAt: 'now', updatedAt: 'now' };
    const mill = { ...row, name: 'Mill', nameKey: 'mill', contacts: [], accommodations: [] };
    await first.store.commit(scope, { organisationId, puts: [put(employers, mill, 0)] });
    const said = async (keyStore = openEmbeddedKeyStore(dir), byte = 9) => {
      const key = createInstallationKey(new Uint8Array(32).fill(byte));
      try {
        await sealOver(inner, keyStore, key);
        return 'opened';
      } catch (error) {
        return String((error as { sentence?: string }).sentence);
      }
    };
    const elsewhere = mkdtempSync(join(tmpdir(), 'stepwell-none-'));
    expect(await said()).to.equal('opened');
    expect(await said(openEmbeddedKeyStore(elsewhere))).to.match(
      /^The keys that the data was sealed with are missing/,
    );
    expect(await said(openEmbeddedKeyStore(dir), 8)).to.match(/^The key does not fit the keys/);
    await first.store.close();
    for (const folder of [dir, elsewhere]) rmSync(folder, { recursive: true, force: true });
  });
});
