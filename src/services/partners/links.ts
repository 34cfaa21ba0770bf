import { codeOf, isGood } from '../../domain/one-time-code.ts';
import type { PartnerLink } from '../../domain/partner.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { codes, participants, partnerLinks, partners } from '../../store/collections/index.ts';
import { type Page, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { readNoted } from '../kit/guard.ts';
import { filteredPage, type PageAsked, pageWith } from '../kit/lists.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import type { Locks } from '../people/locks.ts';
import { codeDigest } from './code-digest.ts';
import { endingOfLink } from './link-endings.ts';
import { type LiveLink, liveLink, whatHolds } from './live-links.ts';

/** A link as the coach sees it, with whom it is to by name. */
export interface NamedLink extends PartnerLink {
  readonly partnerName: string | undefined;
}

export interface PartnerLinks {
  /**
   * Uses up a code that somebody typed into the partner's portal. Gives the name by which the partner knows them from now on: the
   * one it has, where they are linked already. Throws Problem `invalid`, alike for a wrong, used and old one and for that of
   * another partner, and `rate_limited` after too many of them, counted for the account of the portal that typed them and, more
   * loosely, for the whole portal. All that a partner asks throws `forbidden` while it is cut off.
   */
  readonly create: UseCase<[typed: string, account?: string], PartnerLink>;
  /** Those of the partner that hold. */
  readonly list: UseCase<[page: PageAsked], Page<PartnerLink>>;
  /** Ends a link, its consent where that ends with it, and every session it opened. Throws Problem `not_found`. */
  readonly unlink: UseCase<[linkId: string], void>;
  /** All of a person, those that ended included. */
  readonly ofPerson: UseCase<[participantId: string, page: PageAsked], Page<NamedLink>>;
  /** The same as `unlink`, by the coach. */
  readonly end: UseCase<[participantId: string, linkId: string], void>;
}

export interface LinkDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly secrets: Pick<Secrets, 'random'>;
  readonly locks: Pick<Locks, 'ofCodePartner' | 'ofCodeTyper' | 'check' | 'count'>;
  readonly audit: AuditBuffer;
}

/** Whose portal asks. Throws Problem `forbidden` for a partner's sign-in or token that names no partner. */
export function partnerOf({ scope: { actor } }: Context): string {
  if ('role' in actor && actor.partnerId !== undefined) return actor.partnerId;
  throw new Problem('forbidden', 'not_a_partner_token');
}

/** Throws Problem `forbidden` while the partner that asks is cut off: its links still stand, so nothing about them is said to be gone. */
async function unlessCutOff(
  { store, audit }: Pick<LinkDeps, 'store' | 'audit'>,
  ctx: Context,
): Promise<void> {
  const partner = await store.get(ctx.scope, partners, partnerOf(ctx), { unseal: false });
  if (partner?.disabledAt === undefined) return;
  audit.note(ctx.scope, { action: 'read', noun: 'partner_link', subjectId: '*', outcome: 'denied' });
  throw new Problem('forbidden', 'partner_cut_off', { reason: 'cut_off' });
}

/**
 * A link of the partner that asks, which holds. Throws Problem `not_found`, alike for one that ended and one of another partner, and
 * `forbidden` while the partner is cut off.
 */
export async function ownLink(
  deps: Pick<LinkDeps, 'store' | 'clock' | 'audit'>,
  ctx: Context,
  linkId: string,
): Promise<LiveLink> {
  const partnerId = partnerOf(ctx);
  // The name of a link means something to its partner alone; the trail has no use for it.
  return readNoted(deps.audit, ctx, { noun: 'partner_link', id: '*' }, async () => {
    const found = await liveLink(deps, ctx, linkId);
    if (found === undefined) await unlessCutOff(deps, ctx);
    return found?.partner.id === partnerId ? found : undefined;
  });
}

