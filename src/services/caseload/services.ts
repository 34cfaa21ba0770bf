import type { NewId } from '../../domain/values/ids.ts';
import { createHistory } from '../history/history.ts';
import { createLooks } from '../history/looks.ts';
import { createSittings } from '../history/sitting.ts';
import { createTimeline } from '../history/timeline.ts';
import { createWorklists } from '../worklists/worklists.ts';
import { type CaseloadDeps, createCaseloadList } from './caseload.ts';
import { type CaseloadsDeps, createCaseloads } from './caseloads.ts';
import { createCovers } from './covers.ts';
import { createHandovers, type HandoverDeps } from './handovers.ts';
import { createSavedViews } from './saved-views.ts';

interface Deps extends CaseloadDeps, CaseloadsDeps, HandoverDeps {
  readonly newId: NewId;
}

/** All that a coach does with several people at once, and what happened with each of them. */
export function createCaseloadServices(deps: Deps) {
  return {
    caseload: createCaseloadList(deps),
    caseloads: createCaseloads(deps),
    covers: createCovers(deps),
    handovers: createHandovers(deps),
    savedViews: createSavedViews(deps),
    history: createHistory(deps),
    looks: createLooks(deps),
    timeline: createTimeline(deps),
    sittings: createSittings(deps),
    worklists: createWorklists(deps),
  };
}
