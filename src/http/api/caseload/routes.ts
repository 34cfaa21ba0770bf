import { z } from 'zod';
import type { Fields } from '../../../domain/access/decide.ts';
import { caseloadShows, caseloadSorts, nextSteps } from '../../../domain/caseload.ts';
import { stages } from '../../../domain/values/stage.ts';
import type { CaseloadRow } from '../../../services/caseload/caseload.ts';
import type { CaseloadSum } from '../../../services/caseload/caseloads.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import * as common from '../shapes/schema.ts';

const count = z.int().min(0);

const caseloadQuery = z.strictObject({
  whose: z.enum(['mine', 'all', 'unassigned']).default('mine'),
  coachId: common.id('user').optional(),
  stage: z.enum(stages).optional(),
  show: z.enum(caseloadShows).optional(),
  q: common.search.optional(),
  sort: z.enum(caseloadSorts).default('waiting'),
  ...common.pageQuery,
});

const rowShown = z
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
    asked: z.boolean().meta({ description: 'They have a question to answer.' }),
    stale: z.boolean(),
    addedAt: common.instantShown,
    changedAt: common.instantShown,
    nextStep: z.enum(nextSteps),
  })
  .meta({ id: 'CaseloadRow' });

const caseloadShown = common.pageOf(rowShown).extend({
  total: count,
  counts: z.strictObject(
    Object.fromEntries(caseloadShows.map((show) => [show, count])) as Record<
      (typeof caseloadShows)[number],
      typeof count
    >,
  ),
});

const caseloadsShown = z.strictObject({
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

/** People with what there is to do, and caseloads side by side. */
export function caseloadRoutes({ services }: Pick<HttpDeps, 'services'>): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/caseload',
      access: 'worklist:read',
      summary: 'People with what waits and what to do next',
      description:
        'Sorted by what lies open: who has waited longest, stage, last change, when they came. Names are sealed, so sorting by name opens those of everybody who is shown.',
      query: caseloadQuery,
      output: caseloadShown,
      handler: (ctx, { query }) => services.caseload.list(ctx, query),
      present: (page, fields) => ({
        ...presentPage(page, (row) => presentRow(row, fields)),
        total: page.total,
        counts: page.counts,
      }),
    }),
    route({
      method: 'get',
      path: '/caseloads',
      access: 'caseload:compare',
      summary: 'The caseloads of all coaches side by side, where a decision has waited longest first',
      output: caseloadsShown,
      handler: (ctx) => services.caseloads.compare(ctx),
      present: (items, fields) => ({ items: items.map((one) => presentSum(one, fields)), nextCursor: null }),
    }),
  ];
}

/** Of which fields of a person the others tell. */
const tells = {
  ...{
    coachName: 'coachId',
    coveredUntil: 'coachId',
    jobs: 'stage',
    waitingSince: 'stage',
    underWay: 'stage',
  },
  ...{
    lateAnswers: 'stage',
    asked: 'stage',
    stale: 'updatedAt',
    addedAt: 'createdAt',
    changedAt: 'updatedAt',
  },
  nextStep: 'stage',
} as const;

function presentRow(row: CaseloadRow, fields: Fields) {
  const { id, displayName, stage, coachId, coachName, coveredUntil, jobs, underWay, lateAnswers } = row;
  const shown = {
    ...{ id, displayName, stage, coachId, coachName, coveredUntil, jobs, underWay, lateAnswers },
    waitingSince: shownInstant(row.waitingSince),
    ...{ asked: row.asked, stale: row.stale, nextStep: row.nextStep },
    ...{ addedAt: shownInstant(row.addedAt), changedAt: shownInstant(row.changedAt) },
  };
  return visible(fields, shown, tells);
}

function presentSum(sum: CaseloadSum, fields: Fields) {
  const { coachId, coachName, coveredBy, people, waiting, decisions, answers, stale, paused } = sum;
  const shown = {
    ...{ coachId, coachName, coveredBy, people, waiting, decisions, answers, stale, paused },
    ...{ withoutJob: sum.withoutJob, waitingSince: shownInstant(sum.waitingSince) },
  };
  return visible(fields, shown, sumTells);
}

const sumTells = {
  ...{ coachName: 'coachId', coveredBy: 'coachId', people: 'stage', waiting: 'stage', decisions: 'stage' },
  ...{ answers: 'stage', stale: 'stage', paused: 'stage', withoutJob: 'stage', waitingSince: 'stage' },
} as const;
