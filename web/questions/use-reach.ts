import { useQuery } from '@tanstack/react-query';
import type { ContactChannel } from '../../src/domain/question.ts';
import { employerQuery, participantQuery } from '../api/queries.ts';
import type { Asked } from './asked.ts';

/** Somebody who can be reached. */
export interface Reachable {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

export type Reach = ReturnType<typeof useReach>;

/** Who can be reached about a question, whom they like to be asked first, and under whose name. */
export function useReach({ employerId, participantId }: Pick<Asked, 'employerId' | 'participantId'>) {
  const employer = useQuery({ ...employerQuery(employerId ?? ''), enabled: employerId !== undefined });
  const participant = useQuery({
    ...participantQuery(participantId ?? ''),
    enabled: employerId === undefined && participantId !== undefined,
  });
  const isEmployer = employerId !== undefined;
  const all: readonly Reachable[] = isEmployer
    ? [...(employer.data?.contacts ?? [])].sort((a, b) => Number(b.preferred) - Number(a.preferred))
    : [participant.data?.contact ?? {}];
  return {
    query: isEmployer ? employer : participant,
    name: isEmployer ? employer.data?.name : participant.data?.displayName,
    people: all.filter(({ phone, email }) => phone !== undefined || email !== undefined),
  };
}

/** How somebody was asked unless it is said otherwise: by phone, but where there is an address and no number. */
export const usualChannel = (people: readonly Reachable[]): ContactChannel =>
  people.length > 0 && people.every(({ phone }) => phone === undefined) ? 'email' : 'phone';
