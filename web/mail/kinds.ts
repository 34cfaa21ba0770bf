import type { NoticeKind } from '../../src/domain/notice.ts';
import type { Role } from '../../src/domain/user.ts';

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

/** The notices that somebody of a role ever gets, the weightiest first. */
export const kindsOf = (role: Role): readonly NoticeKind[] => {
  if (role === 'employer') return ['person_to_see', 'posting_closing'];
  if (role === 'administrator') return ['clearance_asked', 'erasure_asked', 'workers_stopped'];
  return role === 'supervisor'
    ? [...ofCoaches, 'lists_moved', 'glass_broken', 'way_made', 'erasure_asked', 'workers_stopped']
    : ofCoaches;
};
