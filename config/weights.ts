import type { PartName, ScoreWeights } from '../src/domain/evaluation.ts';

/** The weights a score is made with unless an organisation sets its own. Any change needs a new version. */
export const defaultWeights: ScoreWeights = {
  version: '2026-11-1',
  weights: { skills: 0.35, support: 0.3, logistics: 0.2, preference: 0.1, track: 0.05 },
};

/** Why each part weighs what it does, for people who set their own. */
export const weightReasons: Readonly<Record<PartName, string>> = {
  skills:
    'A person keeps a job they can do; still the largest part is not the majority, for skills are learned at work.',
  support: 'Unmet support needs are why jobs in early recovery end, so they weigh nearly as much as skills.',
  logistics: 'Hours, the way there and pay decide every single day, but the worst of them are gates already.',
  preference:
    'Individual Placement and Support follows the preferences of the person; jobs that match them last longer.',
  track:
    'How earlier placements held says something about an employer, but with few placements it must not say much.',
};
