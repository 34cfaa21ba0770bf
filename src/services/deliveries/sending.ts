import { type Delivery, isOfNotice, type NoticeDelivery } from '../../domain/delivery.ts';
import type { Asking } from '../../domain/evaluation.ts';
import type { Notice, NoticeKind } from '../../domain/notice.ts';
import type { LinkPurpose, PasswordPurpose } from '../../domain/one-time-link.ts';
import type { OwnLanguage } from '../../domain/own-language.ts';
import { preferred, type SpokenHere } from '../../domain/preferences.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Letter, Mailer } from '../../notify/port.ts';
import { deliveries, notices, participants, preferences, users } from '../../store/collections/index.ts';
import { type Put, type Removal, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { commit } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilNotOvertaken } from '../kit/versions.ts';
import { stands } from '../notices/stepping-back.ts';
import type { MatchesAtHand } from '../notices/told-matches.ts';
import type { Organisations } from '../people/organisations.ts';
import { stepOf } from './schedule.ts';
import type { StopTokens } from './stop-token.ts';
import { begun, ended, tried } from './tries.ts';

/** A question to an employer with all that its words are made with. */
export interface AskedByMail {
  readonly asking: Asking;
  readonly employerName: string;
  readonly title: string | undefined;
  readonly organisation: string;
  readonly coach: string;
}

/** What all mails have in common. */
export interface Post {
  readonly mailer: Mailer;
  /** The origin by which people reach the service. */
  readonly publicUrl: string;
  /** The domain of message ids. */
  readonly domain: string;
  /** Whether a mail says how to stop it with one click: only where it is signed, and over https (RFC 8058). */
  readonly hasOneClick: boolean;
  readonly write: (
    language: SpokenHere,
    about: NoticeKind | { readonly count: number },
    links: { readonly open: string; readonly preferences: string; readonly stop: string },
  ) => Letter;
  /** A mail that leads to a one-time link. */
  readonly writeLink: (
    language: SpokenHere,
    link: {
      readonly purpose: LinkPurpose;
      readonly url: string;
      readonly code?: string | undefined;
      readonly organisation?: string | undefined;
      readonly isFree?: boolean | undefined;
    },
  ) => Letter;
  /** A mail that leads somebody to pages of their own, or to a new password for them. */
  readonly writeJoining: (language: OwnLanguage, purpose: PasswordPurpose, url: string) => Letter;
  /** A mail with a question to an employer, which leads to where it is answered. */
  readonly writeEnquiry: (language: SpokenHere, enquiry: AskedByMail, url: string) => Letter;
}

export interface Sending {
  /** Sends a delivery, or all of somebody's that are due in the mail of the day (`digest`), as far as that is still to be done. */
  readonly send: UseCase<[userId: string, deliveryId: string], void>;
}

interface Deps extends MatchesAtHand {
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly replyTo: (ctx: Context, notice: Notice) => Promise<string | undefined>;
  readonly stopTokens: StopTokens;
  readonly post: Post;
}

