import { decide } from '../../domain/access/decide.ts';
import { employers } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { searchText } from '../kit/search-text.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { createFindEmployers, type FoundEmployers } from './find-employers.ts';
import { createFindPeople } from './find-people.ts';
import { createFindPostings } from './find-postings.ts';
import type { Found } from './found.ts';

export interface Search {
  /**
   * People by name, employers by name and by that of a contact, postings by title, employer and occupation: what this actor may
   * see, eight of each kind at most, the best first. Beginnings of words, as in every list.
   */
  readonly find: UseCase<[q: string], readonly Found[]>;
}

interface Deps {
  readonly store: Store;
  readonly blind: (text: string) => string;
  readonly audit: AuditBuffer;
}

const mostOfKind = 8;

/** One search over everything that somebody may see. */
export function createSearch(deps: Deps): Search {
  const { store } = deps;
  const findPeople = createFindPeople(deps);
  const findEmployers = createFindEmployers(deps);
  const findPostings = createFindPostings(deps);

  return {
    find: withPermission('search:read', async (ctx, q) => {
      if (searchText(q).plain.length === 0) return [];
      const { actor } = ctx.scope;
      if ('role' in actor && actor.role === 'employer') {
        const own = actor.employerId && (await store.get(ctx.scope, employers, actor.employerId));
        if (!own) return [];
        const among = { employerIds: [own.id], nameOf: new Map([[own.id, own.name]]), alone: true };
        return findPostings(ctx, q, among, mostOfKind);
      }
      // An administrator makes sign-ins for employers, and so has to find one by its name; the rest is no matter of settings.
      if (!decide(actor, 'participant:read').allow)
        return foundOrNearly(await findEmployers(ctx, q, mostOfKind, false));
      const people = await findPeople.fitting(ctx, q, mostOfKind);
      const some = await findEmployers(ctx, q, mostOfKind, true);
      const { found, nameOf, partly } = some;
      const postings = await findPostings(ctx, q, { employerIds: partly, nameOf }, mostOfKind);
      const fitting = [...people, ...found, ...postings];
      if (fitting.length > 0) return fitting;
      return [...(await findPeople.nearly(ctx, q, mostOfKind)), ...some.nearly];
    }),
  };
}

const foundOrNearly = ({ found, nearly }: FoundEmployers) => (found.length > 0 ? found : nearly);
