import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { acrossOrganisations, installation } from '../../src/domain/access/scope.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { User } from '../../src/domain/user.ts';
import { createFileMailer } from '../../src/notify/file-mailer.ts';
import type { Mailer, Outcome } from '../../src/notify/port.ts';
import { deliveries, links, outbox, users } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { quietPost } from '../support/compose.ts';
import { roundOf } from '../support/rounds.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const password = 'windmill orchard trumpet';

describe('mails of one-time links', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let process: UseCases['composed'];
  let me: User;
  let boss: User;
  let folder: string;
  let outcome: Outcome | undefined;
  let done: Set<string>;

  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    me = await here.user('coach');
    boss = await here.user('administrator');
    folder = await mkdtemp(join(tmpdir(), 'mails-'));
    outcome = undefined;
    done = new Set();
    const files = createFileMailer(folder, { from: 'no-reply@care.example' });
    const mailer: Mailer = {
      goes: 'files',
      async send(mail, beforeContent) {
        if (outcome === undefined) return files.send(mail, beforeContent);
        if (outcome.became !== 'later') await beforeContent();
        return outcome;
      },
    };
    process = useCases.beside({ post: { ...quietPost, mailer } });
  });
  afterEach(async () => {
    await useCases.close();
    await rm(folder, { recursive: true });
  });

  const everywhere = acrossOrganisations('test');
  /** Does what the facts ask for, each once, until nothing more is asked. */
  async function follow(): Promise<void> {
    const { resetMails, linkMails } = process.workerDeps;
    let more = false;
    for await (const { id, fact } of walk(useCases.store, everywhere, outbox, 'all')) {
      if (done.has(id)) continue;
      done.add(id);
      more = true;
      if (fact.type === 'reset.asked') await resetMails.plan(roundOf('delivery:send'), fact.addressKey, id);
      if (fact.type === 'linkMail.due') await linkMails.send(here.command, fact.deliveryId);
    }
    if (more) await follow();
  }
  const ask = async (email = me.email) => {
    await process.entrance.askReset(email);
    await follow();
  };
  /** As a mail program shows them: lines that were cut for the way are whole again. */
  const mails = async () =>
    Promise.all(
      (await readdir(folder)).map(async (name) =>
        (await readFile(join(folder, name), 'utf8')).replace(/=\r?\n/g, ''),
      ),
    );
  const addressIn = (mail: string) => /https:\/\/care\.example\/([\w-]+)\/([\w-]{43})/.exec(mail) ?? [];
  const rows = async (): Promise<readonly Delivery[]> => {
    const found: Delivery[] = [];
    for await (const row of walk(useCases.store, here.command.scope, deliveries, 'all')) found.push(row);
    return found;
  };
  const administrator = () => here.as('administrator', { id: boss.id, steppedUp: true });

  it('bring whoever asks a link that is good once, and keep its secret to themselves', async () => {
    await ask(` ${me.email.toUpperCase()}`);
    const [mail = '', ...others] = await mails();
    expect(others).to.deep.equal([]);
    expect(mail).to.include(`To: ${me.email}`).and.include('Subject: Choose a new password');
    const [, path, secret = ''] = addressIn(mail);
    expect(path).to.equal('password-resets');
    expect(await rows()).to.have.length(1);
    expect((await rows())[0]).to.include({ state: 'sent', kind: 'reset', userId: me.id });
    expect((await rows())[0]?.secret).to.equal(undefined);
    const kept: unknown[] = [];
    for await (const row of walk(useCases.store, everywhere, links, 'all')) kept.push(row);
    for await (const row of walk(useCases.store, everywhere, outbox, 'all')) kept.push(row);
    expect(JSON.stringify(kept)).to.not.include(secret);
    await process.entrance.redeem('reset', secret, password);
    expect((await refusal(process.entrance.redeem('reset', secret, password))).code).to.equal('not_found');
  });

  it('have their secret sealed while they wait, and bring the same link whichever try arrives', async () => {
    outcome = { became: 'later', error: '451' };
    await ask();
    const [row] = await rows();
    const secret = row?.secret ?? '';
    expect(secret).to.match(/^[\w-]{43}$/);
    for await (const raw of walk(useCases.inner, everywhere, deliveries, 'all'))
      expect(JSON.stringify(raw)).to.not.include(secret);
    outcome = undefined;
    useCases.pass(60);
    await process.workerDeps.deliveryPlanning.askForDue(roundOf('delivery:send'));
    await follow();
    expect((await mails()).map((mail) => addressIn(mail)[2])).to.deep.equal([secret]);
  });

  it('go to nobody who is not known or is disabled, and the same is written for all', async () => {
    const written = async () => {
      const facts: string[] = [];
      for await (const row of walk(useCases.store, everywhere, outbox, 'all'))
        if (row.organisationId === installation) facts.push(row.fact.type);
      return facts;
    };
    await useCases.standing.change(administrator(), me.id, undefined, { disabled: true });
    for (const email of [me.email, 'nobody@demo.example', 'no address']) await ask(email);
    expect(await mails()).to.deep.equal([]);
    expect(await rows()).to.deep.equal([]);
    expect(await written()).to.deep.equal(['reset.asked', 'reset.asked', 'reset.asked']);
  });

  it('are five a day to one address, however many are asked for at once', async () => {
    await Promise.all(Array.from({ length: 9 }, () => process.entrance.askReset(me.email)));
    await follow();
    expect(await rows()).to.have.length(5);
    useCases.pass(86_400);
    await ask();
    expect(await rows()).to.have.length(6);
  });

  it('are one a cause, and void no link that an administrator handed over', async () => {
    const told = await process.services.links.issueReset(administrator(), me.email, 'https://here.example');
    await ask();
    done.clear();
    await follow();
    expect(await rows()).to.have.length(1);
    const [, , mailed = ''] = addressIn((await mails())[0] ?? '');
    await process.entrance.look('reset', mailed);
    await process.entrance.redeem('reset', told?.url.split('/').at(-1) ?? '', password);
    // Of the two, the other goes with the first.
    expect((await refusal(process.entrance.look('reset', mailed))).code).to.equal('not_found');
  });

  it('invite with the link that the administrator was told, in the language that was named', async () => {
    const input = { email: 'new@demo.example', role: 'coach', language: 'de-AT' } as const;
    const { url } = await process.services.links.invite(administrator(), input, 'https://here.example');
    await follow();
    const [mail = ''] = await mails();
    const [, path, secret] = addressIn(mail);
    expect([path, secret]).to.deep.equal(['invitations', url.split('/').at(-1)]);
    expect(mail).to.include('Subject: Eine Einladung, sich anzumelden').and.include('To: new@demo.example');
    expect((await rows())[0]).to.include({ state: 'sent', kind: 'invitation' });
  });

  it('tell an employer who is invited, and nobody who has to choose one, that a password is optional', async () => {
    const employerId = (await useCases.employers.create(here.command, { name: 'Harbour Bakery' })).id;
    const invite = (input: { email: string; role: 'employer' | 'coach'; employerId?: string }) =>
      process.services.links.invite(administrator(), input, 'https://here.example');
    await invite({ email: 'baker@demo.example', role: 'employer', employerId });
    await invite({ email: 'coach@else.example', role: 'coach' });
    await follow();
    const optional = (await mails()).map((mail) => [
      /^To: (\S+)/m.exec(mail)?.[1],
      mail.includes('A password is optional'),
    ]);
    expect(new Map(optional as [string, boolean][])).to.deep.equal(
      new Map([
        ['baker@demo.example', true],
        ['coach@else.example', false],
      ]),
    );
  });

  it('bring a participant a new password in their own language, and nothing that says what it is for', async () => {
    const person = await useCases.participants.create(here.command, { displayName: 'Nour', language: 'ar' });
    const account = { email: 'nour@people.example', displayName: 'Nour', participantId: person.id };
    await useCases.users.create(here.command, { ...account, role: 'participant', password });
    await ask(account.email);
    const [mail = ''] = await mails();
    const body = Buffer.from(mail.split('\r\n\r\n').slice(1).join(''), 'base64').toString('utf8');
    const text = /base64/i.test(mail) ? body : mail;
    expect(text)
      .to.include('طلب أحد هنا كلمة سر جديدة')
      .and.match(/password-resets\/[\w-]{43}/);
  });

  it('mark an address that refuses, which gets no more until it is sent again', async () => {
    outcome = { became: 'refused', error: '550', address: true };
    await ask();
    expect((await useCases.store.get(here.command.scope, users, me.id))?.mailRefused).to.be.a('string');
    outcome = undefined;
    await ask();
    expect((await rows()).map(({ state, lastError }) => [state, lastError])).to.deep.equal([
      ['refused', '550'],
      ['refused', 'address_refused'],
    ]);
    expect(await mails()).to.deep.equal([]);
  });

  it('lead nowhere when the link is good no more, and are given up', async () => {
    outcome = { became: 'later', error: '451' };
    await ask();
    useCases.pass(86_400);
    outcome = undefined;
    await process.workerDeps.deliveryPlanning.askForDue(roundOf('delivery:send'));
    await follow();
    expect(await mails()).to.deep.equal([]);
    expect((await rows())[0]).to.include({ state: 'failed', lastError: 'link_no_good' });
  });
});
