import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createFileMailer } from '../../src/notify/file-mailer.ts';
import { createSmtpMailer } from '../../src/notify/smtp-mailer.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { mail, mailerContract } from './mailer.contract.ts';

const sender = { from: 'Stepwell <no-reply@care.example>', bounces: 'bounces@care.example' };
const ready = async () => {};

async function openFiles() {
  const parent = await mkdtemp(join(tmpdir(), 'stepwell-mail-'));
  const dir = join(parent, 'mail');
  const mailer = createFileMailer(dir, sender);
  const names = () => readdir(dir).catch((): string[] => []);
  const arrived = async () => Promise.all((await names()).map((name) => readFile(join(dir, name), 'utf8')));
  return { mailer, dir, names, arrived, close: () => rm(parent, { recursive: true }) };
}

mailerContract('files', openFiles);
mailerContract('SMTP', async () => {
  const server = await startMailServer();
  const arrived = async () => server.taken.map(({ text }) => text);
  return { mailer: createSmtpMailer(server.url, sender), arrived, close: server.close };
});

describe('mails as files', () => {
  it('are readable by their owner alone, one for one cause, and kept for seven days', async () => {
    const { mailer, dir, names, close } = await openFiles();
    try {
      await mailer.send(mail, ready);
      await mailer.send(mail, ready);
      const [name = '', ...more] = await names();
      expect(more).to.deep.equal([]);
      const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
      expect([await modeOf(dir), await modeOf(join(dir, name))]).to.deep.equal([0o700, 0o600]);
      const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
      await utimes(join(dir, name), daysAgo(6.9), daysAgo(6.9));
      await mailer.send({ ...mail, messageId: 'another' }, ready);
      expect(await names())
        .to.have.length(2)
        .and.to.include(name);
      await utimes(join(dir, name), daysAgo(7.1), daysAgo(7.1));
      await mailer.send({ ...mail, messageId: 'another' }, ready);
      expect(await names())
        .to.have.length(1)
        .and.not.to.include(name);
    } finally {
      await close();
    }
  });
});

describe('mails over SMTP', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await startMailServer();
  });
  afterEach(() => server.close());
  const send = (before = ready) => createSmtpMailer(server.url, sender).send(mail, before);

  it('are tried again after a 4xx, at whatever step, and refused for good by a 5xx, with codes alone', async () => {
    for (const at of ['from', 'to', 'data'] as const) {
      server.answer({ at, code: 451 });
      expect(await send(), at).to.deep.equal({ became: 'later', error: '451 5.1.1' });
      server.answer({ at, code: 550 });
      expect(await send(), at).to.deep.equal({
        became: 'refused',
        error: '550 5.1.1',
        address: at !== 'from',
      });
    }
    server.answer(undefined);
    expect(await send()).to.deep.equal({ became: 'sent' });
    expect(server.taken.map(({ from, to }) => [from, to])).to.deep.equal([
      ['bounces@care.example', 'coach@demo.example'],
    ]);
  });

  it('may have arrived when the other side falls silent once it took them, and have not before', async () => {
    server.answer({ at: 'data', drop: true });
    expect(await send()).to.deep.equal({ became: 'unknown', error: 'ECONNECTION' });
    server.answer(undefined);
    const [killed] = await Promise.all([send(), server.killInTheMiddle()]);
    expect(killed.became).to.equal('unknown');
    let asked = 0;
    const outcome = await send(async () => {
      asked += 1;
    });
    expect([outcome.became, asked]).to.deep.equal(['later', 0]);
  });

  it('are signed with the two headers of one click', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const signed = createSmtpMailer(server.url, {
      ...sender,
      dkim: { selector: 'mail2026', privateKey: key },
    });
    await signed.send(mail, ready);
    const signature = server.taken[0]?.header('dkim-signature') ?? '';
    expect(signature).to.include('d=care.example').and.to.include('s=mail2026');
    const fields = /[; ]h=([^;]+);/.exec(signature)?.[1]?.toLowerCase().replaceAll(/\s/g, '').split(':');
    expect(fields).to.include.members(['from', 'list-unsubscribe', 'list-unsubscribe-post', 'message-id']);
  });
});
