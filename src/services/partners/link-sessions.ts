import { actorOfUser, type SignedIn } from '../../domain/access/actor.ts';
import { acrossOrganisations, type Scope, scopeOf } from '../../domain/access/scope.ts';
import { entrySeconds, frameSeconds, type LinkEntry, type LinkWay } from '../../domain/partner.ts';
import { Problem, unlessUnreadable } from '../../domain/problem.ts';
import { isOfEpoch, type Session, type User } from '../../domain/user.ts';
import { type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { linkEntries, partners, sessions, users } from '../../store/collections/index.ts';
import { first, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { type LinkDeps, ownLink } from './links.ts';
import { type LiveLink, liveLink, opensPages } from './live-links.ts';
import { comesInAsThemselves, ownUser } from './own-user.ts';

/** A one-time address that a portal may send somebody to. */
export interface OpenedEntry {
  readonly secret: string;
  readonly expiresAt: Instant;
}

/** Somebody who came in by a link, and whose pages may hold theirs in a frame. */
export interface Framed {
  readonly caller: { readonly actor: SignedIn; readonly scope: Scope };
  readonly origins: readonly string[];
  /** What the session is called: by it the session can be ended, and nothing else. */
  readonly sessionName: string;
}

/** A session in a frame, as its cookie has to hold it. */
export interface FrameOpened {
  readonly cookie: string;
  readonly partnerId: string;
}

export interface LinkSessions {
  /**
   * An address for the account of a link that holds. Throws Problem `not_found`, `forbidden` where the consent covers less than
   * these pages show, and `conflict` for a frame that no page may hold; `origins` may beside those kept with the partner.
   */
  readonly open: UseCase<[linkId: string, way: LinkWay, origins: readonly string[]], OpenedEntry>;
  /** Passes where `open` would still open something. Throws Problems as it does. */
  readonly check: UseCase<[linkId: string], void>;
}

/** What opens by such an address, and what was opened; nobody is signed in yet. */
export interface LinkEntrance {
  /** What an address is good for, and who may frame it; changes nothing. Undefined for one that was used, is old or wrong. */
  readonly lookEntry: (
    secret: string,
  ) => Promise<{ readonly way: LinkWay; readonly origins: readonly string[] } | undefined>;
  /** Uses an address up and opens a session in a frame. Gives what its cookie holds. Throws Problem `not_found`. */
  readonly enterFrame: (secret: string, agent?: string) => Promise<FrameOpened>;
  /** Uses an address up. Gives as whom somebody goes on in a window of their own, and by which link. Throws Problem `not_found`. */
  readonly enterAlone: (secret: string) => Promise<{ readonly user: User; readonly partnerLinkId: string }>;
  /** Who is behind the cookie of a frame; undefined once the session, the link, its consent or its partner ended. */
  readonly framed: (cookie: string) => Promise<Framed | undefined>;
  /** Ends the session of a frame by its name; one that is none, or has ended, changes nothing. */
  readonly leaveFrame: (sessionName: string) => Promise<void>;
  /** Whether a link still lets in whom it let in. */
  readonly isLinkLive: (organisationId: string, partnerLinkId: string) => Promise<boolean>;
  /** From where the pages of a partner come, also of one that is cut off: there it is said that nothing is open. From nowhere for one that is none. */
  readonly originsOf: (partnerId: string) => Promise<readonly string[]>;
  /** Whether some partner's pages come from an origin, be it cut off or not. */
  readonly isPartnerOrigin: (origin: string) => Promise<boolean>;
}

export interface LinkSessionDeps extends Pick<LinkDeps, 'store' | 'clock' | 'audit' | 'blind'> {
  readonly secrets: Pick<Secrets, 'random' | 'digest'>;
}

/** Sessions that a portal opens for somebody who is linked. They end with the link, in its unit and whenever they are looked at. */
export function createLinkSessions(deps: LinkSessionDeps): LinkSessions & LinkEntrance {
  const { store, clock, secrets } = deps;
  const everywhere = acrossOrganisations('link-entry');
  const scopeIn = (organisationId: string): Scope =>
    scopeOf({ kind: 'job', id: 'link-entry', organisationId, rights: [] });
  const noGood = () => new Problem('not_found', 'link_no_good');

  async function ownPages(ctx: Context, linkId: string): Promise<LiveLink> {
    const live = await ownLink(deps, ctx, linkId);
    if (!opensPages(live.consent))
      throw new Problem('forbidden', 'pages_not_consented', { reason: 'not_consented' });
    return live;
  }

  /** A link that holds and opens pages: whoever typed a second code may have signed for less than with the first. */
  async function openLink(organisationId: string, linkId: string): Promise<LiveLink | undefined> {
    const live = await liveLink({ store, clock }, { scope: scopeIn(organisationId) }, linkId);
    return live && opensPages(live.consent) ? live : undefined;
  }

  async function entryOf(secret: string): Promise<{ entry: LinkEntry; live: LiveLink } | undefined> {
    const entry = await store.get(everywhere, linkEntries, secrets.digest(secret));
    if (entry === undefined || entry.expiresAt <= clock()) return undefined;
    const live = await openLink(entry.organisationId, entry.partnerLinkId);
    return live && { entry, live };
  }

  /** Uses an address up, in the unit that `more` adds to: the link has to hold when it commits. */
  const use = (secret: string, more?: { readonly id: string; readonly agent: string | undefined }) =>
    untilFresh(async () => {
      const found = await entryOf(secret);
      // What was made for a window of its own opens in no frame.
      if (found === undefined || (more !== undefined && found.entry.way !== 'frame')) throw noGood();
      const { entry, live } = found;
      const { organisationId, participantId, id: partnerLinkId } = live.link;
      const { user, puts } = await ownUser(deps, scopeIn(organisationId), participantId);
      if (!comesInAsThemselves(user)) throw noGood();
      const now = clock();
      const { id, role } = user;
      const session: Session | undefined = more && {
        ...first(more.id, organisationId, now),
        ...{ userId: id, partnerLinkId, epoch: user.sessionEpoch ?? 0, data: '{}' },
        ...given({ agent: more.agent }),
        expiresAt: plusSeconds(now, frameSeconds),
      };
      const unit = {
        checks: live.checks,
        puts: [...puts, ...(session === undefined ? [] : [put(sessions, session, 0)])],
        removals: [removal(linkEntries, entry, entry.version)],
        audit: [done('sign_in', 'partnerLink', participantId)],
      };
      const scope = scopeOf({ kind: 'user', id, organisationId, role, participantId });
      return commit({ store, clock }, { scope }, unit, { user, live });
    });

  return {
    open: withPermission('partnerLink:use', (ctx, linkId, way, origins) =>
      untilFresh(async () => {
        const { link, partner, checks } = await ownPages(ctx, linkId);
        if (way === 'frame' && partner.origins.length + origins.length === 0)
          throw new Problem('conflict', 'no_origins');
        const now = clock();
        const secret = secrets.random();
        const entry: LinkEntry = {
          ...first(secrets.digest(secret), ctx.scope.organisationId, now),
          ...{ partnerLinkId: link.id, way, expiresAt: plusSeconds(now, entrySeconds) },
        };
        const unit = {
          checks,
          puts: [put(linkEntries, entry, 0)],
          audit: [done('open_session', 'partnerLink', link.participantId)],
        };
        return commit({ store, clock }, ctx, unit, { secret, expiresAt: entry.expiresAt });
      }),
    ),
    check: withPermission('partnerLink:use', async (ctx, linkId) => {
      await ownPages(ctx, linkId);
    }),
    async lookEntry(secret) {
      const found = await entryOf(secret);
      return found && { way: found.entry.way, origins: found.live.partner.origins };
    },
    async enterFrame(secret, agent) {
      const cookie = secrets.random();
      const { live } = await use(secret, { id: secrets.digest(cookie), agent });
      return { cookie, partnerId: live.partner.id };
    },
    async enterAlone(secret) {
      const { user, live } = await use(secret);
      return { user, partnerLinkId: live.link.id };
    },
    async framed(cookie) {
      const row = await store.get(everywhere, sessions, secrets.digest(cookie)).catch(unlessUnreadable);
      if (row?.partnerLinkId === undefined || row.userId === undefined || row.expiresAt <= clock())
        return undefined;
      const { organisationId, partnerLinkId } = row;
      const live = await openLink(organisationId, partnerLinkId);
      const user =
        live && (await store.get(scopeIn(organisationId), users, row.userId).catch(unlessUnreadable));
      const known = user !== undefined && isOfEpoch(user, row.epoch) ? actorOfUser(user) : undefined;
      if (live === undefined || known === undefined) return undefined;
      const actor = { ...known, partnerLinkId };
      return { caller: { actor, scope: scopeOf(actor) }, origins: live.partner.origins, sessionName: row.id };
    },
    async leaveFrame(sessionName) {
      const row = await store.get(everywhere, sessions, sessionName, { unseal: false });
      if (row?.partnerLinkId === undefined) return;
      const { organisationId } = row;
      await store.commit(scopeIn(organisationId), { organisationId, removals: [removal(sessions, row)] });
    },
    isLinkLive: async (organisationId, partnerLinkId) =>
      (await openLink(organisationId, partnerLinkId)) !== undefined,
    async originsOf(partnerId) {
      const partner = await store.get(everywhere, partners, partnerId, { unseal: false });
      return partner?.origins ?? [];
    },
    async isPartnerOrigin(origin) {
      const page = await store.list(everywhere, partners, 'byOrigin', { key: [origin], limit: 1 });
      return page.items.length > 0;
    },
  };
}
