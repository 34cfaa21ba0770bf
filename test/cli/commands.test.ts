import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { stepwell, stepwellSays } from '../support/command.ts';
import { harbourIn } from '../support/harbour.ts';
import { clientOf } from '../support/http-client.ts';
import { everything } from '../support/operator.ts';
import { builtServer, isBuilt, startServer } from '../support/server.ts';

const taxonomy = join(import.meta.dirname, '..', '..', 'config', 'taxonomy');

describe('the command line', function () {
  this.timeout(60_000);
  let home: string;
  let dataDir: string;

  before(function () {
    if (!isBuilt()) {
      console.log(`${builtServer} is missing: npm run build`);
      this.skip();
    }
  });
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'stepwell-cli-'));
    dataDir = join(home, 'data');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const says = (...args: string[]) => stepwellSays(args, { dataDir, input: 'a long enough password\n' });
  const refuses = async (...args: string[]) => {
    const { status, stdout, stderr } = await stepwell(args, { dataDir, input: 'a long enough password\n' });
    expect(status, stdout).to.equal(1);
    expect(stderr).not.to.match(/\n\s+at /);
    return stderr.trim();
  };

  it('makes an organisation, somebody who signs in and a token, and the server knows them', async () => {
    expect(await says('organisation', 'create', '--name', 'Harbour')).to.match(/^org_/);
    const person = ['--role', 'coach', '--email', 'c@harbour.example', '--name', 'Cleo'];
    expect(await says('user', 'create', ...person)).to.match(/^usr_/);
    const token = await says('token', 'create', '--role', 'coach', '--expires', '1d');
    const server = await startServer({ env: { DATA_DIR: dataDir, DEMO: 'off' } });
    try {
      const body = { email: 'c@harbour.example', password: 'a long enough password' };
      expect((await clientOf(server.url)('/session', { method: 'POST', body })).status).to.equal(200);
      const bearer = clientOf(server.url, { authorization: `Bearer ${token}` });
      expect((await bearer('/participants')).status).to.equal(200);
    } finally {
      await server.stop();
    }
  });

  it('backs up while the server writes, and puts it back with all that was there before it', async () => {
    const { token } = await harbourIn(dataDir);
    const backup = join(home, 'kept', 'backup');
    const server = await startServer({ env: { DATA_DIR: dataDir, DEMO: 'off' } });
    const coach = clientOf(server.url, { authorization: `Bearer ${token}` });
    const write = (at: number) =>
      coach('/participants', { method: 'POST', body: { displayName: `Person ${at}` } });
    try {
      for (let at = 0; at < 20; at += 1) await write(at);
      const writing = Promise.all(Array.from({ length: 20 }, (_, at) => write(20 + at)));
      expect(await says('backup', backup)).to.contain(`${backup}.keys`);
      await writing;
      expect(await refuses('backup', backup)).to.contain('Name a new file');
    } finally {
      await server.stop();
    }
    for (const file of [backup, `${backup}.keys`]) expect(statSync(file).mode & 0o777).to.equal(0o600);
    const again = join(home, 'again');
    const restored = await stepwell(['restore', backup], { dataDir: again });
    expect(restored.status, restored.stderr).to.equal(0);
    expect((await stepwell(['restore', backup], { dataDir: again })).stderr).to.contain('holds data');

    // Without the key of the installation it is not read, and stays as it is.
    expect((await stepwell(['verify'], { dataDir: again })).stderr).to.match(/key/);
    copyFileSync(join(dataDir, 'key'), join(again, 'key'));
    chmodSync(join(again, 'key'), 0o600);
    expect(await stepwellSays(['verify'], { dataDir: again })).to.contain('holds');
    const second = await startServer({ env: { DATA_DIR: again, DEMO: 'off' } });
    try {
      const names = (
        await everything(clientOf(second.url, { authorization: `Bearer ${token}` }), '/participants')
      ).map(({ displayName }) => displayName);
      expect(names).to.include.members(Array.from({ length: 20 }, (_, at) => `Person ${at}`));
    } finally {
      await second.stop();
    }
  });

  it('says that it is the backup that is damaged, and leaves the folder as it was', async () => {
    await says('organisation', 'create', '--name', 'Harbour');
    const backup = join(home, 'backup');
    await says('backup', backup);
    truncateSync(backup, statSync(backup).size - 4096);
    const again = join(home, 'again');
    const { status, stderr } = await stepwell(['restore', backup], { dataDir: again });
    expect(status).to.equal(1);
    expect(stderr).to.contain(`The backup ${backup} is damaged`).and.not.contain('data.mdb');
    expect(await stepwell(['organisation', 'create', '--name', 'New'], { dataDir: again })).to.include({
      status: 0,
    });
  });

  it('imports a file, row by row, and says what was wrong with the rest', async () => {
    await says('organisation', 'create', '--name', 'Harbour');
    const file = join(home, 'people.csv');
    writeFileSync(file, 'externalId,displayName,stage\na,Ada,exploring\nb,Bo,no such stage\n');
    const dry = await stepwell(['import', 'participants', file, '--dry-run'], { dataDir });
    expect(dry.status).to.equal(3);
    expect(dry.stdout).to.match(/^line 3, stage: /);
    expect(dry.stdout).to.contain('2 rows: 1 created, 0 updated, 0 unchanged, 1 rejected');
    const real = await stepwell(['import', 'participants', file], { dataDir });
    expect(real.stdout).to.contain('2 rows: 1 created');
    expect(await says('rescore')).to.contain('1 participants');
    const again = await stepwell(['import', 'participants', file], { dataDir });
    expect(again.stdout).to.contain('2 rows: 0 created, 0 updated, 1 unchanged, 1 rejected');
  });

  it('imports a file as a user, and as nobody who is not there', async () => {
    await says('organisation', 'create', '--name', 'Harbour');
    const email = 'coach@harbour.example';
    const made = ['user', 'create', '--role', 'coach', '--email', email, '--name', 'Coach'];
    await stepwell(made, { dataDir, input: 'a password of the tests\n' });
    const file = join(home, 'mine.csv');
    writeFileSync(file, 'externalId,displayName,wagePer\na,Ada,day\n');
    const done = await stepwell(['import', 'participants', file, '--as', email], { dataDir });
    expect([done.status, done.stdout]).to.deep.equal([
      0,
      'line 2, wagePer: Not taken, for it says nothing without wageFloor. Fill in both.\n1 rows: 1 created, 0 updated, 0 unchanged, 0 rejected\n',
    ]);
    expect(await refuses('import', 'participants', file, '--as', 'no@harbour.example')).to.contain(
      'no such user',
    );
  });

  it('takes a taxonomy for the next start, and keeps the old one when the new one is none', async () => {
    expect(await says('import', 'taxonomy', taxonomy)).to.match(/\d+ skills and \d+ occupations/);
    expect(existsSync(join(dataDir, 'taxonomy'))).to.equal(true);
    const empty = join(home, 'empty');
    mkdirSync(empty);
    expect(await refuses('import', 'taxonomy', empty)).to.contain(empty);
    expect(existsSync(join(dataDir, 'taxonomy'))).to.equal(true);
  });

  it('answers what cannot be done with a sentence and an exit status', async () => {
    expect(await refuses('organisation', 'create', '--name', 'X', '--zone', 'Mars/Base')).to.contain('IANA');
    expect(await refuses('organisation', 'create', '--name', 'X', '--country', 'ZZ')).to.contain(
      'ISO 3166-1',
    );
    expect(await refuses('organisation', 'create', '--name', 'X', '--currency', 'gbp')).to.contain(
      'ISO 4217',
    );
    expect(await refuses('token', 'create', '--role', 'coach', '--expires', '1d')).to.contain(
      'organisation create',
    );
    expect(await refuses('token', 'create', '--role', 'coach', '--expires', 'soon')).to.contain('30d');
    expect(
      await refuses('user', 'create', '--role', 'king', '--email', 'a@b.example', '--name', 'A'),
    ).to.contain('coach');
    expect(await refuses('restore', join(home, 'nowhere'))).to.contain('nowhere');
    expect(await refuses('restore', home)).not.to.equal('');
    await says('organisation', 'create', '--name', 'Harbour');
    expect(await refuses('import', 'participants', join(home, 'no.csv'))).to.contain('no.csv');
    expect(
      await refuses('user', 'create', '--role', 'coach', '--email', 'not one', '--name', 'A'),
    ).to.contain('email');
  });
});
