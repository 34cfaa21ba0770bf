import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { stepwell, stepwellSays } from '../support/command.ts';
import { clientOf } from '../support/http-client.ts';
import { builtServer, isBuilt, type RunningServer, startServer } from '../support/server.ts';

const password = 'windmill orchard trumpet';

describe('people and machines from the command line', function () {
  this.timeout(120_000);
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

  const run = (args: readonly string[], input = `${password}\n`) => stepwell(args, { dataDir, input });
  const says = (...args: string[]) => stepwellSays(args, { dataDir, input: `${password}\n` });
  const refuses = async (args: readonly string[], input?: string) => {
    const { status, stdout, stderr } = await run(args, input);
    expect(status, stdout).to.equal(1);
    expect(stderr).not.to.match(/\n\s+at /);
    return stderr.trim();
  };
  const create = (email: string, role = 'coach') =>
    says('user', 'create', '--role', role, '--email', email, '--name', 'Cleo Sample');

  async function whileServing(work: (server: RunningServer) => Promise<void>): Promise<void> {
    const server = await startServer({ env: { DATA_DIR: dataDir, DEMO: 'off' } });
    try {
      await work(server);
    } finally {
      await server.stop();
    }
  }
  const signIn = (url: string, email: string, with_ = password) =>
    clientOf(url)('/session', { method: 'POST', body: { email, password: with_ } });

  it('are cut off while the server runs, and let in again', async () => {
    await says('organisation', 'create', '--name', 'Quay');
    const id = await create('c@quay.example');
    await create('a@quay.example', 'administrator');
    const token = await says('token', 'create', '--role', 'coach', '--expires', '1d');
    await whileServing(async ({ url }) => {
      const signedIn = async () => {
        const reply = await signIn(url, 'c@quay.example');
        return clientOf(url, { cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '' });
      };
      const status = async (ask: Awaited<ReturnType<typeof signedIn>>) => (await ask('/me')).status;
      const first = await signedIn();
      expect(await status(first)).to.equal(200);
      await says('session', 'end', 'c@quay.example');
      expect(await status(first)).to.equal(401);

      const second = await signedIn();
      expect(await says('user', 'disable', 'C@Quay.example')).to.equal(
        `${id}\tcoach\tdisabled\tc@quay.example\tCleo Sample`,
      );
      expect(await status(second)).to.equal(401);
      expect((await signIn(url, 'c@quay.example')).status).to.equal(401);
      await says('user', 'enable', '--email', 'c@quay.example');
      expect(await status(second)).to.equal(401);
      const third = await signedIn();
      expect(await status(third)).to.equal(200);
      await says('user', 'role', id, '--role', 'auditor');
      expect(await status(third)).to.equal(401);

      const bearer = clientOf(url, { authorization: `Bearer ${token}` });
      expect(await status(bearer)).to.equal(200);
      const listed = await says('token', 'list');
      const [tokenId = ''] = listed.split('\t');
      expect(listed).to.match(/^tok_\w+\tcoach\tuntil \S+\tcommand line\tmade on the command line$/);
      expect(listed).to.not.include(token);
      expect(await says('token', 'revoke', tokenId)).to.include('revoked');
      expect(await status(bearer)).to.equal(401);
      expect(await says('token', 'list')).to.include('revoked');
    });
  });

  it('get a link or another password', async () => {
    await says('organisation', 'create', '--name', 'Quay');
    await create('c@quay.example');
    const [old, link] = [
      await says('user', 'reset', 'c@quay.example'),
      await says('user', 'reset', 'c@quay.example'),
    ];
    expect(link).to.match(/^http:\/\/\S+\/password-resets\/[\w-]{43}$/);
    const path = (url: string) => `/password-resets/${url.split('/').at(-1)}`;
    await whileServing(async ({ url }) => {
      const redeem = (at: string) =>
        clientOf(url)(path(at), { method: 'POST', body: { password: 'violet otter lamp' } });
      expect((await redeem(old)).status).to.equal(404);
      expect((await redeem(link)).status).to.equal(204);
      expect((await signIn(url, 'c@quay.example', 'violet otter lamp')).status).to.equal(200);
      const typed = 'kettle marble fjord ';
      expect((await run(['user', 'password', 'c@quay.example'], `${typed}\r\n`)).status).to.equal(0);
      expect((await signIn(url, 'c@quay.example', 'violet otter lamp')).status).to.equal(401);
      expect((await signIn(url, 'c@quay.example', typed)).status).to.equal(200);
    });
    await says('user', 'disable', 'c@quay.example');
    expect(await refuses(['user', 'reset', 'c@quay.example'])).to.include('Enable them');
  });

  it('have passwords within the limits of a sign-in', async () => {
    await says('organisation', 'create', '--name', 'Quay Service');
    const person = [
      'user',
      'create',
      '--role',
      'coach',
      '--email',
      'c@quay.example',
      '--name',
      'Cleo Sample',
    ];
    const long = Array.from({ length: 5000 }, (_, at) => 'kqzvbtplwmxnhrg'[(at * 7 + (at >> 3)) % 15]).join(
      '',
    );
    expect(await refuses(person, `${long}\n`)).to.include('at most 1000 characters');
    for (const weak of ['123456789012', 'cleosample-1', 'quayservice1', 'stepwell-1234', 'password1234'])
      expect(await refuses(person, `${weak}\n`), weak).to.include('guessed');
    expect(await refuses(person, 'short\n')).to.include('12 characters');
    expect(await refuses(person, '\n')).to.include('12 characters');
    await create('c@quay.example');
    expect(await refuses(['user', 'password', 'c@quay.example'], 'qwertyuiop12\n')).to.include('guessed');
  });

  it('keep their last administrator, and are found in their own organisation alone', async () => {
    await says('organisation', 'create', '--name', 'Quay');
    const id = await create('a@quay.example', 'administrator');
    expect(await refuses(['user', 'disable', id])).to.include('last administrator');
    expect(await refuses(['user', 'role', id, '--role', 'coach'])).to.include('last administrator');
    expect(await refuses(['user', 'disable', 'nobody@quay.example'])).to.include('signs in');
    expect(await refuses(['user', 'disable'])).to.include('signs in');
    expect(await refuses(['token', 'revoke', 'tok_none'])).to.include('no such token');
    await says('organisation', 'create', '--name', 'Mole');
    expect(await refuses(['user', 'list'])).to.include('Name one organisation');
    expect(await refuses(['user', 'disable', id, '--organisation', 'Mole'])).to.include('no such user');
    expect(await refuses(['user', 'disable', 'a@quay.example', '--organisation', 'Mole'])).to.include(
      'signs in',
    );
    expect(await says('user', 'list', '--organisation', 'Quay')).to.equal(
      `${id}\tadministrator\tenabled\ta@quay.example\tCleo Sample`,
    );
  });

  it('belong to organisations that people can tell apart', async () => {
    const id = await says('organisation', 'create', '--name', 'Quay');
    for (const name of ['Quay', ' quay ', 'QUAY'])
      expect(await refuses(['organisation', 'create', '--name', name])).to.include('of this name');
    expect(await refuses(['organisation', 'create', '--name', ' '])).to.include('name');
    await says('organisation', 'create', '--name', 'Quay East');
    expect(await says('user', 'list', '--organisation', id)).to.equal('');
  });
});
