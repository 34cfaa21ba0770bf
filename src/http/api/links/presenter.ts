import type { Fields } from '../../../domain/access/decide.ts';
import type { InvitationLink } from '../../../domain/one-time-link.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** An invitation without its link, of which nothing but a digest is kept. */
export function presentInvitation(link: InvitationLink, fields: Fields) {
  const { email, displayName, role, employerId, language, by } = link;
  return visible(fields, {
    ...presentRow(link),
    ...{ email, displayName, role, employerId, language, by },
    expiresAt: shownInstant(link.expiresAt),
  });
}
