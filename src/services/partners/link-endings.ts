import type { AuditEntry } from '../../domain/audit.ts';
import type { Consent } from '../../domain/consent.ts';
import type { Fact } from '../../domain/fact.ts';
import type { LinkEnding, PartnerLink } from '../../domain/partner.ts';
import type { Clock } from '../../domain/values/time.ts';
import { codes, consents, partnerLinks, sessions } from '../../store/collections/index.ts';
import { type Put, type Removal, type Store, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';

/** What a unit holds that ends links. */
export interface LinkEndings {
  readonly puts: readonly Put[];
  readonly removals: readonly Removal[];
  readonly facts: readonly Fact[];
  readonly audit: readonly AuditEntry[];
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

/** The end of a link, with every session that it opened. A consent that ends with its link ends as well. */
export async function endingOfLink(
  { store, clock }: Deps,
  { scope }: Pick<Context, 'scope'>,
  link: PartnerLink,
  ending: LinkEnding,
): Promise<LinkEndings> {
  const now = clock();
  const puts: Put[] = [put(partnerLinks, next(link, now, { endedAt: now, ending }), link.version)];
  const removals: Removal[] = [];
  for await (const row of walk(store, scope, sessions, 'byPartnerLink', { key: [link.id], unseal: false }))
    removals.push(removal(sessions, row));
  const consent = ending === 'unlinked' ? await store.get(scope, consents, link.consentId) : undefined;
  const audit = [done('end', 'partnerLink', link.participantId)];
  if (consent?.endsWith === 'link_ended' && consent.endedAt === undefined && consent.revoked === undefined) {
    puts.push(put(consents, next(consent, now, { endedAt: now }), consent.version));
    audit.push(done('end', 'consent', consent.id, ['endedAt']));
  }
  return {
    puts,
    removals,
    facts: [{ type: 'partnerLink.ended', partnerLinkId: link.id }],
    audit,
  };
}

/** What ends with a consent: the links that rest on it, with their sessions, and codes that would make one. */
export async function endingsOfConsent(
  deps: Deps,
  ctx: Pick<Context, 'scope'>,
  { id, participantId }: Pick<Consent, 'id' | 'participantId'>,
  ending: LinkEnding,
): Promise<LinkEndings> {
  const { store } = deps;
  const all: LinkEndings[] = [];
  for await (const link of walk(store, ctx.scope, partnerLinks, 'byConsent', { key: [id] }))
    if (link.endedAt === undefined) all.push(await endingOfLink(deps, ctx, link, ending));
  const removals: Removal[] = [];
  for await (const code of walk(store, ctx.scope, codes, 'byParticipant', { key: [participantId] }))
    if (code.consentId === id) removals.push(removal(codes, code, code.version));
  return {
    puts: all.flatMap(({ puts }) => puts),
    removals: [...removals, ...all.flatMap((one) => one.removals)],
    facts: all.flatMap(({ facts }) => facts),
    audit: all.flatMap(({ audit }) => audit),
  };
}
