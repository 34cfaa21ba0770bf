import type { NoticeKind } from './notice.ts';
import type { Role } from './user.ts';

const ofCoaches: readonly NoticeKind[] = [
  'employer_answer',
  'participant_answer',
  'facts_changed',
  'strong_match',
  'near_miss',
  'more_matches',
  'free_soon',
  'posting_closing',
  'stale_profile',
  'pause_digest',
  'handed_over',
  'consent_expiring',
  'consent_ended',
  'consent_denied',
  'person_asks',
  'released_by_person',
  'job_started',
  'job_ended',
  'release_ended',
  'reader_joined',
  'not_said',
  'cover_given',
];

const kinds: Readonly<Record<Role, readonly NoticeKind[]>> = {
  coach: ofCoaches,
  supervisor: [...ofCoaches, 'lists_moved', 'glass_broken', 'way_made', 'erasure_asked', 'workers_stopped'],
  employer: ['person_to_see', 'posting_closing'],
  administrator: ['clearance_asked', 'erasure_asked', 'workers_stopped'],
  participant: [],
  partner: [],
  auditor: [],
};

/** The notices that somebody of a role ever gets, the weightiest first. What others are told of is not even named to them. */
export const kindsOf = (role: Role): readonly NoticeKind[] => kinds[role];
