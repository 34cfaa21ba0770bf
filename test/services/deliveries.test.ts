import { expect } from 'chai';
import type { Delivery } from '../../src/domain/delivery.ts';
import { noticeKinds } from '../../src/domain/notice.ts';
import type { User } from '../../src/domain/user.ts';
import type { Mail, Outcome } from '../../src/notify/port.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { deliveries, users } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { quietPost } from '../support/compose.ts';
import { roundOf } from '../support/rounds.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

/** It is Tuesday 24 November 2026, 9:30 in London, and the mail of the day goes at five. */
describe('deliveries', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let work: UseCases['composed']['workerDeps'];
  let me: User;
  let sent: Mail[];
  let outcome: () => Outcome | 'dies' | 'dies in the middle';
  let causes = 0;
  const done = new Set<number>();

  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    me = await here.user('coach');
    sent = [];
    done.clear();
    outcome = () => ({ became: 'sent' });
    const mailer = {
      goes: 'files' as const,
      async send(mail: Mail, beforeContent: () => Promise<void>): Promise<Outcome> {
        const how = outcome();
        if (how === 'dies') throw new Error('gone');
        if (typeof how === 'object' && how.became === 'later') return how;
        await beforeContent();
        if (how === 'dies in the middle') throw new Error('gone');
        sent.push(mail);
        return how;
      },
    };
    work = useCases.beside({ post: { ...quietPost, mailer } }).workerDeps;
  });
  afterEach(() => useCases.close());

  const mine = (): Context => here.as('coach', { id: me.id });
  async function raise(kind: 'employer_answer' | 'strong_match' | 'workers_stopped') {
    causes += 1;
    const notice = { kind, importance: 'now', dedupeKey: `cause ${causes}`, data: {} } as const;
    await useCases.noticeWriter.writeFor(here.command, [me.id], notice);
  }
  const rows = async (): Promise<readonly Delivery[]> => {
    const found: Delivery[] = [];
    for await (const row of walk(useCases.store, here.command.scope, deliveries, 'all')) found.push(row);
    return found;
  };
  const states = async () => (await rows()).map(({ state }) => state);
  /** Does what the facts ask for, in order, until nothing more is asked; each fact once, as the relay does. */
  async function follow() {
    const asked = new Map<string, () => Promise<void>>();
    for (const [at, fact] of (await here.facts()).entries()) {
      if (done.has(at)) continue;
      done.add(at);
      if (fact.type === 'notice.raised') await work.deliveryPlanning.plan(here.command, fact.noticeId);
      if (fact.type === 'preferences.changed')
        await work.deliveryPlanning.planAgain(here.command, fact.userId);
      if (fact.type === 'mail.due')
        asked.set(`${fact.userId} ${fact.deliveryId}`, () =>
          work.sending.send(here.command, fact.userId, fact.deliveryId),
        );
    }
    for (const send of asked.values()) await send().catch(() => {});
    if (asked.size > 0 || (await here.facts()).length > done.size) await follow();
  }
  /** Lets time pass, minute by minute where something may be due. */
  async function pass(minutes: number) {
    useCases.pass(minutes * 60);
    await work.deliveryPlanning.askForDue(roundOf('delivery:send'));
    await follow();
  }
  const choose = async (patch: Parameters<UseCases['preferences']['change']>[2]) => {
    const { version } = await useCases.preferences.show(mine());
    await useCases.preferences.change(mine(), version, patch);
    await follow();
  };

  it('go at once where that is chosen, once a cause, and name nobody', async () => {
    await raise('employer_answer');
    await follow();
    const [notice] = (await useCases.notices.list(mine(), {})).items;
    await work.deliveryPlanning.plan(here.command, notice?.id ?? '');
    await pass(5);
    expect(await states()).to.deep.equal(['sent']);
    expect(sent.map(({ to, subject }) => [to, subject])).to.deep.equal([[me.email, 'An answer has come']]);
    expect(sent[0]?.headers).to.include({
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect((await rows())[0]).to.include({ to: `c…@demo.example`, attempts: 1 });
  });

  it('wait for the mail of the day, which is one and holds nothing that went at once', async () => {
    for (const kind of ['strong_match', 'employer_answer', 'strong_match'] as const) await raise(kind);
    await follow();
    expect(sent).to.have.length(1);
    await pass(7 * 60 + 29);
    expect(sent).to.have.length(1);
    await pass(1);
    expect(sent.map(({ subject }) => subject)).to.deep.equal(['An answer has come', '2 things to look at']);
    await pass(24 * 60);
    expect([sent.length, await states()]).to.deep.equal([2, ['sent', 'sent', 'sent']]);
  });

  it('about somebody from whom their reader was barred meanwhile do not go, and those about others do', async () => {
    const supervisor = await here.user('supervisor');
    const person = (displayName: string) => useCases.participants.create(here.command, { displayName });
    const [wren, bo] = [await person('Wren'), await person('Bo')];
    for (const { id: participantId } of [wren, bo]) {
      causes += 1;
      await useCases.noticeWriter.writeFor(here.command, [me.id], {
        ...({ kind: 'strong_match', importance: 'now', data: {} } as const),
        ...{ dedupeKey: `cause ${causes}`, participantId },
      });
    }
    await follow();
    await useCases.participants.update(here.as('supervisor', { id: supervisor.id }), wren.id, wren.version, {
      barredUserIds: [me.id],
    });
    await pass(7 * 60 + 30);
    expect(sent.map(({ subject }) => subject)).to.deep.equal(['One thing to look at']);
    expect(await states()).to.deep.equal(['sent']);
  });

  it('are held by quiet hours, go when these end or are taken away, and are never dropped by them', async () => {
    const quiet = [{ days: ['tue' as const], from: '09:00', to: '10:15' }];
    await choose({ quietHours: quiet });
    await raise('employer_answer');
    await follow();
    expect(await rows()).to.have.nested.property('[0].state', 'held');
    await pass(44);
    expect(sent).to.have.length(0);
    await pass(1);
    expect(sent).to.have.length(1);
    await choose({ quietHours: [{ ...quiet[0]!, to: '20:00' }] });
    await raise('employer_answer');
    await raise('strong_match');
    await follow();
    await pass(8 * 60);
    expect([sent.length, await states()]).to.deep.equal([1, ['sent', 'held', 'held']]);
    await choose({ quietHours: [] });
    expect([sent.length, await states()]).to.deep.equal([3, ['sent', 'sent', 'sent']]);
  });

  it('follow what is chosen when they would go, and what was read or is gone is not mailed', async () => {
    await raise('strong_match');
    await raise('strong_match');
    await follow();
    await choose({ mail: { strong_match: 'now' } });
    expect([sent.length, await states()]).to.deep.equal([2, ['sent', 'sent']]);
    await choose({ mail: { strong_match: 'digest' } });
    await raise('strong_match');
    await raise('workers_stopped');
    await follow();
    await choose({ mail: { strong_match: 'off' } });
    expect(await states()).to.deep.equal(['sent', 'sent', 'waiting']);
    await useCases.notices.readAll(mine());
    await pass(24 * 60);
    expect([sent.length, await states()]).to.deep.equal([2, ['sent', 'sent']]);
  });

  it('are tried again after 1, 5 and 30 minutes, then hourly for a day, then no more', async () => {
    outcome = () => ({ became: 'later', error: '451' });
    await raise('employer_answer');
    await follow();
    const waits: number[] = [];
    for (let minutes = 0; (await states())[0] === 'waiting' && minutes < 2000; ) {
      const { attempts = 0, dueAt = '' } = (await rows())[0] ?? {};
      const wait = Math.round((Date.parse(dueAt) - Date.parse(useCases.clock())) / 60_000);
      waits.push(wait);
      minutes += wait;
      await pass(wait);
      expect((await rows())[0]).to.include({ attempts: attempts + 1, lastError: '451' });
    }
    expect(waits).to.deep.equal([1, 5, 30, ...Array(24).fill(60)]);
    expect([sent.length, await states()]).to.deep.equal([0, ['failed']]);
  });

  it('are not repeated when whoever sent them died in the middle; before, they are', async () => {
    outcome = () => 'dies';
    await raise('employer_answer');
    await follow();
    expect(await states()).to.deep.equal(['waiting']);
    outcome = () => 'dies in the middle';
    await pass(1);
    expect(await states()).to.deep.equal(['sending']);
    outcome = () => ({ became: 'sent' });
    await pass(6);
    expect([sent.length, await states()]).to.deep.equal([0, ['unknown']]);
    await pass(24 * 60);
    expect(sent).to.have.length(0);
  });

  it('end where the address is refused, which is seen, corrected by sending again, and takes no more until then', async () => {
    outcome = () => ({ became: 'refused', error: '550 5.1.1', address: true });
    await raise('employer_answer');
    await follow();
    outcome = () => ({ became: 'sent' });
    sent = [];
    await raise('employer_answer');
    await pass(24 * 60);
    const administrator = here.as('administrator');
    const { items } = await useCases.deliveries.list(administrator, {});
    expect(items.map(({ state, lastError }) => [state, lastError])).to.deep.equal([
      ['refused', 'address_refused'],
      ['refused', '550 5.1.1'],
    ]);
    const marked = () => useCases.store.get(here.command.scope, users, me.id);
    expect((await marked())?.mailRefused).to.equal('2026-11-24T09:30:00.000Z');
    // Beside a person whose address it is.
    const person = (contact: object) =>
      useCases.participants.create(here.command, { displayName: 'Ada', contact });
    const reach = async (contact: object) =>
      (await useCases.deliveries.reach(here.as('coach'), (await person(contact)).id)).reach;
    const email = (await marked())?.email.toUpperCase();
    expect([
      await reach({ email }),
      await reach({ email: 'ada@other.example' }),
      await reach({}),
    ]).to.deep.equal([...['refused', 'open', 'none']]);
    for (const { id } of items) await useCases.deliveries.resend(administrator, id);
    await follow();
    expect([sent.length, await states(), (await marked())?.mailRefused]).to.deep.equal([
      2,
      ['sent', 'sent'],
      undefined,
    ]);
    const again = await refusal(useCases.deliveries.resend(administrator, items[0]?.id ?? ''));
    expect(again.code).to.equal('conflict');
  });

  it('say the same thing by the same name, whichever try sends it', async () => {
    outcome = () => ({ became: 'unknown', error: 'ECONNECTION' });
    await raise('employer_answer');
    await follow();
    await useCases.deliveries.resend(here.as('administrator'), (await rows())[0]?.id ?? '');
    await follow();
    expect(new Set(sent.map(({ messageId }) => messageId))).to.have.property('size', 1);
    await raise('employer_answer');
    await follow();
    expect(new Set(sent.map(({ messageId }) => messageId))).to.have.property('size', 2);
  });

  it('are in the language of whoever gets them', async () => {
    await choose({ language: 'de' });
    await raise('employer_answer');
    await follow();
    expect(sent.map(({ subject }) => subject)).to.deep.equal(['Eine Antwort ist da']);
    expect(sent[0]?.text).to.include('Melden Sie sich an').and.not.include('Sign in');
  });

  it('know a subject for every kind', () => {
    const links = { open: 'a', preferences: 'b', stop: 'c' };
    for (const kind of noticeKinds)
      expect(quietPost.write('en', kind, links).subject, kind).to.match(/^[A-Z][^{}.]+$/);
  });
});
