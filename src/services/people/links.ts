import {
  type InvitationLink,
  isInvitation,
  linkPaths,
  type OneTimeLink,
} from '../../domain/one-time-link.ts';
import { notFound, Problem } from '../../domain/problem.ts';
import type { Role, User } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { deliveries, links, users } from '../../store/collections/index.ts';
import type { Check, Page, Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { linkDelivery } from '../deliveries/link-mails.ts';
import { dueFact } from '../deliveries/planning.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { filteredPage, type PageAsked } from '../kit/lists.ts';
import { nameFrom } from '../kit/names.ts';
import { given } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { makerOf } from './maker.ts';
import { emailKey, normalEmail, type UserLookup } from './user-lookup.ts';
import { checkAddress, checkEmployer } from './users.ts';
import { tellOfWay } from './ways-to-cases.ts';

const daySeconds = 86_400;
/** How long a link is good: a reset is asked for by somebody who waits, an invitation by somebody who does not. */
export const goodFor = { reset: daySeconds, invitation: 7 * daySeconds, sign_in: 30 * 60 } as const;

export interface Invitation {
  readonly email: string;
  readonly role: Role;
  readonly displayName?: string | undefined;
  readonly employerId?: string | undefined;
  readonly language?: string | undefined;
}

/** The secret in the address is told once and kept only as a digest. */
export interface Issued {
  readonly link: OneTimeLink;
  readonly url: string;
}

export interface Links {
  /**
   * A link, below the address by which we are reached, by which somebody of the organisation sets a new password; older ones are void from then on. Undefined for an address
   * with which nobody signs in here, and for somebody who is disabled.
   */
  readonly issueReset: UseCase<[email: string, origin: string], Issued | undefined>;
  /**
   * A link by which somebody new chooses a password and signs in from then on; it takes the place of an older one to the same
   * address. It is mailed there as well. Throws Problem `conflict` for an address that somebody signs in with, `invalid` for what is none.
   */
  readonly invite: UseCase<[input: Invitation, origin: string], Issued & { readonly invited: Invitation }>;
  /** The invitations that are still good. */
  readonly invitations: UseCase<[page: PageAsked], Page<InvitationLink>>;
  /** Its link is good no more, and a mail that waits is not sent. Throws Problem `not_found` for one that was used or is over. */
  readonly withdraw: UseCase<[id: string], void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly secrets: Secrets;
  readonly userLookup: UserLookup;
}

/** What a link is for. */
type About = Omit<OneTimeLink, keyof Row | 'secretDigest' | 'expiresAt' | 'by'>;

/** One row a person of links that are handed over, so that of two links made at once one alone is good. */
const resetIdOf = (user: Pick<User, 'id'>): string => user.id.replace(/^usr_/, 'rst_');

/** The row of the link that was mailed, which is good beside the one that was handed over. */
export const mailedResetIdOf = (user: Pick<User, 'id'>): string => user.id.replace(/^usr_/, 'rsm_');

/** The rows of all links by which somebody's password can be set. */
export const resetIdsOf = (user: Pick<User, 'id'>): readonly string[] => [
  resetIdOf(user),
  mailedResetIdOf(user),
];

/** Links that are good once. */
export function createLinks({ store, clock, newId, blind, secrets, userLookup }: Deps): Links {
  async function issue<More extends object>(
    ctx: Context,
    origin: string,
    old: OneTimeLink | undefined,
    id: string,
    what: About,
    more: More,
    way: Parameters<typeof tellOfWay>[2],
    relied: readonly Check[] = [],
  ): Promise<Issued & More> {
    const now = clock();
    const { by, checks } = await makerOf(store, ctx, now);
    const heard = await tellOfWay({ store, clock, newId }, ctx, way);
    const secret = secrets.random();
    const told = {
      secretDigest: secrets.digest(secret),
      expiresAt: plusSeconds(now, goodFor[what.purpose]),
      ...given({ by }),
    };
    const row = { ...first(id, ctx.scope.organisationId, now), ...what, ...told };
    const fresh = { by: undefined, employerId: undefined, language: undefined, ...what, ...told };
    const link = old === undefined ? row : next(old, now, fresh);
    const { email } = what;
    // Who is invited gets the same link by mail; a new password is mailed to whoever asks for it themselves.
    const mailed = email === undefined ? [] : [linkDelivery(newId('delivery'), link, secret, { email })];
    const unit = {
      checks: [...checks, ...relied],
      puts: [put(links, link, old?.version ?? 0), ...mailed.map((row) => put(deliveries, row, 0)), ...heard],
      facts: mailed.map(dueFact),
      audit: [done('issue', what.purpose, what.userId ?? link.id)],
    };
    const url = `${origin}${linkPaths[what.purpose]}/${secret}`;
    return commit({ store, clock }, ctx, unit, { link, url, ...more });
  }

  return {
    issueReset: withPermission('reset:write', (ctx, email, origin) =>
      untilFresh(async () => {
        const user = await userLookup.byEmail(email);
        if (user?.organisationId !== ctx.scope.organisationId || user.disabledAt !== undefined)
          return undefined;
        // It would open a case to the administrator it is told to; the person is mailed theirs.
        if (user.role === 'participant' && ctx.scope.actor.kind === 'user') return undefined;
        const id = resetIdOf(user);
        const old = await store.get(ctx.scope, links, id);
        const way = { role: user.role, userId: user.id };
        return issue(ctx, origin, old, id, { purpose: 'reset', userId: user.id }, {}, way, [
          { collection: users, id: user.id, version: user.version },
        ]);
      }),
    ),
    invitations: withPermission('invitation:read', async (ctx, page) => {
      const now = clock();
      const keep = (link: OneTimeLink) => isInvitation(link) && link.expiresAt > now;
      const found = await filteredPage(store, ctx.scope, links, { path: 'byAddress', keep }, page);
      return { ...found, items: found.items.filter(isInvitation) };
    }),
    withdraw: withPermission('invitation:write', (ctx, id) =>
      untilFresh(async () => {
        const link = await store.get(ctx.scope, links, id, { unseal: false });
        if (link?.purpose !== 'invitation' || link.expiresAt <= clock()) throw notFound('invitation');
        const unit = {
          removals: [removal(links, link, link.version)],
          audit: [done('withdraw', 'invitation', id)],
        };
        return commit({ store, clock }, ctx, unit, undefined);
      }),
    ),
    invite: withPermission('invitation:write', async (ctx, input, origin) => {
      checkAddress(input.email);
      const [local = ''] = normalEmail(input.email).split('@');
      const displayName = nameFrom('displayName', input.displayName ?? local);
      await checkEmployer(store, ctx.scope, input);
      if ((await userLookup.byEmail(input.email)) !== undefined) throw new Problem('conflict', 'email_taken');
      const key = emailKey(blind, input.email);
      return untilFresh(async () => {
        const old = await store.find(ctx.scope, links, 'byAddress', [key]);
        const what: About = {
          purpose: 'invitation',
          email: normalEmail(input.email),
          emailKey: key,
          displayName,
          role: input.role,
          ...given({
            employerId: input.role === 'employer' ? input.employerId : undefined,
            language: input.language,
          }),
        };
        return issue(ctx, origin, old, newId('invitation'), what, { invited: input }, { role: input.role });
      });
    }),
  };
}
