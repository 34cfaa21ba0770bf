import type { Composition } from '../../src/compose.ts';
import { type Role, roles } from '../../src/domain/user.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { partnerLinks, tokens } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';

export interface SeededPartner {
  readonly partnerId: string;
  /** The token of its portal, and its id. */
  readonly token: string;
  readonly tokenId: string;
  readonly partnerConsentId: string;
  /** A link of the same person for each role to end. */
  readonly linkIds: Readonly<Record<Role, string>>;
  /** A code of somebody else, which nobody has used. */
  readonly linkCode: string;
}

/** What somebody signs on the screen to be seen by a partner. */
export const consentToPartner = (organisationId: string, partnerId: string, at: string) =>
  ({
    purpose: 'view_by_partner',
    discloser: organisationId,
    recipient: { kind: 'partner', id: partnerId },
    fields: ['offers', 'answers'],
    expires: '2027-11-24',
    revocation: 'revocation/1',
    signed: { how: 'on_screen', at, language: 'en', textVersion: 'consent-partner/2' },
  }) as const;

/** A partner with links and a code, in an organisation that is there. */
export async function seedPartner(
  { store, services, clock }: Pick<Composition, 'store' | 'services' | 'clock'>,
  ctx: Context,
  canary: string,
  participantId: string,
): Promise<SeededPartner> {
  const { organisationId } = ctx.scope;
  const { partner, token = '' } = await services.partners.create(ctx, {
    name: `Portal ${canary}`,
    languages: ['en'],
    origins: [`https://${canary}.example`],
    webhookUrl: `https://${canary}.example/told`,
  });
  const [issued] = (await store.list(ctx.scope, tokens, 'byPartner', { key: [partner.id] })).items;
  const consentOf = (id: string) =>
    services.consents.create(ctx, id, consentToPartner(organisationId, partner.id, clock()));
  const consent = await consentOf(participantId);
  const linkIds = Object.fromEntries(
    roles.map((role) => [role, `${canary}-${role}`.padEnd(43, '-')]),
  ) as Record<Role, string>;
  const puts = Object.values(linkIds).map((id) =>
    put(
      partnerLinks,
      {
        ...first(id, organisationId, clock()),
        ...{ partnerId: partner.id, participantId, consentId: consent.id },
      },
      0,
    ),
  );
  await store.commit(ctx.scope, { organisationId, puts });
  const other = await services.participants.create(ctx, { displayName: `Kit ${canary}` });
  const { id: consentId } = await consentOf(other.id);
  const { code } = await services.codes.issueLink(ctx, other.id, { partnerId: partner.id, consentId });
  return {
    ...{ partnerId: partner.id, token, tokenId: issued?.id ?? '', partnerConsentId: consent.id },
    ...{ linkIds, linkCode: code },
  };
}