/** That portals know somebody, and that they do not any more. */
export function createPartnerLinks(deps: LinkDeps): PartnerLinks {
  const { store, clock, blind, secrets, locks, audit } = deps;
  // Guesses that are counted together wait for each other, so that a burst cannot outrun the count.
  const inTurn = createOneAtATime();

  const use = (ctx: Context, partnerId: string, typed: string): Promise<PartnerLink | undefined> =>
    untilFresh(async () => {
      const code = codeOf(typed);
      const row = code && (await store.get(ctx.scope, codes, codeDigest(blind, 'link', code)));
      if (!row || row.partnerId !== partnerId || !isGood(row, clock()) || row.consentId === undefined)
        return undefined;
      const { participantId, consentId, organisationId } = row;
      const now = clock();
      let known: PartnerLink | undefined;
      const path = { key: [participantId] } as const;
      for await (const one of walk(store, ctx.scope, partnerLinks, 'byParticipant', path))
        if (one.partnerId === partnerId && one.endedAt === undefined) known = one;
      const link: PartnerLink =
        known === undefined
          ? { ...first(secrets.random(), organisationId, now), partnerId, participantId, consentId }
          : next(known, now, { consentId });
      const holds = await whatHolds(deps, ctx, link);
      if (holds === undefined) return undefined;
      const unit = {
        checks: holds.checks,
        puts: [
          put(partnerLinks, link, known?.version ?? 0),
          put(codes, next(row, now, { usedAt: now }), row.version),
        ],
        audit: [done('link', 'partnerLink', participantId)],
      };
      return commit({ store, clock }, ctx, unit, link);
    });

  const endingOf = async (ctx: Context, link: PartnerLink): Promise<void> =>
    commit({ store, clock }, ctx, await endingOfLink({ store, clock }, ctx, link, 'unlinked'), undefined);

  return {
    create: withPermission('partnerLink:use', (ctx, typed, account) => {
      const partnerId = partnerOf(ctx);
      const portal = locks.ofCodePartner(partnerId);
      const counted = [portal, ...(account === undefined ? [] : [locks.ofCodeTyper(partnerId, account)])];
      return inTurn(portal.id, async () => {
        await unlessCutOff(deps, ctx);
        await locks.check(counted, 'too_many_wrong_codes');
        const link = await use(ctx, partnerId, typed);
        if (link !== undefined) return link;
        await locks.count(counted);
        throw invalid('code', 'code_no_good');
      });
    }),
    list: withPermission('partnerLink:use', async (ctx, page) => {
      const key = [partnerOf(ctx)] as const;
      const keep = ({ endedAt }: PartnerLink) => endedAt === undefined;
      const found = await filteredPage(
        store,
        ctx.scope,
        partnerLinks,
        { path: 'byPartner', key, keep },
        page,
      );
      const standing = await Promise.all(found.items.map(({ id }) => liveLink(deps, ctx, id)));
      const items = standing.flatMap((one) => one?.link ?? []);
      await unlessCutOff(deps, ctx);
      return pageWith(items, found.nextCursor, found.unreadable ?? []);
    }),
    unlink: withPermission('partnerLink:use', (ctx, linkId) =>
      untilFresh(async () => endingOf(ctx, (await ownLink(deps, ctx, linkId)).link)),
    ),
    ofPerson: withPermission('partnerLink:read', async (ctx, participantId, page) => {
      await personOf(ctx, participantId);
      const asked = { key: [participantId], ...page } as const;
      const found = await store.list(ctx.scope, partnerLinks, 'byParticipant', asked);
      const ids = [...new Set(found.items.map(({ partnerId }) => partnerId))];
      const named = await store.getMany(ctx.scope, partners, ids, { unseal: false });
      audit.note(ctx.scope, done('list', 'partnerLink', participantId));
      const nameOf = (id: string) => named.find((one) => one.id === id)?.name;
      const items = found.items.map((link) => ({ ...link, partnerName: nameOf(link.partnerId) }));
      return pageWith(items, found.nextCursor, found.unreadable ?? []);
    }),
    end: withPermission('partnerLink:end', (ctx, participantId, linkId) =>
      untilFresh(async () => {
        await personOf(ctx, participantId);
        const link = await store.get(ctx.scope, partnerLinks, linkId);
        if (link?.participantId !== participantId || link.endedAt !== undefined)
          throw notFound('partner_link');
        return endingOf(ctx, link);
      }),
    ),
  };

  function personOf(ctx: Context, id: string) {
    return readNoted(audit, ctx, { noun: 'participant', id }, () =>
      store.get(ctx.scope, participants, id, { unseal: false }),
    );
  }
}
