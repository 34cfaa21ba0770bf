import type { Fields } from '../../../domain/access/decide.ts';
import type { CaseloadRow } from '../../../services/caseload/caseload.ts';
import type { CaseloadSum } from '../../../services/caseload/caseloads.ts';
import { presentPage } from '../../answer/page.ts';
import { visible } from '../../answer/visible.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { caseloadQuery, caseloadShown, caseloadsShown } from './schema.ts';

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
        all: page.all,
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
    putOffUntil: 'stage',
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
    putOffUntil: shownInstant(row.putOffUntil),
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
