import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { fewOrMany } from '../support/few-or-many.ts';
import { harbourIn } from '../support/harbour.ts';
import { type Ask, clientOf, type Reply } from '../support/http-client.ts';
import { everything } from '../support/operator.ts';
import { isBuilt, startServer } from '../support/server.ts';
import { embedded } from './installations.ts';

const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;
const header = 'externalId,employer,title,schedule,duties,openings';
const line = (at: number, title: string, openings: number | string = 2) =>
  `o${at},Employer ${at % 12},${title},mon-fri 09:00-15:00,${'Duties. '.repeat(40)},${openings}`;

/** Asks until there is an answer; a server that is killed gives none. */
async function surely(ask: () => Promise<Reply>): Promise<Reply> {
  for (;;) {
    try {
      const reply = await ask();
      if (reply.status < 500 && reply.body !== undefined) return reply;
    } catch {}
    await wait(20);
  }
}

describe('an import whose server dies, or cannot write', function () {
  this.timeout(600_000);

  before(function () {
    if (!isBuilt()) this.skip();
  });

  const send = (ask: Ask, kind: string, lines: readonly string[]) =>
    ask(`/imports?kind=${kind}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: lines.join('\n'),
    });
  const read = (ask: Ask, id: string) => surely(() => ask(`/imports/${id}`));

  it('makes each record and each employer once, merges each row once, counts rightly, and takes all of it back once', async () => {
    const place = await embedded();
    try {
      const { token } = await harbourIn(place.dataDir);
      await place.start();
      const ask: Ask = async (path, sent) =>
        clientOf(await place.url(), { authorization: `Bearer ${token}` })(path, sent);
      const through = async (lines: readonly string[], kills: readonly number[]) => {
        const sent = await surely(() => send(ask, 'opportunities', lines));
        const left = [...kills];
        for (;;) {
          const { body } = await read(ask, sent.body.id);
          if (body.state === 'done' || body.state === 'failed') {
            expect(left, 'rows after which it was to be killed, and was not').to.deep.equal([]);
            return body;
          }
          const dealtWith = body.created + body.updated + body.unchanged + body.rejectedCount;
          if (left[0] !== undefined && dealtWith >= left[0]) {
            left.shift();
            await place.kill(Math.random);
          } else await wait(5);
        }
      };
      const count = fewOrMany(300, 600);
      const rejectedCount = count / 50;
      const rows = Array.from({ length: count }, (_, at) => line(at, 'Porter', at % 50 === 7 ? 'x' : 2));
      const made = await through([header, ...rows], fewOrMany([0, 50], [0, 25, 100]));
      const none = { updated: 0, unchanged: 0, rejectedCount };
      expect(made).to.include({ state: 'done', rows: count, created: count - rejectedCount, ...none });
      expect(made.rejected.map(({ line }: { line: number }) => line)).to.deep.equal(
        Array.from({ length: rejectedCount }, (_, at) => at * 50 + 7 + 2),
      );
      const changed = rows.map((row, at) => (at % 3 === 0 ? row.replace('Porter', 'Baker') : row));
      const merged = await through([header, ...changed], fewOrMany([25], [0, 25]));
      const baked = changed.filter((row) => row.includes('Baker') && !row.endsWith('x')).length;
      const unchanged = count - rejectedCount - baked;
      expect(merged).to.include({ created: 0, updated: baked, unchanged, rejectedCount });
      const postings = await everything(ask, '/opportunities');
      expect(new Set(postings.map(({ externalId }) => externalId)).size).to.equal(postings.length);
      expect(postings.filter(({ title }) => title === 'Baker')).to.have.length(baked);
      expect(postings.map(({ version }) => version).filter((version) => version > 2)).to.deep.equal([]);
      expect(await everything(ask, '/employers')).to.have.length(12);

      const undo = async (id: string, kills: readonly number[]) => {
        const asked = await surely(() => ask(`/imports/${id}/undo`, { method: 'POST' }));
        expect([202, 409]).to.include(asked.status);
        const left = [...kills];
        for (;;) {
          const { body } = await read(ask, id);
          if (body.state !== 'undoing') {
            expect(left, 'records after which it was to be killed, and was not').to.deep.equal([]);
            return body;
          }
          if (left[0] !== undefined && body.undoneCount >= left[0]) {
            left.shift();
            await place.kill(Math.random);
          } else await wait(5);
        }
      };
      expect(await undo(merged.id, fewOrMany([25], [0, 50]))).to.include({
        state: 'undone',
        undoneCount: baked,
        keptCount: 0,
      });
      const back = await everything(ask, '/opportunities');
      expect(back.filter(({ title }) => title !== 'Porter')).to.deep.equal([]);
      expect(back.map(({ version }) => version).filter((version) => version > 3)).to.deep.equal([]);
      expect(await undo(made.id, fewOrMany([100], [0, 100, 300]))).to.include({
        state: 'undone',
        undoneCount: made.created + 12,
        keptCount: 0,
      });
      expect(await everything(ask, '/opportunities')).to.deep.equal([]);
      expect(await everything(ask, '/employers')).to.deep.equal([]);
    } finally {
      await place.end();
    }
  });

  it('waits where a disk is full, and ends well once there is room', async function () {
    if (!canLimit) this.skip();
    const dataDir = mkdtempSync(join(tmpdir(), 'stepwell-full-'));
    const { token } = await harbourIn(dataDir);
    const room = statSync(join(dataDir, 'data.mdb')).size + 2 * 1024 * 1024;
    const server = await startServer({
      env: { DATA_DIR: dataDir, DEMO: 'off', RATE_LIMIT: '9999999', LOG_LEVEL: 'silent' },
      through: ['prlimit', `--fsize=${room}:unlimited`],
    });
    try {
      const ask = clientOf(server.url, { authorization: `Bearer ${token}` });
      const rows = Array.from({ length: 600 }, (_, at) => line(at, 'Porter'));
      const { body } = await send(ask, 'opportunities', [header, ...rows]);
      const filler = () => ask('/employers', { method: 'POST', body: { name: `Filler ${Math.random()}` } });
      while ((await filler()).status !== 503) await wait(1);
      const { created } = (await read(ask, body.id)).body;
      expect(created).to.be.below(600);
      expect(spawnSync('prlimit', ['--fsize=unlimited', '--pid', `${server.pid}`]).status).to.equal(0);
      let file = await read(ask, body.id);
      while (!['done', 'failed'].includes(file.body.state)) {
        await wait(50);
        file = await read(ask, body.id);
      }
      expect(file.body).to.include({ state: 'done', rows: 600, created: 600, rejectedCount: 0 });
      expect(await everything(ask, '/opportunities')).to.have.length(600);
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
