import { z } from 'zod';
import { caseloadShows, caseloadSorts, nextSteps } from '../../../domain/caseload.ts';
import { stages } from '../../../domain/values/stage.ts';
import * as common from '../shapes/schema.ts';

const count = z.int().min(0);

export const caseloadQuery = z.strictObject({
  whose: z.enum(['mine', 'all', 'unassigned']).default('mine'),
  coachId: common.id('user').optional(),
  stage: z.enum(stages).optional(),
  show: z.enum(caseloadShows).optional(),
  q: common.search.optional(),
  sort: z.enum(caseloadSorts).default('waiting'),
  ...common.pageQuery,
});

export const caseloadRowShown = z
  .strictObject({
    id: common.id('participant'),
    displayName: z.string(),
    stage: z.enum(stages),
    coachId: common.id('user').optional(),
    coachName: z.string().optional(),
    coveredUntil: common.localDate.optional().meta({ description: 'The last day one stands in for them.' }),
    jobs: count.meta({ description: 'Jobs worth a look that nobody has decided about.' }),
    waitingSince: common.instantShown.optional(),
    underWay: count,
    lateAnswers: count,
    putOffUntil: common.instantShown
      .optional()
      .meta({ description: 'When the first job that was put off comes back.' }),
    asked: z.boolean().meta({ description: 'They have a question to answer.' }),
    stale: z.boolean(),
    addedAt: common.instantShown,
    changedAt: common.instantShown,
    nextStep: z.enum(nextSteps),
  })
  .meta({ id: 'CaseloadRow' });

export const caseloadShown = common.pageOf(caseloadRowShown).extend({
  total: count,
  all: count.meta({ description: 'Without `show`.' }),
  counts: z.strictObject(
    Object.fromEntries(caseloadShows.map((show) => [show, count])) as Record<
      (typeof caseloadShows)[number],
      typeof count
    >,
  ),
});

export const caseloadsShown = z.strictObject({
  items: z.array(
    z
      .strictObject({
        coachId: common.id('user').optional().meta({ description: 'Absent: nobody is in charge.' }),
        coachName: z.string().optional(),
        ...{ people: count, waiting: count, decisions: count, answers: count, stale: count, paused: count },
        withoutJob: count,
        waitingSince: common.instantShown.optional(),
        coveredBy: z
          .strictObject({ id: common.id('user'), name: z.string(), until: common.localDate })
          .optional(),
      })
      .meta({ id: 'CaseloadSum' }),
  ),
  nextCursor: z.null(),
});
