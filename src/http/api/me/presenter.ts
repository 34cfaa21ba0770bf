import type { Fields } from '../../../domain/access/decide.ts';
import type { Session } from '../../../domain/user.ts';
import { visible } from '../../answer/visible.ts';
import { shownInstant } from '../shapes/instant.ts';

/** A session, to whoever is signed in by it or by another of theirs. */
export function presentOwnSession(session: Session, current: string | undefined, fields: Fields) {
  const { id, agent } = session;
  const shown = {
    id,
    current: id === current,
    createdAt: shownInstant(session.createdAt),
    lastUsedAt: shownInstant(session.updatedAt),
    agent,
  };
  return visible(fields, shown, { current: 'id', lastUsedAt: 'updatedAt' });
}
