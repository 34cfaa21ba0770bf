import type { Role } from '../user.ts';
import type { DataClass } from './data-class.ts';
import type { Noun } from './nouns.ts';

/**
 * The most harmful class of data a role may ever see, whatever permission it holds; no setting lifts it. For what is one's own
 * the ceiling is `personal` at least.
 */
export const ceilings: Readonly<Record<Role, DataClass>> = {
  coach: 'sud',
  supervisor: 'sud',
  // Postings, sites and their own contacts; of a person only what that person released to them.
  employer: 'personal',
  // Their own record comes to them through decisions about themselves, a partner's through a consent: neither by role.
  participant: 'internal',
  partner: 'internal',
  // Entries and counts, no case.
  auditor: 'internal',
  // Settings and background work; a case only by breaking the glass.
  administrator: 'internal',
};

/** Fields below a role's ceiling that are not for it all the same. */
export const withheld: Readonly<Partial<Record<Role, Partial<Record<Noun, readonly string[]>>>>> = {
  // The names that the coach's side has for it and its postings; what was asked about a posting, which tells what somebody would need;
  // and why a coach paused or closed it, which may speak of somebody.
  // From whom somebody is hidden is for supervisors alone.
  coach: { participant: ['barredUserIds'] },
  employer: {
    employer: ['externalId'],
    opportunity: ['externalId', 'statements', 'stateReason'],
    enquiry: ['questionId'],
  },
};
