import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { clientOf } from '../support/http-client.ts';
import { demoIn, isBuilt, startServer } from '../support/server.ts';

describe('a start', function () {
  this.timeout(120_000);
  let dataDir: string;

  before(function () {
    if (!isBuilt()) {
      console.log('Skipped: wants a build.');
      this.skip();
    }
  });
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'stepwell-start-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const refused = async (env: Readonly<Record<string, string>>): Promise<string> => {
    try {
      const server = await startServer({ env: { DATA_DIR: dataDir, DEMO: '', ...env } });
      await server.stop();
    } catch (error) {
      return String(error);
    }
    return 'it started';
  };

  it('is refused where others can reach a store that holds the demo', async () => {
    await demoIn(dataDir);
    for (const env of [{ NODE_ENV: 'production' }, { TRUST_PROXY: '1' }])
      expect(await refused(env)).to.contain('DEMO_ANYWHERE=on');
    const anywhere = { DATA_DIR: dataDir, DEMO: '', TRUST_PROXY: '1', DEMO_ANYWHERE: 'on' };
    const server = await startServer({ env: anywhere });
    const { status, body } = await clientOf(server.url)('/root/readyz');
    expect(status).to.equal(200);
    expect(body.checks.disk).to.match(/has room|nearly full/);
    await server.stop();
  });

  it('takes the key from a mounted file, and says which one is open to others', async () => {
    const file = join(dataDir, '..', `stepwell-key-${process.pid}`);
    writeFileSync(file, Buffer.alloc(32, 3).toString('base64'), { mode: 0o644 });
    try {
      expect(await refused({ DEMO: 'off', STEPWELL_KEY_FILE: file })).to.contain(`chmod 400 ${file}`);
      rmSync(file);
      writeFileSync(file, Buffer.alloc(32, 3).toString('base64'), { mode: 0o400 });
      const server = await startServer({ env: { DATA_DIR: dataDir, DEMO: 'off', STEPWELL_KEY_FILE: file } });
      await server.stop();
      const other = Buffer.alloc(32, 4).toString('base64');
      expect(await refused({ DEMO: 'off', STEPWELL_KEY: other })).not.to.equal('it started');
    } finally {
      rmSync(file, { force: true });
    }
  });
});
