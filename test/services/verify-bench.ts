import { acrossOrganisations, installation, scopeOf } from '../../src/domain/access/scope.ts';
import type { RoundContext } from '../../src/services/kit/context.ts';
import type { Flaw } from '../../src/services/operations/verify.ts';
import type { KeptHead } from '../../src/store/kept-heads.ts';
import type { Store } from '../../src/store/port.ts';
import { openUseCases } from './use-cases.ts';

export const within = (organisationId: string) => ({
  scope: scopeOf({ kind: 'command', id: 'verify', organisationId }),
});
const round: RoundContext = {
  ...within(installation),
  within,
  everywhere: () => acrossOrganisations('verify'),
};

/** Use cases and an organisation, with what `verify` says of them, over their store or one that tells something else. */
export async function openVerifyBench() {
  const useCases = await openUseCases();
  const here = await useCases.organisation();
  let kept: { readonly heads: readonly KeptHead[]; readonly lost: boolean } = { heads: [], lost: false };
  const composedOver = (store: Store) => {
    const keptHeads = {
      read: async () => kept,
      write: async (heads: readonly KeptHead[]) => {
        kept = { heads, lost: false };
      },
    };
    return useCases.beside({ store, keptHeads });
  };
  return {
    useCases,
    here,
    organisationId: here.organisationId,
    /** What is kept beside the data. */
    kept: () => kept,
    setKept: (next: typeof kept) => {
      kept = next;
    },
    keepHeads: (store: Store = useCases.store) => composedOver(store).keepHeads(round),
    acceptHeads: (store: Store = useCases.store) => composedOver(store).acceptHeads(round),
    /** The flaws, and how many rows it said there were, looked at one after another, and had looked at in the end. */
    async verify(store: Store = useCases.store) {
      const flaws: Flaw[] = [];
      const told = { total: 0, looked: 0 };
      const looked = await composedOver(store).verify(round, {
        onStart: (rows) => {
          told.total = rows;
        },
        onRows: (_, rows) => {
          told.looked = rows;
        },
        onFlaw: (flaw) => flaws.push(flaw),
      });
      return { flaws, counts: [told.total, told.looked, looked] as const };
    },
  };
}

export type VerifyBench = Awaited<ReturnType<typeof openVerifyBench>>;
