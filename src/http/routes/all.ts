import type { HttpDeps } from '../deps.ts';
import type { Route } from '../route.ts';
import { coachRoutes } from './coaches.ts';
import { employerRoutes } from './employers.ts';
import { evaluationRoutes } from './evaluations.ts';
import { importRoutes } from './imports.ts';
import { matchRoutes } from './matches.ts';
import { meRoutes } from './me.ts';
import { noticeRoutes } from './notices.ts';
import { operationRoutes } from './operations.ts';
import { opportunityRoutes } from './opportunities.ts';
import { participantRoutes } from './participants.ts';
import { sessionRoutes } from './session.ts';
import { skillRoutes } from './skills.ts';

/** Every route of version 1. What is not here is not there. */
export function allRoutes(deps: Pick<HttpDeps, 'services' | 'store'>): readonly Route[] {
  return [
    ...sessionRoutes(),
    ...meRoutes(deps),
    ...coachRoutes(deps),
    ...participantRoutes(deps),
    ...employerRoutes(deps),
    ...opportunityRoutes(deps),
    ...matchRoutes(deps),
    ...evaluationRoutes(deps),
    ...noticeRoutes(deps),
    ...skillRoutes(deps),
    ...importRoutes(deps),
    ...operationRoutes(deps),
  ];
}
