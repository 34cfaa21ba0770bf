import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { stepwell, stepwellSays } from '../support/command.ts';
import { countDocuments, dropDatabase, type MongoServer, noMongo, sharedMongo } from '../support/mongo.ts';
import { canariesIn, writeOldInstallation } from '../support/old-installation.ts';
import { everything, signIn, untilIdle } from '../support/operator.ts';
import { builtServer, isBuilt, startServer } from '../support/server.ts';

const password = 'a password of the tests';
const cli = builtServer.replace('main.js', join('cli', 'main.js'));

const readText = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** What people can read. */
async function readable(url: string) {
  const supervisor = await signIn(url, 'supervisor@copy.example', password);
  const coach = await signIn(url, 'coach@copy.example', password);
  return {
    people: await everything(supervisor, '/participants'),
    roles: await everything(supervisor, '/opportunities'),
    // But for when it was looked at.
    matches: (await everything(supervisor, '/matches')).map(({ asOf: _, ...match }) => match),
    notices: await everything(coach, '/notices'),
  };
}

describe('copy', function () {
  this.timeout(120_000);
  let mongo: MongoServer | undefined;
  let root = '';
  let original: Awaited<ReturnType<typeof readable>>;
  const folder = (name: string) => join(root, name);
  const databases: string[] = [];
  const database = () => {
    const url = mongo?.url() ?? '';
    databases.push(url);
    return url;
  };
  const key = (from: string, to: string) => cpSync(join(from, 'key'), join(to, 'key'));

  before(async function () {
    mongo = await sharedMongo();
    if (mongo === undefined) console.log(`      SKIPPED: ${noMongo}`);
    if (mongo === undefined || !isBuilt()) this.skip();
    root = mkdtempSync(join(tmpdir(), 'stepwell-copy-'));
    const here = { dataDir: folder('first') };
    await stepwellSays(['organisation', 'create', '--name', 'Moving'], here);
    for (const role of ['coach', 'supervisor', 'administrator'])
      await stepwellSays(
        ['user', 'create', '--role', role, '--email', `${role}@copy.example`, '--name', role],
        { ...here, input: `${password}\n` },
      );
    const server = await startServer({ env: { DATA_DIR: folder('first'), DEMO: 'off' } });
    const coach = await signIn(server.url, 'coach@copy.example', password);
    const employer = await coach('/employers', { method: 'POST', body: { name: 'Ever Open' } });
    for (let at = 0; at < 10; at += 1) {
      const role = {
        employerId: employer.body.id,
        title: `Role ${at}`,
        skills: { required: [], desired: [] },
        schedule: { blocks: [], flexible: true },
        state: 'open',
      };
      await coach('/opportunities', { method: 'POST', body: role });
      await coach('/participants', {
        method: 'POST',
        body: { displayName: `Person ${at}`, experienceText: 'Sealed', stage: 'ready_to_try_work' },
      });
    }
    await untilIdle(await signIn(server.url, 'administrator@copy.example', password));
    original = await readable(server.url);
    await server.stop();
  });
  after(async () => {
    for (const url of databases) await dropDatabase(url);
    if (root) rmSync(root, { recursive: true, force: true });
  });

  it('takes an embedded installation to MongoDB and back, sealed fields, versions and trail included', async () => {
    const url = database();
    const said = await stepwellSays(['copy', '--to', url], { dataDir: folder('first') });
    expect(said)
      .to.match(/participants +10 rows, 10 written/)
      .and.contain('are the same');

    const env = { MONGODB_URL: url, DATA_DIR: folder('first'), DEMO: 'off' };
    const server = await startServer({ env });
    expect(await readable(server.url)).to.deep.equal(original);
    const coach = await signIn(server.url, 'coach@copy.example', password);
    const [first] = original.people;
    const noted = await coach(`/participants/${first.id}`, {
      method: 'PATCH',
      headers: { 'if-match': `"${first.version}"` },
      body: { birthYear: 1971 },
    });
    expect(noted.status).to.equal(200);
    await untilIdle(await signIn(server.url, 'administrator@copy.example', password));
    const changed = await readable(server.url);
    await server.stop();
    expect(await stepwellSays(['verify'], { dataDir: folder('first'), env })).to.contain('chain holds');

    await stepwellSays(['copy', '--to', folder('back')], { dataDir: folder('first'), env });
    key(folder('first'), folder('back'));
    expect(await stepwellSays(['verify'], { dataDir: folder('back') })).to.contain('chain holds');
    const again = await startServer({ env: { DATA_DIR: folder('back'), DEMO: 'off' } });
    expect(await readable(again.url)).to.deep.equal(changed);
    await again.stop();
  });

  it('goes on where it was cut off, on either side; meanwhile nobody starts on the half', async () => {
    const url = database();
    const marked = async (to: string): Promise<boolean> => {
      if (to !== url) return /copying/.test(readText(join(to, 'stepwell.json')));
      return (await countDocuments(url, 'installation')) > 0;
    };
    for (const to of [url, folder('cut')]) {
      const child = spawn(process.execPath, [cli, 'copy', '--to', to], {
        env: { PATH: process.env.PATH, DATA_DIR: folder('first') },
        stdio: 'ignore',
      });
      const ended = new Promise((done) => child.once('exit', done));
      while (!(await marked(to))) await new Promise((done) => setTimeout(done, 5));
      child.kill('SIGKILL');
      await ended;

      const target =
        to === url ? { dataDir: folder('first'), env: { MONGODB_URL: url } } : { dataDir: folder('cut') };
      if (to !== url) key(folder('first'), to);
      const half = await stepwell(['verify'], target);
      expect(half.stderr).to.match(/not finished.*same copy again/);
      expect(half.status).to.equal(1);
      expect(await stepwellSays(['copy', '--to', to], { dataDir: folder('first') })).to.contain(
        'are the same',
      );
      expect(await stepwellSays(['verify'], target)).to.contain('chain holds');
    }
  });

  it('refuses a target that is not empty, and a source in use', async () => {
    const url = database();
    await stepwellSays(['migrate'], { dataDir: folder('first'), env: { MONGODB_URL: url } });
    await stepwellSays(['organisation', 'create', '--name', 'Somebody'], {
      dataDir: folder('first'),
      env: { MONGODB_URL: url },
    });
    const taken = await stepwell(['copy', '--to', url], { dataDir: folder('first') });
    expect([taken.status, /is not empty/.test(taken.stderr)]).to.deep.equal([1, true]);
    const full = await stepwell(['copy', '--to', folder('back')], { dataDir: folder('first') });
    expect([full.status, /is not empty/.test(full.stderr)]).to.deep.equal([1, true]);
    const none = await stepwell(['copy', '--to', folder('none')], { dataDir: folder('nowhere') });
    expect([none.status, /holds no store/.test(none.stderr)]).to.deep.equal([1, true]);

    const server = await startServer({ env: { DATA_DIR: folder('first'), DEMO: 'off' } });
    const busy = await stepwell(['copy', '--to', folder('none')], { dataDir: folder('first') });
    await server.stop();
    expect([busy.status, /Another Stepwell/.test(busy.stderr)]).to.deep.equal([1, true]);
    expect(existsSync(folder('none'))).to.equal(false);

    const sharing = { MONGODB_URL: url, DEMO: 'off', DATA_DIR: folder('first') };
    const other = await startServer({ env: sharing });
    // A server says that it uses the database a moment after it is ready.
    while ((await countDocuments(url, 'processes')) === 0) await new Promise((done) => setTimeout(done, 20));
    const shared = await stepwell(['copy', '--to', folder('none')], {
      dataDir: folder('first'),
      env: sharing,
    });
    await other.stop();
    expect([shared.status, /use the database/.test(shared.stderr)]).to.deep.equal([1, true]);
  });

  it('takes an installation of 0.1 along, which is then migrated where it is', async () => {
    const url = database();
    await writeOldInstallation(folder('old'));
    await stepwellSays(['copy', '--to', url], { dataDir: folder('old') });
    const there = { dataDir: folder('old'), env: { MONGODB_URL: url } };
    const said = await stepwellSays(['migrate'], there);
    expect(said)
      .to.match(/\d+ rows of release 0\.1 were sealed/)
      .and.contain('oplog');
    expect(await stepwellSays(['verify'], there)).to.contain('can be read');
    expect(await stepwellSays(['migrate'], there)).to.equal('Every row is sealed as this release seals it.');
    expect(await stepwellSays(['keys', 'rotate'], there)).to.contain('wrapped anew');
    await stepwellSays(['copy', '--to', folder('sealed')], there);
    key(folder('old'), folder('sealed'));
    expect(await stepwellSays(['verify'], { dataDir: folder('sealed') })).to.contain('can be read');
    expect((await canariesIn(folder('sealed'))).rows).to.deep.equal([]);
  });
});
