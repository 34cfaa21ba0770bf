import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openEnvironment } from '../../src/store/embedded/environment.ts';
import { behind, keyBytes, rowKey } from '../../src/store/embedded/keys.ts';
import { stepwell, stepwellSays } from '../support/command.ts';
import { canariesIn, oldInstallation, writeOldInstallation } from '../support/old-installation.ts';
import { everything, signIn } from '../support/operator.ts';
import { builtServer, isBuilt, startServer } from '../support/server.ts';

const cli = builtServer.replace('main.js', join('cli', 'main.js'));

/** When the installation of 0.1 was written, and a little more. */
const scoredAnewFrom = '2026-11-26T08:00:00Z';

/** What people can read, without what a migration changes (versions) and what the server does meanwhile: it scores anew. */
async function readable(url: string) {
  const coach = await signIn(url, 'coach.canary-address@old.example', oldInstallation.password);
  const supervisor = await signIn(url, 'supervisor.canary-address@old.example', oldInstallation.password);
  const people = await everything(supervisor, '/participants');
  const whole = await Promise.all(people.slice(0, 10).map(({ id }) => coach(`/participants/${id}`)));
  const matches = await everything(supervisor, '/matches');
  const notices = await everything(coach, '/notices');
  const decided = await Promise.all(
    matches.map(async ({ id, state }) => ({ id, state, ...(await coach(`/matches/${id}/decisions`)).body })),
  );
  decided.sort((one, other) => (one.id < other.id ? -1 : 1));
  const employers = await everything(supervisor, '/employers');
  const roles = await everything(supervisor, '/opportunities');
  const read = {
    people,
    whole: whole.map(({ body }) => body),
    found: (await coach('/participants?q=Canaryp')).body.items.length,
    employers,
    roles: roles.map((role) => ownOnly(role, employers)),
    decided: decided.filter(({ items }) => items.length > 0),
    // Those of then: scoring anew may tell of more.
    notices: notices.filter(({ createdAt }) => createdAt < scoredAnewFrom).map(({ id, kind }) => [id, kind]),
    imports: await everything(coach, '/imports'),
  };
  return JSON.parse(JSON.stringify(read, (name, value) => (name === 'version' ? undefined : value)));
}

/** A posting without what it copied of its employer, for that goes: it holds for the posting anyway. */
function ownOnly(role: Role, employers: readonly Role[]): Role {
  const employer = employers.find(({ id }) => id === role.employerId);
  const copied = new Set(employer?.accommodations.map((one) => JSON.stringify(one)));
  const accommodations = role.accommodations.filter((one) => !copied.has(JSON.stringify(one)));
  return { ...role, accommodations };
}

interface Role {
  readonly id: string;
  readonly employerId?: string;
  readonly accommodations: readonly object[];
}

/** Sends the file of 0.1 again, a cell changed: the same people, found by the ids of another system. */
async function importAgain(url: string) {
  const coach = await signIn(url, 'coach.canary-address@old.example', oldInstallation.password);
  const before = (await everything(coach, '/participants')).length;
  const file =
    'externalId,displayName,stage\nCANARYEXT-1,Canarycsv One,exploring\nCANARYEXT-2,Canarycsv Two,exploring\n';
  const sent = await coach(`/imports?kind=participants`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
  });
  expect(sent.status, sent.text).to.equal(202);
  let report = sent.body;
  while (report.state === 'received' || report.state === 'applying')
    report = (await coach(`/imports/${sent.body.id}`)).body;
  expect([report.state, report.created], JSON.stringify(report)).to.deep.equal(['done', 0]);
  expect((await everything(coach, '/participants')).length).to.equal(before);
}

