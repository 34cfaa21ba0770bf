import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import { opportunityQuery } from '../api/queries.ts';
import type { Opportunity } from '../api/types.ts';
import { accommodationsOf, type Stances, stancesOf } from '../employers/stances.ts';
import type { DraftDeps } from '../forms/draft-store.ts';
import type { Patch } from '../forms/merge-draft.ts';
import { useDraft } from '../forms/use-draft.ts';
import { asPatch } from './posting.ts';

/** Sends and rereads a posting; every page that shows it sees what came back. */
function postingAt(queries: QueryClient, id: string): DraftDeps<Opportunity> {
  const path = `/opportunities/${encodeURIComponent(id)}`;
  const seen = (opportunity: Opportunity) => {
    queries.setQueryData(opportunityQuery(id).queryKey, opportunity);
    void queries.invalidateQueries({ queryKey: ['opportunities', 'list'] });
    return opportunity;
  };
  return {
    send: async (patch, version) =>
      seen(await ask<Opportunity>(path, { method: 'PATCH', version, body: asPatch(patch) })),
    reread: async () => seen(await ask<Opportunity>(path)),
  };
}

/** Editing a posting in place. */
export const usePostingDraft = (opportunity: Opportunity) =>
  useDraft(opportunity, postingAt(useQueryClient(), opportunity.id));

/** Editing what is said of this posting alone, a code each: two people who speak of different needs do not meet. */
export function usePostingStances(opportunity: Opportunity) {
  const { send, reread } = postingAt(useQueryClient(), opportunity.id);
  return useDraft(stancesOf(opportunity), {
    send: async (patch: Patch, version, kept: Stances) =>
      stancesOf(
        await send(
          { accommodations: accommodationsOf({ ...kept, ...patch } as Stances) },
          version,
          opportunity,
        ),
      ),
    reread: async () => stancesOf(await reread()),
  });
}
