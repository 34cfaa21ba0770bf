import type { Partner } from '../../domain/partner.ts';
import { invalid, notFound, Problem } from '../../domain/problem.ts';
import type { Token } from '../../domain/user.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Webhooks } from '../../notify/port.ts';
import type { Secrets } from '../../security/port.ts';
import { partners, tokens } from '../../store/collections/index.ts';
import { type Page, type Store, walk } from '../../store/port.ts';
import { first, next, put } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import { withConflictSentence } from '../kit/conflict-sentence.ts';
import type { Context } from '../kit/context.ts';
import type { PageAsked } from '../kit/lists.ts';
import { nameFrom } from '../kit/names.ts';
import { changesOf, given, type Patch } from '../kit/patches.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { expectVersion, untilFresh } from '../kit/versions.ts';
import { revoking } from '../people/endings.ts';
import { makerOf } from '../people/maker.ts';

/** How a partner is described. */
type Described = Omit<Partner, keyof Row | 'webhookSecret' | 'disabledAt'>;

export type PartnerChange = Patch<Described> & { readonly disabled?: boolean | undefined };

/** What is told once: a token, or what signs its webhooks. */
export interface ToldOnce {
  readonly partner: Partner;
  readonly token?: string | undefined;
  readonly tokenExpiresAt?: Instant | undefined;
  readonly webhookSecret?: string | undefined;
}

export interface Partners {
  /** A new one with its token, good for a year. Throws Problem `conflict` for a name that is taken, `invalid` for a webhook inside. */
  readonly create: UseCase<[input: Described], ToldOnce>;
  readonly list: UseCase<[page: PageAsked], Page<Partner>>;
  readonly get: UseCase<[id: string], Partner>;
  /** Throws as `create` does, and Problem `stale_version`. One that gets its first webhook is told what signs it. */
  readonly change: UseCase<[id: string, version: number, patch: PartnerChange], ToldOnce>;
  /** A token in place of those it has: they open nothing from now on. */
  readonly renewToken: UseCase<[id: string], ToldOnce>;
  /** What signs its webhooks from now on. Throws Problem `conflict` where it has none. */
  readonly renewSecret: UseCase<[id: string], ToldOnce>;
}

export interface PartnerDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly secrets: Secrets;
  readonly webhooks: Pick<Webhooks, 'isPrivateHost'>;
}

const tokenSeconds = 365 * 86_400;
const described = ['name', 'languages', 'origins', 'webhookUrl'] as const;

/** Whether a host is this machine by the names that everybody tries first; all that is inside is refused, whatever this says. */
const isLoopback = (host: string): boolean => /^(?:(?:.+\.)?localhost\.?|127\..+|\[::1\])$/.test(host);

/** Portals of other organisations, for the administrator. */
export function createPartners(deps: PartnerDeps): Partners {
  const { store, clock, newId, secrets, webhooks } = deps;

  async function read(ctx: Context, id: string): Promise<Partner> {
    const row = await store.get(ctx.scope, partners, id);
    if (row === undefined) throw notFound('partner');
    return row;
  }

  function check({ name, webhookUrl }: Partial<Described>): void {
    if (name !== undefined) nameFrom('name', name);
    const host = webhookUrl && new URL(webhookUrl).hostname;
    if (host && webhooks.isPrivateHost(host))
      throw invalid('webhook.url', isLoopback(host) ? 'webhook_url_loopback' : 'webhook_url_private');
  }

  async function tokenFor(ctx: Context, partner: Partner) {
    const now = clock();
    const { checks, by, endsAt } = await makerOf(store, ctx, now);
    const secret = `stw_${secrets.random()}`;
    const aYear = plusSeconds(now, tokenSeconds);
    const token: Token = {
      ...first(newId('token'), ctx.scope.organisationId, now),
      ...({ role: 'partner', label: partner.name, partnerId: partner.id } as const),
      ...{ expiresAt: endsAt !== undefined && endsAt < aYear ? endsAt : aYear },
      ...given({ by }),
      secretDigest: secrets.digest(secret),
    };
    return {
      unit: { checks, puts: [put(tokens, token, 0)], audit: [done('issue', 'token', token.id)] },
      told: { token: secret, tokenExpiresAt: token.expiresAt },
    };
  }

  const named = <T>(result: Promise<T>) =>
    withConflictSentence('partners.byName', 'partner_name_taken', result);

  return {
    create: withPermission('partner:write', async (ctx, input) => {
      check(input);
      const webhookSecret = input.webhookUrl === undefined ? undefined : secrets.webhook();
      const row: Partner = {
        ...first(newId('partner'), ctx.scope.organisationId, clock()),
        ...given(input),
        ...{ name: input.name, languages: input.languages, origins: input.origins },
        ...given({ webhookSecret }),
      };
      const { unit, told } = await tokenFor(ctx, row);
      const whole = {
        ...unit,
        puts: [put(partners, row, 0), ...unit.puts],
        audit: [done('create', 'partner', row.id), ...unit.audit],
      };
      return named(commit({ store, clock }, ctx, whole, { partner: row, ...told, webhookSecret }));
    }),
    list: withPermission('partner:read', (ctx, page) => store.list(ctx.scope, partners, 'all', page)),
    get: withPermission('partner:read', (ctx, id) => read(ctx, id)),
    change: withPermission('partner:write', async (ctx, id, version, { disabled, ...patch }) => {
      const old = await read(ctx, id);
      expectVersion(old, version);
      const changes: Partial<Partner> = changesOf(old, patch, described) ?? {};
      check(changes);
      const now = clock();
      const isFirst = changes.webhookUrl !== undefined && old.webhookSecret === undefined;
      const webhookSecret = isFirst ? secrets.webhook() : undefined;
      const standing =
        disabled === undefined || disabled === (old.disabledAt !== undefined)
          ? {}
          : { disabledAt: disabled ? now : undefined };
      const more = { ...changes, ...standing, ...given({ webhookSecret }) };
      if (Object.keys(more).length === 0)
        return commit({ store, clock }, ctx, {}, { partner: old } as ToldOnce);
      const row = next(old, now, more);
      const unit = {
        puts: [put(partners, row, old.version)],
        audit: [done('change', 'partner', id, Object.keys(more))],
      };
      return named(commit({ store, clock }, ctx, unit, { partner: row, webhookSecret } as ToldOnce));
    }),
    renewToken: withPermission('partner:write', (ctx, id) =>
      untilFresh(async () => {
        const partner = await read(ctx, id);
        const now = clock();
        const { unit, told } = await tokenFor(ctx, partner);
        const puts = [...unit.puts];
        const audit = [...unit.audit];
        for await (const token of walk(store, ctx.scope, tokens, 'byPartner', { key: [id] })) {
          if (token.revokedAt !== undefined) continue;
          const ending = revoking(token, now);
          puts.push(...ending.puts);
          audit.push(...ending.audit);
        }
        return commit({ store, clock }, ctx, { ...unit, puts, audit }, { partner, ...told });
      }),
    ),
    renewSecret: withPermission('partner:write', (ctx, id) =>
      untilFresh(async () => {
        const old = await read(ctx, id);
        if (old.webhookUrl === undefined) throw new Problem('conflict', 'no_webhook');
        const webhookSecret = secrets.webhook();
        const row = next(old, clock(), { webhookSecret });
        const unit = {
          puts: [put(partners, row, old.version)],
          audit: [done('change', 'partner', id, ['webhookSecret'])],
        };
        return commit({ store, clock }, ctx, unit, { partner: row, webhookSecret });
      }),
    ),
  };
}
