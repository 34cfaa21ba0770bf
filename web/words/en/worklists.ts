export const worklists = {
  title: 'Waiting',
  way: 'What waits',
  way_count: 'What waits: {{count, number}}',
  none: 'none',
  since: 'since {{day}}',
  ends: 'ends {{day}}',
  waiting_answers: 'Answers that are due',
  waiting_answers_words:
    'A participant or an employer has had the word for five working days or more. A call may help.',
  unassigned: 'Nobody in charge',
  unassigned_words: 'These people have no coach yet.',
  paused: 'Paused people',
  paused_words:
    'Since when. They hear nothing from here while they are paused; a word from you may be welcome.',
  stale_profiles: 'Profiles to look over',
  stale_profiles_words: 'Nobody has changed anything about these people for 90 days.',
  expiring_consents: 'Consents that run out soon',
  expiring_consents_words: 'Their last day comes within a month. Talk about a new one in time.',
  closing_postings: 'Postings that close soon',
  closing_postings_words: 'They end within seven days. Ask whether the job is still open.',
  not_scored: 'Not worked out yet',
  not_scored_words:
    'Their jobs have not been worked out since they or the postings changed, or they asked to do without. If it stays so and they did not ask, tell an administrator.',
  coach_for: 'Coach for {{name}}',
  choose: 'Choose a coach',
  take_over: 'Take over',
  put_in_charge: 'Put in charge',
} as const;
