import type { Fact } from '../../domain/fact.ts';
import type { Notice } from '../../domain/notice.ts';
import { notices } from '../../store/collections/index.ts';
import type { Put } from '../../store/port.ts';

/** What has happened to notices by some writes of theirs: raised, or joined by latecomers, and read. Mails and open screens follow. */
export function factsOfNotices(puts: readonly Put[]): readonly Fact[] {
  return puts
    .filter(({ collection }) => collection.name === notices.name)
    .map(({ row }) => {
      const { id: noticeId, userId, read } = row as Notice;
      return { type: read ? 'notice.read' : 'notice.raised', noticeId, userId };
    });
}
