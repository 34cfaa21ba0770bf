import { expect } from 'chai';
import type { User } from '../../src/domain/user.ts';
import type { Context } from '../../src/services/kit/context.ts';
import type { NewNotice } from '../../src/services/notices/notice-writer.ts';
import { notices as rows } from '../../src/store/collections/index.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('notices as they are shown', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let mine: User;
  let as: Context;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    mine = await here.user('coach');
    as = here.as('coach', { id: mine.id });
  });
  after(() => useCases.close());

  async function raise(dedupeKey: string, more: Partial<NewNotice> = {}): Promise<string> {
    useCases.pass(1);
    await useCases.noticeWriter.writeFor(here.command, [mine.id], {
      ...{ kind: 'stale_profile', importance: 'fyi', dedupeKey, data: {} },
      ...more,
    });
    return (await useCases.store.find(here.command.scope, rows, 'byCause', [mine.id, dedupeKey]))?.id ?? '';
  }
  const posting = async (name: string, title: string) => {
    const { id: employerId } = await useCases.employers.create(here.command, { name });
    return (await useCases.opportunities.create(here.command, { employerId, title })).id;
  };
  const person = async (displayName: string) =>
    (await useCases.participants.create(here.command, { displayName })).id;

  it('name each whom and what it is about, as far as that is known', async () => {
    const [robin, sam] = [await person('Robin'), await person('Sam')];
    const [baker, miller] = [await posting('Harbour Bakery', 'Baker'), await posting('The Mill', 'Miller')];
    await raise('nothing');
    await raise('gone', { participantId: 'par_none', opportunityId: 'opp_none' });
    await raise('person', { participantId: sam });
    await raise('posting', { opportunityId: miller });
    const both = await raise('both', { participantId: robin, opportunityId: baker });
    const { items } = await useCases.notices.list(as, {});
    expect(items.map((row) => [row.participantName, row.title, row.employerName])).to.deep.equal([
      ['Robin', 'Baker', 'Harbour Bakery'],
      [undefined, 'Miller', 'The Mill'],
      ['Sam', undefined, undefined],
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
    expect(await useCases.notices.read(as, both)).to.include({ participantName: 'Robin', title: 'Baker' });
  });

  it('name the last day of a posting as the calendar of the organisation has it', async () => {
    for (const [zone, lastDay] of [
      ['America/Los_Angeles', '2026-11-27'],
      ['Pacific/Kiritimati', '2026-11-28'],
      ['Asia/Kolkata', '2026-11-28'],
    ] as const) {
      const there = await useCases.organisation('US', zone);
      await useCases.noticeWriter.writeFor(there.command, [mine.id], {
        ...{ kind: 'posting_closing', importance: 'soon', dedupeKey: 'closing' },
        data: { expiresAt: '2026-11-28T07:59:00.000Z' },
      });
      const { items } = await useCases.notices.list(there.as('coach', { id: mine.id }), {});
      expect(items[0]?.lastDay, zone).to.equal(lastDay);
    }
  });

  it('come a page at a time, newest first, with a filter and without', async () => {
    const user = await here.user('coach');
    const ctx = here.as('coach', { id: user.id });
    for (let at = 0; at < 5; at += 1) {
      useCases.pass(1);
      await useCases.noticeWriter.writeFor(here.command, [user.id], {
        ...{ kind: 'stale_profile', importance: 'fyi', dedupeKey: `${at}`, data: {} },
      });
    }
    const keys = async (unread: boolean | undefined) => {
      const first = await useCases.notices.list(ctx, { unread, limit: 2 });
      const second = await useCases.notices.list(ctx, { unread, limit: 2, cursor: first.nextCursor ?? '' });
      return [first, second].map(({ items }) => items.map(({ dedupeKey }) => dedupeKey));
    };
    const inTwos = [
      ['4', '3'],
      ['2', '1'],
    ];
    expect(await keys(undefined)).to.deep.equal(inTwos);
    expect(await keys(true)).to.deep.equal(inTwos);
    await useCases.notices.readAll(ctx);
    expect(await keys(false)).to.deep.equal(inTwos);
    expect((await useCases.notices.list(ctx, { unread: true })).items).to.deep.equal([]);
    expect((await useCases.notices.list(ctx, { unread: false })).items[0]).to.include({
      read: true,
      version: 2,
      readAt: useCases.clock(),
    });
  });

  it('are marked many under one key: the answer of a request is kept with none of them', async () => {
    const id = await raise('keyed');
    const render = () => ({ status: 200, headers: {}, body: '' });
    const keyed = { ...as, idempotency: { id: 'key', requestDigest: 'digest', render } };
    await raise('keyed as well');
    expect((await useCases.notices.readAll(keyed)).read).to.be.at.least(2);
    expect(await useCases.notices.read(keyed, id)).to.include({ read: true });
  });
});
