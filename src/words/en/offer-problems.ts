import type { SentenceKey } from '../../domain/sentence.ts';

/** What is said where somebody answers what was offered to them. */
export const offerProblems = {
  answer_not_open: 'This cannot be answered now. Look at the job again.',
  offer_changed: 'Something about this job has changed. The coach looks at it first.',
  question_empty: 'Write down what you would like to know.',
  question_too_long: 'Use at most 1,000 characters.',
} satisfies Readonly<Partial<Record<SentenceKey, string>>>;
