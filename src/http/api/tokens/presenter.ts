import type { Fields } from '../../../domain/access/decide.ts';
import type { Token } from '../../../domain/user.ts';
import { visible } from '../../answer/visible.ts';
import { presentRow, shownInstant } from '../shapes/instant.ts';

/** A token without its secret, of which nothing but a digest is kept. */
export function presentToken(token: Token, fields: Fields) {
  const { role, label, employerId, revokedAt, lastUsedAt, by } = token;
  return visible(fields, {
    ...presentRow(token),
    role,
    label,
    employerId,
    expiresAt: shownInstant(token.expiresAt),
    revokedAt: revokedAt && shownInstant(revokedAt),
    lastUsedAt: lastUsedAt && shownInstant(lastUsedAt),
    by,
  });
}