/** Sends what is due. Preference, quiet hours and whether the notice stands are looked at here, at the last moment. */
export function createSending({
  store,
  known,
  clock,
  blind,
  organisations,
  replyTo,
  stopTokens,
  post,
}: Deps): Sending {
  async function rowsOf(
    { scope }: Context,
    userId: string,
    deliveryId: string,
  ): Promise<readonly NoticeDelivery[]> {
    if (deliveryId !== 'digest') {
      const row = await store.get(scope, deliveries, deliveryId);
      return row !== undefined && isOfNotice(row) ? [row] : [];
    }
    const rows: NoticeDelivery[] = [];
    for (const state of ['sending', 'waiting', 'held'] as const)
      for await (const row of walk(store, scope, deliveries, 'byUserAndState', { key: [userId, state] }))
        if (isOfNotice(row) && row.time === 'digest' && (row.dueAt ?? '') <= clock()) rows.push(row);
    return rows;
  }

  /** Whether it is only about people from whom its reader was barred since: in the app it is not there any more, either. */
  async function isBarred({ scope }: Context, { id }: User, notice: Notice): Promise<boolean> {
    const about = [notice.participantId ?? [], notice.participantIds ?? []].flat();
    if (about.length === 0) return false;
    const people = await store.getMany(scope, participants, [...new Set(about)]);
    return people.length > 0 && people.every(({ barredUserIds = [] }) => barredUserIds.includes(id));
  }

  /** What goes now, with its notices; what does not is put where it belongs. */
  async function toSend(ctx: Context, user: User, rows: readonly NoticeDelivery[]) {
    const [{ zone }, kept] = await Promise.all([
      organisations.get(ctx.scope.organisationId),
      store.get(ctx.scope, preferences, user.id),
    ]);
    const choices = preferred(kept);
    const now = clock();
    const ready: { readonly row: NoticeDelivery; readonly notice: Notice }[] = [];
    const puts: Put[] = [];
    const removals: Removal[] = [];
    for (const row of rows) {
      const notice = await store.get(ctx.scope, notices, row.noticeId);
      const isWanted =
        notice !== undefined &&
        !notice.read &&
        !(await isBarred(ctx, user, notice)) &&
        (await stands({ store, known }, ctx, notice, now));
      const step = isWanted ? stepOf(row, choices, now, zone) : ({ become: 'none' } as const);
      if (step.become === 'none' || notice === undefined)
        removals.push(removal(deliveries, row, row.version));
      else if (step.become === 'send') ready.push({ row, notice });
      else
        puts.push(
          put(
            deliveries,
            next(row, now, { state: step.become, time: step.time, dueAt: step.dueAt }),
            row.version,
          ),
        );
    }
    if (puts.length + removals.length > 0) await commit({ store, clock }, ctx, { puts, removals }, undefined);
    return { ready, language: choices.language };
  }

  function mailOf(
    ctx: Context,
    user: User,
    ready: readonly { readonly row: NoticeDelivery; readonly notice: Notice }[],
    language: SpokenHere,
  ) {
    const { organisationId } = ctx.scope;
    const [one] = ready;
    const isAlone = one?.row.time === 'now';
    const kind = isAlone ? one.row.kind : 'digest';
    // The mail of a day is of one cause, too, whichever try sends it: the first notice in it.
    const causes = ready.map(({ notice }) => notice.dedupeKey).sort();
    const stop = `${post.publicUrl}/mail/stop/${stopTokens.of({ organisationId, userId: user.id, kind })}`;
    const links = {
      open: `${post.publicUrl}/mail/open/${isAlone ? one.notice.id : 'day'}`,
      preferences: `${post.publicUrl}/account/notices`,
      stop,
    };
    const oneClick = {
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    return {
      to: user.email,
      ...post.write(language, isAlone ? one.row.kind : { count: ready.length }, links),
      messageId: `${blind(`mail ${user.id} ${kind} ${causes[0] ?? ''}`)}@${post.domain}`,
      headers: { 'Auto-Submitted': 'auto-generated', ...(post.hasOneClick ? oneClick : {}) },
    };
  }

  /** Changes deliveries as they stand, whatever was written beside them meanwhile. */
  const change = (
    ctx: Context,
    ids: readonly string[],
    how: (row: Delivery) => Partial<Delivery>,
    user?: Partial<User>,
    userId = '',
  ) =>
    untilNotOvertaken(async () => {
      const now = clock();
      const rows = await store.getMany(ctx.scope, deliveries, ids);
      const puts: Put[] = rows.map((row) => put(deliveries, next(row, now, how(row)), row.version));
      const whose = user && (await store.get(ctx.scope, users, userId));
      if (whose) puts.push(put(users, next(whose, now, user), whose.version));
      await commit({ store, clock }, ctx, { puts }, undefined);
    });

  return {
    send: withPermission('delivery:send', async (ctx, userId, deliveryId) => {
      const found = await rowsOf(ctx, userId, deliveryId);
      const isCutOff = ({ state }: Delivery) => state === 'sending';
      const cutOff = found.filter(isCutOff).map(({ id }) => id);
      // Nobody else has this work, so whoever marked them is gone: whether they arrived nobody knows, and twice is worse than late.
      if (cutOff.length > 0) await change(ctx, cutOff, () => ended('unknown', 'cut_off'));
      const rows = found.filter(({ state }) => state === 'waiting' || state === 'held');
      const user = rows.length === 0 ? undefined : await store.get(ctx.scope, users, userId);
      if (user === undefined) return;
      if (user.disabledAt !== undefined || user.email === '') {
        const removals = rows.map((row) => removal(deliveries, row, row.version));
        return commit({ store, clock }, ctx, { removals }, undefined);
      }
      const { ready, language } = await toSend(ctx, user, rows);
      const ids = ready.map(({ row }) => row.id);
      const [one] = ready;
      if (one === undefined) return;
      const mail = { ...mailOf(ctx, user, ready, language), replyTo: await replyTo(ctx, one.notice) };
      const outcome = await post.mailer.send(mail, () => change(ctx, ids, () => begun(clock(), user.email)));
      const refused = outcome.became === 'refused' && outcome.address ? { mailRefused: clock() } : undefined;
      await change(ctx, ids, (row) => tried(row, outcome, clock()), refused, userId);
    }),
  };
}
