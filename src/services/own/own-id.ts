import { notFound } from '../../domain/problem.ts';
import type { Context } from '../kit/context.ts';

/** Who the actor is among the participants. Throws Problem `not_found` for somebody who is none. */
export function ownId({ scope: { actor } }: Pick<Context, 'scope'>): string {
  const id = 'participantId' in actor ? actor.participantId : undefined;
  if (id === undefined) throw notFound('participant');
  return id;
}
