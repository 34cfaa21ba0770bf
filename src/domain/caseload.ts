/** What a list of people can be narrowed to. */
export const caseloadShows = ['waiting', 'answers', 'paused', 'stale', 'without_job'] as const;
export type CaseloadShow = (typeof caseloadShows)[number];

/** How it can be sorted: who has waited longest first, by name, by stage, who was changed last, who came last. */
export const caseloadSorts = ['waiting', 'name', 'stage', 'changed', 'added'] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];

/** What there is to do next with somebody, the most pressing that there is. */
export const nextSteps = [
  'hear_answer',
  'decide',
  'ask',
  'go_on',
  'look_over',
  'await_pause',
  'await_day',
  'look_for_jobs',
] as const;
export type NextStep = (typeof nextSteps)[number];
