import type { Notice } from '../../src/domain/notice.ts';
import { type Role, roles } from '../../src/domain/user.ts';
import type { IdKind } from '../../src/domain/values/ids.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { covers, notices, savedViews, sessions } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';

type ByRole = Readonly<Record<Role, string>>;

/** What each role has of its own, as if its token were a person; alone: those of the coach. */
export interface SeededOwn {
  readonly noticeIds: ByRole;
  readonly noticeId: string;
  readonly sessionIds: ByRole;
  readonly sessionId: string;
  /** A cover to come for each. */
  readonly coverIds: ByRole;
  readonly coverId: string;
  /** A saved list. */
  readonly viewIds: ByRole;
  readonly viewId: string;
}

interface Owners {
  readonly row: (kind: IdKind) => Row;
  readonly word: string;
  readonly canary: string;
  readonly tokenIds: ByRole;
  readonly coachId: string;
  /** Who sets the covers. */
  readonly by: string;
  readonly about: Required<Pick<Notice, 'participantId' | 'opportunityId' | 'matchId'>>;
}

/** A notice, a session, a cover and a saved list for the token of every role, and what writes them. */
export function seedOwn({ row, word, canary, tokenIds, coachId, by, about }: Owners) {
  const { opportunityId } = about;
  const own = roles.map((role, at) => {
    const notice: Notice = {
      ...row('notice'),
      ...{ userId: tokenIds[role], importance: 'soon', opportunityId, dedupeKey: 'seeded', read: false },
      // As they are raised: an employer hears of its postings alone.
      ...(role === 'employer'
        ? { kind: 'posting_closing', data: {} }
        : { ...about, kind: 'strong_match', data: { score: 8000 } }),
    };
    return {
      role,
      notice,
      session: {
        ...row('view'),
        // Not an id of a record: what a cookie holds.
        id: `${word}-${role}`.padEnd(43, '-'),
        ...{ userId: tokenIds[role], expiresAt: '2030-01-01T00:00:00.000Z', data: '{}' },
      },
      cover: {
        ...row('cover'),
        ...{ coachId, by, note: canary, from: `203${at}-01-01`, until: `203${at}-01-02` },
      },
      view: {
        ...row('view'),
        ...{ userId: tokenIds[role], place: 'participants', name: canary, query: 'show=waiting' },
      },
    };
  });
  const idsOf = (kind: 'notice' | 'session' | 'cover' | 'view') =>
    Object.fromEntries(own.map((one) => [one.role, one[kind].id])) as Record<Role, string>;
  const noticeIds = idsOf('notice');
  const sessionIds = idsOf('session');
  const coverIds = idsOf('cover');
  const viewIds = idsOf('view');
  return {
    ids: {
      ...{ noticeIds, noticeId: noticeIds.coach, sessionIds, sessionId: sessionIds.coach },
      ...{ coverIds, coverId: coverIds.coach, viewIds, viewId: viewIds.coach },
    } satisfies SeededOwn,
    puts: own.flatMap(({ notice, session, cover, view }) => [
      put(notices, notice, 0),
      put(sessions, session, 0),
      put(covers, cover, 0),
      put(savedViews, view, 0),
    ]),
  };
}
