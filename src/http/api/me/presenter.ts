import type { Fields } from '../../../domain/access/decide.ts';
import type { Session } from '../../../domain/user.ts';
import type { SittingAct } from '../../../services/history/sitting.ts';
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

/** Something one did in this sitting: what it says of a person is as harmful as a decision and as where it led. */
export function presentSittingAct(one: SittingAct, fields: Fields) {
  const { id } = one;
  const at = shownInstant(one.at);
  if (one.kind === 'answer') {
    const { kind, questionId, answer } = one;
    return visible(
      fields,
      { id, at, kind, questionId, answer },
      { at: 'createdAt', kind: 'action', questionId: 'action', answer: 'action' },
    );
  }
  if (one.kind === 'deferral') {
    const { kind, questionId, participantId, displayName } = one;
    return visible(
      fields,
      { id, at, kind, questionId, participantId, displayName, until: shownInstant(one.until) },
      { at: 'createdAt', kind: 'action', questionId: 'action', displayName: 'participantId' },
    );
  }
  const { kind, matchId, participantId, displayName, title, action, reasonCode, to, isUndone } = one;
  const until = shownInstant(one.until);
  return visible(
    fields,
    { id, at, kind, matchId, participantId, displayName, title, action, reasonCode, until, to, isUndone },
    { at: 'createdAt', kind: 'action', displayName: 'participantId', title: 'matchId', isUndone: 'action' },
  );
}
