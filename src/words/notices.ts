import type { Notice } from '../domain/notice.ts';
import type { NoticeView } from '../services/views.ts';

interface NamesKnown {
  readonly participant?: string | undefined;
  readonly title?: string | undefined;
  readonly employer?: string | undefined;
}

/** A notice in neutral words: nothing of recovery, health, treatment, courts or records. */
export function noticeWords(
  notice: Notice,
  names: NamesKnown,
): Pick<NoticeView, 'subject' | 'reason' | 'action'> {
  const who = names.participant ?? 'Somebody';
  const role =
    names.title === undefined ? 'a role' : `${names.title}${names.employer ? ` at ${names.employer}` : ''}`;
  const score = typeof notice.data.score === 'number' ? Math.round(notice.data.score / 100) : 0;
  const match = { label: 'Open the match', href: `/matches/${notice.matchId ?? ''}` };
  switch (notice.kind) {
    case 'strong_match':
      return { subject: `${who} and ${role}`, reason: `A strong new match: ${score} of 100.`, action: match };
    case 'near_miss':
      return {
        subject: `${who} and ${role}`,
        reason: `One thing stands in the way, and the employer could change it: ${score} of 100 without it.`,
        action: match,
      };
    case 'employer_answer':
      return {
        subject: `Answer from ${names.employer ?? 'the employer'}`,
        reason: `About ${who} and ${role}.`,
        action: match,
      };
    case 'participant_answer':
      return { subject: `Answer from ${who}`, reason: `About ${role}.`, action: match };
    case 'facts_changed':
      return {
        subject: `${who} and ${role}`,
        reason: 'The facts changed under a match you are working on. Look at it again.',
        action: match,
      };
    case 'posting_closing':
      return {
        subject: `${role} closes soon`,
        reason: `Its last day is ${String(notice.data.expiresAt ?? '').slice(0, 10)}, and matches for it are open.`,
        action: { label: 'Open the posting', href: `/opportunities/${notice.opportunityId ?? ''}` },
      };
    case 'stale_profile':
      return {
        subject: `${who}’s profile is old`,
        reason: `Nothing in it has changed for ${String(notice.data.days ?? 90)} days. Ask whether it still holds.`,
        action: { label: 'Open the profile', href: `/participants/${notice.participantId ?? ''}` },
      };
    case 'pause_digest':
      return {
        subject: `${who} is back`,
        reason: `${String(notice.data.matches ?? 0)} new matches came in meanwhile.`,
        action: { label: 'See the matches', href: `/participants/${notice.participantId ?? ''}` },
      };
    case 'workers_stopped':
      return {
        subject: 'Background work has stopped',
        reason: `${String(notice.data.job ?? 'A job')} failed three times and waits for somebody to look at it.`,
        action: { label: 'Open operations', href: '/operations' },
      };
  }
}
