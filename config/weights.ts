import type { ScoreWeights } from '../src/domain/evaluation.ts';

/** The weights a score is made with unless an organisation sets its own. Any change needs a new version. */
export const defaultWeights: ScoreWeights = {
  version: '2026-11-1',
  weights: {
    // A person keeps a job they can do; still the largest part is not the majority, for skills are learned at work.
    skills: 0.35,
    // Unmet support needs are why jobs in early recovery end, so they weigh nearly as much as skills.
    support: 0.3,
    // Hours, the way there and pay decide every single day, but the worst of them are gates already.
    logistics: 0.2,
    // Individual Placement and Support follows the preferences of the person; jobs that match them last longer.
    preference: 0.1,
    // How earlier placements held says something about an employer, but with few placements it must not say much.
    track: 0.05,
  },
};
