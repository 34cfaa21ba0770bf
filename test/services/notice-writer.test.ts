import { expect } from 'chai';
import type { Notice } from '../../src/domain/notice.ts';
import { Problem } from '../../src/domain/problem.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { createNoticeWriter, type NewNotice } from '../../src/services/notices/notice-writer.ts';
import { notices } from '../../src/store/collections/index.ts';
import type { Store } from '../../src/store/port.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

const notice = (dedupeKey: string): NewNotice => ({
  kind: 'near_miss',
  importance: 'fyi',
  dedupeKey,
  participantId: 'par_1',
  data: { score: 6500 },
});

describe('the writer of notices', () => {
  let useCases: UseCases;
  let ctx: Context;
  beforeEach(async () => {
    useCases = await openUseCases();
    ctx = (await useCases.organisation()).command;
  });
  afterEach(() => useCases.close());

  const rows = async (): Promise<readonly Notice[]> =>
    (await useCases.store.list(ctx.scope, notices, 'all', {})).items;
  const causes = async () => (await rows()).map(({ userId, dedupeKey }) => `${userId} ${dedupeKey}`).sort();
  const writerOver = (commit: Store['commit']) =>
    createNoticeWriter({ ...useCases, store: { ...useCases.store, commit } });
  /** Drafts of one user for some causes. */
  const drafts = async (...keys: string[]) => {
    const made = await Promise.all(keys.map((key) => useCases.noticeWriter.draft(ctx, 'usr_1', notice(key))));
    return made.filter((row) => row !== undefined);
  };

  it('writes a row as it is asked for, unread, to each user once however often they are named', async () => {
    await useCases.noticeWriter.writeFor(ctx, ['usr_1', 'usr_2', 'usr_1'], notice('a'));
    expect(await causes()).to.deep.equal(['usr_1 a', 'usr_2 a']);
    const [row] = await rows();
    expect(row).to.deep.include({ ...notice('a'), read: false, version: 1, createdAt: useCases.clock() });
    expect(row?.id).to.match(/^ntc_/);
    expect(row?.organisationId).to.equal(ctx.scope.organisationId);
  });

  it('drafts nothing where there was one for the cause, read or not', async () => {
    await useCases.noticeWriter.writeFor(ctx, ['usr_1'], notice('a'));
    expect(await useCases.noticeWriter.draft(ctx, 'usr_1', notice('a'))).to.equal(undefined);
    expect(await useCases.noticeWriter.draft(ctx, 'usr_2', notice('a'))).to.include({ userId: 'usr_2' });
  });

  it('writes what is left when another wrote one of several in between', async () => {
    const made = await drafts('a', 'b', 'c');
    await useCases.noticeWriter.writeFor(ctx, ['usr_1'], notice('b'));
    await useCases.noticeWriter.write(ctx, made);
    expect(await causes()).to.deep.equal(['usr_1 a', 'usr_1 b', 'usr_1 c']);
  });

  it('tries one that another wrote no second time, and commits nothing of nothing', async () => {
    const made = await drafts('a');
    await useCases.noticeWriter.write(ctx, made);
    let commits = 0;
    const writer = writerOver((scope, unit) => {
      commits += 1;
      return useCases.store.commit(scope, unit);
    });
    await writer.write(
      ctx,
      made.map((row) => ({ ...row, id: useCases.newId('notice') })),
    );
    expect(commits).to.equal(1);
    await writer.write(ctx, []);
    await writer.writeFor(ctx, [], notice('b'));
    expect(commits).to.equal(1);
    expect(await causes()).to.deep.equal(['usr_1 a']);
  });

  it('passes on what went wrong otherwise', async () => {
    const made = await drafts('a', 'b');
    const wrong = [
      new Problem('unavailable', 'disk_full'),
      new Problem('conflict', 'key_taken', { uniquePath: 'notices.id' }),
      new Error('a fault of ours'),
    ];
    for (const error of wrong) {
      const writer = writerOver(() => Promise.reject(error));
      expect(await writer.write(ctx, made).catch((thrown) => thrown)).to.equal(error);
    }
  });
});
