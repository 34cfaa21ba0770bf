import { expect } from 'chai';
import type { User } from '../../src/domain/user.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { createNoticeRaiser } from '../../src/services/notices/notice-raiser.ts';
import { createNotices } from '../../src/services/notices/notices.ts';
import { notices as rows } from '../../src/store/collections.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const limits = { strongScore: 7000, nearMissScore: 6500, nearMissNoticesPerDay: 5 };

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

  const service = () => createNotices(useCases);
  const as = (user: User, organisation = here): Context => organisation.as('coach', { id: user.id });
  /** Raises one notice for each cause, a second apart, and gives their ids in that order. */
  async function raise(user: User, ...causes: string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const dedupeKey of causes) {
      useCases.pass(1);
      await createNoticeRaiser({ ...useCases, limits }).raise(here.command, [user.id], {
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
    (await service().list(ctx, filter)).items.map(({ id }) => id);

  it('of somebody else of the same organisation are not there to read, and stay unread', async () => {
    const [id = ''] = await raise(other, 'a');
    expect((await refusal(service().read(as(mine), id))).code).to.equal('not_found');
    expect(await useCases.store.get(here.command.scope, rows, id)).to.include({ read: false, version: 1 });
    const elsewhere = await useCases.organisation();
    expect((await refusal(service().read(as(other, elsewhere), id))).code).to.equal('not_found');
    expect(await service().read(as(other), id)).to.include({ read: true, userId: other.id });
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
    expect(await service().unread(as(mine))).to.equal(2);
    expect(await service().readAll(as(mine))).to.deep.equal({ read: 2 });
    expect([await service().unread(as(mine)), await service().unread(as(other))]).to.deep.equal([0, 1]);
    expect(await service().readAll(as(mine))).to.deep.equal({ read: 0 });
  });

  it('keep when they were first read', async () => {
    const [id = ''] = await raise(mine, 'a');
    const once = await service().read(as(mine), id);
    useCases.pass(60);
    const twice = await service().read(as(mine), id);
    expect([once.version, once.readAt]).to.deep.equal([2, once.updatedAt]);
    expect([twice.version, twice.readAt]).to.deep.equal([2, once.readAt]);
  });
});
