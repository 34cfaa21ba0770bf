import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'chai';
import type { AuditRow } from '../../src/domain/audit.ts';
import type { Participant } from '../../src/domain/participant.ts';
import { audit, participants } from '../../src/store/collections/index.ts';
import { openEnvironment } from '../../src/store/embedded/environment.ts';
import { behind, entriesOf, headKey, keyBytes, pathPrefix, rowKey } from '../../src/store/embedded/keys.ts';
import { stepwell } from '../support/command.ts';
import { harbourIn } from '../support/harbour.ts';
import { clientOf } from '../support/http-client.ts';
import { builtServer, isBuilt, startServer } from '../support/server.ts';

type Env = ReturnType<typeof openEnvironment>;

describe('verify', function () {
  this.timeout(60_000);
  let dataDir = '';
  let organisationId = '';
  let token = '';

  /** What a server left that wrote ten people and was stopped: made once, for a start takes longer than most of what is tried. */
  let worked = '';
  let id = '';

  before(async function () {
    if (!isBuilt()) console.log(`${builtServer} is missing: npm run build`);
    if (!isBuilt()) this.skip();
    dataDir = mkdtempSync(join(tmpdir(), 'stepwell-verify-'));
    worked = dataDir;
    ({ organisationId, token } = await harbourIn(worked));
    const server = await start();
    id = await work(server.url);
    await server.stop();
  });
  after(() => worked && rmSync(worked, { recursive: true, force: true }));
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'stepwell-verify-'));
    cpSync(worked, dataDir, { recursive: true, filter: (path: string) => basename(path) !== 'lock.mdb' });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = () => startServer({ env: { DATA_DIR: dataDir, DEMO: 'off' } });
  async function work(url: string): Promise<string> {
    const coach = clientOf(url, { authorization: `Bearer ${token}` });
    const ids: string[] = [];
    for (let at = 0; at < 10; at += 1)
      ids.push(
        (await coach('/participants', { method: 'POST', body: { displayName: `Person ${at}` } })).body.id,
      );
    return ids[0] ?? '';
  }
  const tamper = async (change: (db: Env) => void) => {
    const db = openEnvironment(dataDir);
    db.transactionSync(() => change(db));
    await db.close();
  };
  const trail = (db: Env) => {
    const range = { start: keyBytes(['row', 'audit']), end: behind(['row', 'audit']) } as object;
    return [...db.getRange(range)].map(({ key, value }) => ({ key, entry: value as AuditRow }));
  };
  /** What it prints, when it finds something. */
  const found = async () => {
    const { status, stdout, stderr } = await stepwell(['verify'], { dataDir });
    expect(stderr).not.to.match(/\n\s+at /);
    expect(status, stdout).to.equal(3);
    return stdout;
  };
  const holds = async () => {
    const { status, stdout, stderr } = await stepwell(['verify'], { dataDir });
    expect(status, stdout + stderr).to.equal(0);
    expect(stdout).to.match(/^The audit chain holds .* \d+ rows/);
  };

  it('finds all well beside a server that writes, after it ended, and after it was killed', async () => {
    const server = await start();
    const writing = work(server.url);
    await holds();
    await writing;
    await holds();
    await server.kill();
    await holds();
    const again = await start();
    await work(again.url);
    await again.stop();
    await holds();
  });

  it('finds entries that were cut off the end, with their head or without', async () => {
    let last: AuditRow | undefined;
    let length = 0;
    await tamper((db) => {
      const entries = trail(db);
      length = entries.length;
      last = entries.at(-6)?.entry;
      for (const { key, entry } of entries.slice(-5))
        for (const gone of [key, ...entriesOf(audit, entry).map((one) => one.key)]) db.removeSync(gone);
    });
    const said = `Harbour: the audit trail ends at entry ${length - 5}, but the head kept`;
    expect(await found())
      .to.contain(`${said} `)
      .and.contain(`says ${length}: 5 entries are missing`);
    await tamper((db) => {
      db.putSync(headKey(organisationId), {
        ...(db.get(headKey(organisationId)) as object),
        sequence: last?.sequence,
        hash: last?.hash,
      });
    });
    const beside = `${said} beside the data says ${length}: 5 entries are missing.`;
    expect(await found()).to.contain(beside);
    // What comes later does not cover it up.
    const later = await start();
    await work(later.url);
    await later.stop();
    expect(await found()).to.match(/audit trail is not the one that the head kept beside the data names/);
    rmSync(join(dataDir, 'heads.json'));
    expect(await found()).to.match(/missing or were changed.*verify --accept-heads/);
    const { status, stdout } = await stepwell(['verify', '--accept-heads'], { dataDir });
    expect([status, stdout.split('\n')[0]]).to.deep.equal([
      0,
      'The heads of 1 audit trail as they are now were written down anew, with an entry in each.',
    ]);
    await holds();
  });

  it('finds what names a record that is not there', async () => {
    await tamper((db) => db.removeSync(rowKey('participants', id)));
    expect(await found()).to.match(
      new RegExp(`stageChanges stg_\\w+: participantId names ${id}, which is not there\\.`),
    );
  });

  it('names a record that no list leads to, one under a foreign id, and an entry that leads nowhere', async () => {
    await tamper((db) => {
      const row = db.get(rowKey('participants', id)) as Participant;
      for (const { key } of entriesOf(participants, row)) db.removeSync(key);
      db.putSync(rowKey('participants', 'par_copied'), row);
      db.putSync([...pathPrefix('participants', 'all', organisationId), 'par_gone'], 1);
    });
    const said = await found();
    expect(said).to.match(new RegExp(`^participants ${id}: it is there, but .*all.* do not lead to it`, 'm'));
    expect(said).to.contain(`participants par_copied: what lies under this id is ${id}.`);
    expect(said).to.contain('participants par_gone: all leads to it, but it is not there.');
    expect(said).to.match(/^3 problems in \d+ rows\.$/m);
  });

  it('names a record that was changed on the disk, and lists go on without it', async () => {
    await tamper((db) => {
      const key = rowKey('participants', id);
      db.putSync(key, { ...(db.get(key) as object), stage: 'paused' });
    });
    expect(await found()).to.match(new RegExp(`^participants ${id}: it cannot be opened\\.`, 'm'));
    const again = await start();
    const coach = clientOf(again.url, { authorization: `Bearer ${token}` });
    const list = await coach('/participants');
    await again.stop();
    expect([list.status, list.body.items.length]).to.deep.equal([200, 9]);
  });
});
