import { expect } from 'chai';
import type { User } from '../../src/domain/user.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { notices as rows } from '../../src/store/collections/index.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('notices', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let mine: User;
  let other: User;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  beforeEach(async () => {
    mine = await here.user('coach');
    other = await here.user('coach');
  });
  after(() => useCases.close());

  const as = (user: User, organisation = here): Context => organisation.as('coach', { id: user.id });
  /** Raises one notice for each cause, a second apart, and gives their ids in that order. */
  async function raise(user: User, ...causes: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const dedupeKey of causes) {
      useCases.pass(1);
      await useCases.noticeWriter.writeFor(here.command, [user.id], {
        kind: 'workers_stopped',
        importance: 'now',
        dedupeKey,
        data: { job: 'score-participant' },
      });
      const row = await useCases.store.find(here.command.scope, rows, 'byCause', [user.id, dedupeKey]);
      ids.push(row?.id ?? '');
    }
    return ids;
  }
  const listed = async (ctx: Context, filter: object = {}) =>
    (await useCases.notices.list(ctx, filter)).items.map(({ id }) => id);

  it('of somebody else of the same organisation are not there to read, and stay unread', async () => {
    const [id = ''] = await raise(other, 'a');
    expect((await refusal(useCases.notices.read(as(mine), id))).code).to.equal('not_found');
    expect(await useCases.store.get(here.command.scope, rows, id)).to.include({ read: false, version: 1 });
    const elsewhere = await useCases.organisation();
    expect((await refusal(useCases.notices.read(as(other, elsewhere), id))).code).to.equal('not_found');
    expect(await useCases.notices.read(as(other), id)).to.include({ read: true, userId: other.id });
  });

  it('are listed to nobody but whom they are for, newest first', async () => {
    const [first, second] = await raise(mine, 'a', 'b');
    const [foreign] = await raise(other, 'c');
    expect(await listed(as(mine))).to.deep.equal([second, first]);
    expect(await listed(as(other))).to.deep.equal([foreign]);
    expect(await listed(as(mine), { unread: true })).to.deep.equal([second, first]);
    expect(await listed(as(mine), { unread: false })).to.deep.equal([]);
  });

  it('are counted and read all at once for one person alone', async () => {
    await raise(mine, 'a', 'b');
    await raise(other, 'c');
    expect(await useCases.notices.unread(as(mine))).to.equal(2);
    expect(await useCases.notices.readAll(as(mine))).to.deep.equal({ read: 2 });
    expect([await useCases.notices.unread(as(mine)), await useCases.notices.unread(as(other))]).to.deep.equal(
      [0, 1],
    );
    expect(await useCases.notices.readAll(as(mine))).to.deep.equal({ read: 0 });
  });

  it('keep when they were first read', async () => {
    const [id = ''] = await raise(mine, 'a');
    const once = await useCases.notices.read(as(mine), id);
    useCases.pass(60);
    const twice = await useCases.notices.read(as(mine), id);
    expect([once.version, once.readAt]).to.deep.equal([2, once.updatedAt]);
    expect([twice.version, twice.readAt]).to.deep.equal([2, once.readAt]);
  });
});
