import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openEmbeddedKeyStore } from '../../src/store/embedded/key-store.ts';
import { stepwell, stepwellSays } from '../support/command.ts';
import { harbourIn } from '../support/harbour.ts';
import { clientOf } from '../support/http-client.ts';
import { everything } from '../support/operator.ts';
import { builtServer, isBuilt, startServer } from '../support/server.ts';

const cli = builtServer.replace('main.js', join('cli', 'main.js'));

describe('keys rotate', function () {
  this.timeout(120_000);
  let root = '';
  let dataDir = '';
  let token = '';

  before(function () {
    if (!isBuilt()) console.log(`${builtServer} is missing: npm run build`);
    if (!isBuilt()) this.skip();
  });
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'stepwell-keys-'));
    dataDir = join(root, 'data');
    ({ token } = await harbourIn(dataDir));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const start = (env: Record<string, string> = {}) =>
    startServer({ env: { DATA_DIR: dataDir, DEMO: 'off', ...env } });
  const coachOf = (url: string) => clientOf(url, { authorization: `Bearer ${token}` });
  async function add(url: string, ...names: string[]) {
    for (const displayName of names) {
      const reply = await coachOf(url)('/participants', { method: 'POST', body: { displayName } });
      expect(reply.status, reply.text).to.equal(201);
    }
  }
  const namesAt = async (url: string) =>
    (await everything(coachOf(url), '/participants')).map(({ displayName }) => displayName).sort();
  const marker = () => JSON.parse(readFileSync(join(dataDir, 'stepwell.json'), 'utf8'));
  const keyText = () => readFileSync(join(dataDir, 'key'), 'utf8').trim();

  it('puts a new key in the place of the file while the server writes; the old one opens nothing more', async () => {
    const server = await start();
    await add(server.url, 'Ada', 'Bo');
    const before = keyText();
    const rotating = stepwellSays(['keys', 'rotate'], { dataDir });
    await add(server.url, 'Cy', 'Di');
    expect(await rotating).to.match(/keys were wrapped anew.*until the server is started again/s);
    expect(marker()).to.have.property('oldKeyPages', true);
    await add(server.url, 'Ed');
    expect(await namesAt(server.url)).to.deep.equal(['Ada', 'Bo', 'Cy', 'Di', 'Ed']);
    await server.stop();
    expect(keyText()).not.to.equal(before);
    expect(statSync(join(dataDir, 'key')).mode & 0o777).to.equal(0o600);
    expect(await stepwellSays(['verify'], { dataDir })).to.contain('can be read');
    const refused = await stepwell(['verify'], { dataDir, env: { STEPWELL_KEY: before } });
    expect([refused.status, /Another key has taken the place/.test(refused.stderr)]).to.deep.equal([1, true]);
    const again = await start();
    expect(await namesAt(again.url)).to.deep.equal(['Ada', 'Bo', 'Cy', 'Di', 'Ed']);
    await again.stop();
    expect(marker()).not.to.have.property('oldKeyPages');
  });

  it('wants a file for a key that is given by the environment, and puts the new one there', async () => {
    const given = keyText();
    rmSync(join(dataDir, 'key'));
    const env = { STEPWELL_KEY: given };
    const refused = await stepwell(['keys', 'rotate'], { dataDir, env });
    expect([refused.status, /--to-key-file/.test(refused.stderr)]).to.deep.equal([1, true]);
    const file = join(root, 'secret');
    const said = await stepwellSays(['keys', 'rotate', '--to-key-file', file], { dataDir, env });
    expect(said).to.contain(`STEPWELL_KEY_FILE=${file}`);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(existsSync(join(dataDir, 'key'))).to.equal(false);
    const next = readFileSync(file, 'utf8').trim();
    expect(await stepwellSays(['verify'], { dataDir, env: { STEPWELL_KEY: next } })).to.contain(
      'can be read',
    );
    expect((await stepwell(['verify'], { dataDir, env })).status).to.equal(1);
  });

  it('is finished by the same command after it was killed, and all is read meanwhile', async () => {
    const keys = openEmbeddedKeyStore(dataDir);
    const some = Array.from({ length: 4000 }, (_, at) => ({
      subject: `day_1999-${at}`,
      destroyedAt: 'then',
    }));
    await keys.add(some);
    const server = await start();
    await add(server.url, ...Array.from({ length: 20 }, (_, at) => `Person ${10 + at}`));
    await server.stop();
    const child = spawn(process.execPath, [cli, 'keys', 'rotate'], {
      env: { PATH: process.env.PATH, DATA_DIR: dataDir },
      stdio: 'ignore',
    });
    const ended = new Promise((done) => child.once('exit', done));
    const isBegun = async () =>
      (await keys.list('installation-key', 10)).some(({ subject }) => subject.includes('-after_'));
    while (!(await isBegun()) && child.exitCode === null) await new Promise((done) => setTimeout(done, 1));
    child.kill('SIGKILL');
    await ended;
    const bridges = await keys.list('installation-key-after_', 1);
    expect(bridges[0]?.wrapped, 'it was cut off').to.be.a('string');
    await keys.close();
    expect(await stepwellSays(['verify'], { dataDir })).to.contain('can be read');
    const file = join(dataDir, 'keys', 'data.mdb');
    const bridge = bridges[0]?.wrapped ?? '';
    expect(readFileSync(file).includes(bridge)).to.equal(true);
    expect(await stepwellSays(['keys', 'rotate'], { dataDir })).not.to.contain('until the server is started');
    expect(readFileSync(file).includes(bridge), 'a way from the old key to the new one').to.equal(false);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(await stepwellSays(['verify'], { dataDir })).to.contain('can be read');
    const again = await start();
    expect(await namesAt(again.url)).to.have.length(20);
    await again.stop();
  });

  it('is refused to the key that is there, and takes a mounted one', async () => {
    const file = join(root, 'mounted');
    writeFileSync(file, keyText(), { mode: 0o600 });
    const refused = await stepwell(['keys', 'rotate', '--to-key-file', file], { dataDir });
    expect([refused.status, /already the key/.test(refused.stderr)]).to.deep.equal([1, true]);
    expect(await stepwellSays(['verify'], { dataDir })).to.contain('can be read');
    rmSync(file);
    writeFileSync(file, Buffer.alloc(32, 7).toString('base64'), { mode: 0o440 });
    await stepwellSays(['keys', 'rotate', '--to-key-file', file], { dataDir });
    const env = { STEPWELL_KEY_FILE: file };
    expect(await stepwellSays(['verify'], { dataDir, env })).to.contain('can be read');
  });

  it('keeps backups of before with the key of before', async () => {
    const server = await start();
    await add(server.url, 'Ada');
    await server.stop();
    const [before, backup] = [keyText(), join(root, 'backup')];
    await stepwellSays(['backup', backup], { dataDir });
    await stepwellSays(['keys', 'rotate'], { dataDir });
    await stepwellSays(['backup', join(root, 'newer')], { dataDir });
    const here = join(root, 'back');
    await stepwellSays(['restore', backup], { dataDir: here });
    writeFileSync(join(here, 'key'), before, { mode: 0o600 });
    expect(await stepwellSays(['verify'], { dataDir: here })).to.contain('can be read');
    const there = join(root, 'there');
    await stepwellSays(['restore', backup, '--keys', join(root, 'newer.keys')], { dataDir: there });
    writeFileSync(join(there, 'key'), keyText(), { mode: 0o600 });
    expect(await stepwellSays(['verify'], { dataDir: there })).to.contain('can be read');
  });
});
