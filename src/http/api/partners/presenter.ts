import type { Fields } from '../../../domain/access/decide.ts';
import type { Partner } from '../../../domain/partner.ts';
import type { ToldOnce } from '../../../services/partners/partners.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

export function presentPartner(partner: Partner, fields: Fields, secret?: string) {
  const { name, languages, origins, webhookUrl } = partner;
  const shown = {
    ...presentRow(partner),
    ...{ name, languages, origins },
    webhook: webhookUrl === undefined ? undefined : { url: webhookUrl, secret },
    disabledAt: shownInstant(partner.disabledAt),
  };
  return visible(fields, shown, { webhook: 'webhookUrl' });
}

/** With what is told this once to whoever made it. */
export function presentTold({ partner, token, tokenExpiresAt, webhookSecret }: ToldOnce, fields: Fields) {
  const shown = presentPartner(partner, fields, webhookSecret);
  return { ...shown, token, tokenExpiresAt: shownInstant(tokenExpiresAt) };
}
