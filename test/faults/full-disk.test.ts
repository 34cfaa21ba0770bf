import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { stepwellSays } from '../support/command.ts';
import { harbourIn } from '../support/harbour.ts';
import { clientOf } from '../support/http-client.ts';
import { everything } from '../support/operator.ts';
import { isBuilt, startServer } from '../support/server.ts';

const mebibyte = 1024 * 1024;
const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

/** What /readyz says once it has this status; it looks every two seconds. */
async function untilReadiness(url: string, status: number) {
  for (const end = Date.now() + 20_000; ; await wait(100)) {
    const reply = await clientOf(url)('/root/readyz');
    if (reply.status === status) return reply;
    if (Date.now() > end) throw new Error(`It says ${reply.text}.`);
  }
}

/** A limit on the size of files stands for a disk that is full: the system refuses to let them grow. */
describe('a disk that is full', function () {
  this.timeout(60_000);

  before(function () {
    if (!isBuilt() || !canLimit) {
      console.log('Skipped: wants a build and prlimit of util-linux.');
      this.skip();
    }
  });

  it('is a 503 that loses nothing, and work goes on once there is room', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'stepwell-full-'));
    const { token } = await harbourIn(dataDir);
    // Fifty that come at once are one commit, for which there has to be room as a whole.
    const room = statSync(join(dataDir, 'data.mdb')).size + 8 * mebibyte;
    const server = await startServer({
      env: { DATA_DIR: dataDir, DEMO: 'off', RATE_LIMIT: '9999999', LOG_LEVEL: 'silent' },
      through: ['prlimit', `--fsize=${room}:unlimited`],
    });
    try {
      const coach = clientOf(server.url, { authorization: `Bearer ${token}` });
      const acknowledged: string[] = [];
      const refused = new Set<number>();
      for (let at = 0; refused.size === 0 && at < 4000; at += 50) {
        const replies = await Promise.all(
          Array.from({ length: 50 }, (_, more) =>
            coach('/participants', {
              method: 'POST',
              body: { displayName: `Person ${at + more}`, experienceText: 'a'.repeat(1500) },
            }),
          ),
        );
        for (const reply of replies) {
          if (reply.status === 201) acknowledged.push(reply.body.id);
          else {
            refused.add(reply.status);
            expect(reply.headers.get('retry-after'), reply.text).to.match(/^\d+$/);
          }
        }
      }
      expect([...refused]).to.deep.equal([503]);
      const full = await untilReadiness(server.url, 503);
      expect(full.body).to.include({ status: 'broken' });
      expect(full.body.checks.disk).to.match(/full/);
      expect((await coach(`/participants/${acknowledged[0]}`)).status).to.be.oneOf([200, 503]);

      expect(spawnSync('prlimit', ['--fsize=unlimited', '--pid', `${server.pid}`]).status).to.equal(0);
      const more = await coach('/participants', { method: 'POST', body: { displayName: 'After all' } });
      expect(more.status, more.text).to.equal(201);
      const kept = (await everything(coach, '/participants')).map(({ id }) => id);
      expect(kept).to.have.members([...acknowledged, more.body.id]);
      expect((await untilReadiness(server.url, 200)).body.checks.disk).not.to.match(/^full|refuses/);
      expect(await stepwellSays(['verify'], { dataDir })).to.contain('holds');
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
