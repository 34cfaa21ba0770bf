import type { Fields } from '../../../domain/access/decide.ts';
import type { PartnerLink } from '../../../domain/partner.ts';
import type { NamedLink } from '../../../services/partners/links.ts';
import { visible } from '../../answer/visible.ts';
import { shownInstant } from '../shapes/instant.ts';

/** What a partner learns of a link: its name for somebody, and since when. */
export const presentOwnLink = ({ id, createdAt }: PartnerLink, fields: Fields) =>
  visible(fields, { linkId: id, linkedAt: shownInstant(createdAt) }, { linkId: 'id', linkedAt: 'createdAt' });

export function presentPersonLink(link: NamedLink, fields: Fields) {
  const { id, partnerId, partnerName, consentId, ending } = link;
  const shown = {
    ...{ linkId: id, partnerId, partnerName, consentId, ending },
    linkedAt: shownInstant(link.createdAt),
    endedAt: shownInstant(link.endedAt),
  };
  return visible(fields, shown, { linkId: 'id', partnerName: 'partnerId', linkedAt: 'createdAt' });
}