describe('migrate', function () {
  this.timeout(120_000);
  let root = '';
  const at = (name: string) => join(root, name);
  const children: ChildProcess[] = [];

  before(function () {
    if (!isBuilt()) console.log(`${builtServer} is missing: npm run build`);
    if (!isBuilt()) this.skip();
  });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stepwell-migrate-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  });
  const start = (dataDir: string) =>
    startServer({ env: { DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'fatal' } });
  /** How many participants are sealed as today, and how many are not, beside whoever works on them. */
  async function sealedIn(dataDir: string) {
    const db = openEnvironment(dataDir);
    const rows = { start: keyBytes(['row', 'participants']), end: behind(['row', 'participants']) } as object;
    const all = [...db.getRange(rows)].map(({ value }) => 'sealed' in (value as object));
    await db.close();
    return { sealed: all.filter((is) => is).length, plain: all.filter((is) => !is).length };
  }

  it('seals an installation of 0.1 while its server runs and answers the same, and leaves no plain page behind', async () => {
    await writeOldInstallation(at('data'));
    const before = await canariesIn(at('data'));
    expect(before.bytes).to.include('CANARYEXT');
    expect(before.rows).to.include.members([
      'LS99 9QQ',
      'dosing_window',
      'CANARY7',
      'CANARYEXT',
      '"safetyList"',
    ]);
    const server = await start(at('data'));
    const original = await readable(server.url);
    expect(original.people).to.have.length(6);
    const said = await stepwellSays(['migrate'], { dataDir: at('data') });
    expect(said)
      .to.match(/\d+ rows of release 0\.1 were sealed/)
      .and.contain('when the server starts the next time')
      .and.contain('destroy them');
    expect((await canariesIn(at('data'))).rows).to.deep.equal([]);
    expect(await readable(server.url)).to.deep.equal(original);
    await importAgain(server.url);
    await server.stop();

    const again = await start(at('data'));
    const after = await readable(again.url);
    expect({ ...after, imports: [], people: [] }).to.deep.equal({
      ...original,
      imports: [],
      people: [],
      found: after.found,
    });
    const coach = await signIn(again.url, 'coach.canary-address@old.example', oldInstallation.password);
    const found = async (path: string) => (await coach(path)).body.items.length;
    // The keys of 0.1 had two letters at least, and one word each.
    expect(await found('/participants?q=c')).to.equal(6);
    // Two by their titles, one by its employer.
    expect(await found('/opportunities?q=b')).to.equal(3);
    expect(await found('/opportunities?q=earlyb')).to.equal(1);
    await again.stop();
    expect(await canariesIn(at('data'))).to.deep.equal({ rows: [], bytes: [] });
    expect(statSync(join(at('data'), 'data.mdb')).mode & 0o777).to.equal(0o600);
    expect(readdirSync(at('data'))).not.to.include('data.mdb.compacting');
    expect(await stepwellSays(['verify'], { dataDir: at('data') })).to.contain('chain holds');
    expect(await stepwellSays(['migrate'], { dataDir: at('data') })).to.equal(
      'Every row is sealed as this release seals it.',
    );
  });

  it('does all of it at once where no server runs, and a plain row slipped in afterwards is a damaged one', async () => {
    await writeOldInstallation(at('data'));
    expect(await stepwellSays(['migrate'], { dataDir: at('data') })).to.contain(
      'replaced by a compacted copy',
    );
    expect(await canariesIn(at('data'))).to.deep.equal({ rows: [], bytes: [] });
    const [old] = oldInstallation.rows.participants ?? [];
    const db = openEnvironment(at('data'));
    db.putSync(rowKey('participants', String(old?.id)), old);
    await db.close();
    const { status, stdout } = await stepwell(['verify'], { dataDir: at('data') });
    expect(status).to.equal(3);
    expect(stdout).to.contain(`participants ${old?.id}: it cannot be opened`);
  });

  it('goes on where it was killed, in the middle of the rows', async () => {
    const more = 2500;
    await writeOldInstallation(at('data'), more);
    for (const share of [0.1, 0.5]) {
      const child = spawn(process.execPath, [cli, 'migrate'], {
        env: { PATH: process.env.PATH, DATA_DIR: at('data') },
        stdio: 'ignore',
      });
      children.push(child);
      const ended = new Promise((done) => child.once('exit', done));
      while ((await sealedIn(at('data'))).sealed < more * share && child.exitCode === null)
        await new Promise((done) => setTimeout(done, 2));
      child.kill('SIGKILL');
      await ended;
      expect(await stepwellSays(['verify'], { dataDir: at('data') })).to.contain('chain holds');
    }
    expect((await sealedIn(at('data'))).plain).to.be.greaterThan(0);
    expect(await stepwellSays(['migrate'], { dataDir: at('data') })).to.contain(
      'replaced by a compacted copy',
    );
    expect(await sealedIn(at('data'))).to.deep.equal({ sealed: more + 6, plain: 0 });
    expect(await canariesIn(at('data'))).to.deep.equal({ rows: [], bytes: [] });
    expect(await stepwellSays(['verify'], { dataDir: at('data') })).to.contain('chain holds');
  });

  it('compacts when all rows were sealed and it was killed before the file was replaced', async () => {
    await writeOldInstallation(at('data'));
    const server = await start(at('data'));
    await stepwellSays(['migrate'], { dataDir: at('data') });
    await server.kill();
    expect(JSON.parse(readFileSync(join(at('data'), 'stepwell.json'), 'utf8')).left).to.equal('plain pages');
    // What a compaction that was killed leaves, of files and of locks.
    cpSync(join(at('data'), 'data.mdb'), join(at('data'), 'data.mdb.compacting', 'data.mdb'), {
      recursive: true,
    });
    writeFileSync(
      join(at('data'), 'replacing.lock'),
      JSON.stringify({ pid: 2 ** 22 - 1, started: '1', version: 2 }),
    );
    expect(await stepwellSays(['migrate'], { dataDir: at('data') })).to.contain(
      'replaced by a compacted copy',
    );
    expect(await canariesIn(at('data'))).to.deep.equal({ rows: [], bytes: [] });
    expect(readdirSync(at('data'))).not.to.include.members(['data.mdb.compacting', 'replacing.lock']);
  });

  it('names a row of 0.1 that does not open, seals the others, and goes on once it is gone', async () => {
    await writeOldInstallation(at('data'));
    const [first, second] = oldInstallation.rows.participants ?? [];
    const db = openEnvironment(at('data'));
    db.putSync(rowKey('participants', String(first?.id)), { ...first, displayName: second?.displayName });
    await db.close();
    const { status, stdout } = await stepwell(['migrate'], { dataDir: at('data') });
    expect([status, stdout.includes(`participants ${first?.id}: it cannot be opened`)]).to.deep.equal([
      3,
      true,
    ]);
    expect(await sealedIn(at('data'))).to.deep.equal({ sealed: 5, plain: 1 });
    const again = openEnvironment(at('data'));
    again.putSync(rowKey('participants', String(first?.id)), first);
    await again.close();
    expect(await stepwellSays(['migrate'], { dataDir: at('data') })).to.contain(
      'replaced by a compacted copy',
    );
    expect(await canariesIn(at('data'))).to.deep.equal({ rows: [], bytes: [] });
  });

  it('takes a backup folder of 0.1, which says to migrate; a damaged one says so', async () => {
    await writeOldInstallation(at('old'));
    const kept = at('kept');
    cpSync(at('old'), kept, { recursive: true });
    for (const name of ['key', 'lock.mdb']) rmSync(join(kept, name), { force: true });
    const said = await stepwellSays(['restore', kept], { dataDir: at('data') });
    expect(said).to.contain('migrate');
    cpSync(join(at('old'), 'key'), join(at('data'), 'key'));
    await stepwellSays(['migrate'], { dataDir: at('data') });
    const server = await start(at('data'));
    expect((await readable(server.url)).people).to.have.length(6);
    await server.stop();
    truncateSync(join(kept, 'data.mdb'), 3 * 4096);
    const { status, stderr } = await stepwell(['restore', kept], { dataDir: at('other') });
    expect([status, stderr.includes(`The backup ${kept} is damaged`)]).to.deep.equal([1, true]);
  });

  it('is not done beside a server of 0.1, which in turn does not start on what was migrated', async () => {
    await writeOldInstallation(at('data'));
    const stat = readFileSync(`/proc/${process.pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    writeFileSync(join(at('data'), 'server.lock'), JSON.stringify({ pid: process.pid, started }));
    const { status, stderr } = await stepwell(['migrate'], { dataDir: at('data') });
    expect([status, /older release/.test(stderr)]).to.deep.equal([1, true]);
    expect(JSON.parse(readFileSync(join(at('data'), 'stepwell.json'), 'utf8')).version).to.equal(1);
    rmSync(join(at('data'), 'server.lock'));
    await stepwellSays(['verify'], { dataDir: at('data') });
    expect(JSON.parse(readFileSync(join(at('data'), 'stepwell.json'), 'utf8')).version).to.equal(3);
  });
});
