import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { NeedCode } from '../../src/domain/values/support-need.ts';
import { ask } from '../api/client.ts';
import { employerQuery } from '../api/queries.ts';
import type { Employer } from '../api/types.ts';
import type { DraftDeps } from '../forms/draft-store.ts';
import type { Patch } from '../forms/merge-draft.ts';
import { useDraft } from '../forms/use-draft.ts';
import { accommodationsOf, type SaidCode, type Stances, stancesOf } from './stances.ts';

/** Sends and rereads an employer; every page that shows it sees what came back. */
function employerAt(queries: QueryClient, id: string): DraftDeps<Employer> {
  const path = `/employers/${encodeURIComponent(id)}`;
  const seen = (employer: Employer) => {
    queries.setQueryData(employerQuery(id).queryKey, employer);
    return employer;
  };
  return {
    send: async (body, version) => seen(await ask<Employer>(path, { method: 'PATCH', version, body })),
    reread: async () => seen(await ask<Employer>(path)),
  };
}

/** Editing an employer in place. */
export function useEmployerDraft(employer: Employer) {
  return useDraft(employer, employerAt(useQueryClient(), employer.id));
}

/**
 * Editing what an employer would do, a code each: two people who speak of different needs do not meet. `named`: as what each is sent.
 */
export function useStancesDraft(employer: Employer, named: (code: NeedCode) => SaidCode = (code) => code) {
  const { send, reread } = employerAt(useQueryClient(), employer.id);
  return useDraft(stancesOf(employer), {
    send: async (patch: Patch, version, kept: Stances) =>
      stancesOf(
        await send(
          {
            accommodations: accommodationsOf({ ...kept, ...patch } as Stances).map((one) => ({
              ...one,
              code: named(one.code),
            })),
          },
          version,
          employer,
        ),
      ),
    reread: async () => stancesOf(await reread()),
  });
}
