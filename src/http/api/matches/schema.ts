import { z } from 'zod';
import {
  coachActions,
  decisionActions,
  declineReasons,
  matchStates,
  recordedAnswers,
} from '../../../domain/match.ts';
import { pairShown, resultShown, weekShown } from '../evaluations/schema.ts';
import * as common from '../shapes/schema.ts';

/** For whatever shows a match among others. */
export const scoreInListShown = z.int().min(0).max(10_000).optional().meta({
  description:
    'The score by which it stands in lists, where that is another than `score`: only while scoring is stopped.',
});

export const matchShown = z
  .strictObject({
    ...common.rowShown('match'),
    ...pairShown,
    ...resultShown,
    worth: z.boolean().meta({ description: 'Whether it is worth a look, always relative to the person.' }),
    rankForPerson: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Its place in the person’s own list; absent until it was worked out.' }),
    asOf: common.instantShown.meta({ description: 'When the result was worked out from the facts.' }),
    scoreInList: scoreInListShown,
    employerId: z.string(),
    coachId: z.string().optional(),
    state: z.enum(matchStates),
    deferredUntil: common.instantShown.optional(),
    scoredAt: common.instantShown,
    decisionsAllowed: z.array(z.enum(coachActions)),
    heldUntil: common.instantShown.optional().meta({
      description: 'When another side hears of the decision that stands; until then `undo` is open.',
    }),
    seenBy: z
      .array(z.strictObject({ side: z.enum(['participant', 'employer']), at: common.instantShown }))
      .meta({ description: 'Who beside the coaches has heard of the decision that stands.' }),
    waitingSince: common.instantShown.optional(),
    week: weekShown.optional().meta({ description: 'The two weeks over each other; not in lists.' }),
  })
  .meta({ id: 'Match' });

export const matchParams = z.strictObject({ matchId: common.id('match') });

export const matchQuery = z.strictObject({
  participantId: common.id('participant').optional(),
  opportunityId: common.id('opportunity').optional(),
  coachId: common.id('user').optional(),
  whose: z
    .enum(['mine', 'all'])
    .optional()
    .meta({ description: '`mine`: one’s own people, and those of whom one stands in for today.' }),
  state: common.severalOf(matchStates).optional(),
  nearMiss: common.flag.optional(),
  worth: common.flag.optional(),
  minScore: common.scoreFilter.optional(),
  ...common.pageQuery,
});

export const decisionCreate = z
  .strictObject({
    action: z.enum(coachActions),
    reasonCode: z.enum(declineReasons).optional().meta({ description: 'Needed to decline.' }),
    note: common.prose(2000).optional(),
    until: z.union([common.localDate, common.instant]).optional().meta({
      description: 'Needed to defer; in the future. A day is its beginning, in the zone of the organisation.',
    }),
    answer: z.enum(recordedAnswers).optional().meta({ description: 'Needed to record an answer.' }),
  })
  .meta({ id: 'DecisionCreate' });

export const decisionShown = z
  .strictObject({
    ...common.rowShown('decision'),
    matchId: common.id('match'),
    action: z.enum(decisionActions),
    reasonCode: z.string().optional(),
    note: z.string().optional(),
    until: common.instantShown.optional(),
    heldUntil: common.instantShown.optional(),
    from: z.enum(matchStates),
    to: z.enum(matchStates),
    by: z.string(),
    byName: z.string(),
    ...common.wayInShown,
  })
  .meta({ id: 'Decision' });
