import type { Participant } from '../../domain/participant.ts';
import type { Likeness } from '../../domain/values/likeness.ts';
import { participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { contactKeys, nameKey, nearKeys } from '../kit/search-keys.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { likenessOf, type SomebodyNew } from './likeness.ts';

/** Somebody who may be the same person, and what speaks for it, the strongest first. */
export interface Duplicate {
  readonly person: Pick<Participant, 'id' | 'displayName'>;
  readonly why: readonly Likeness[];
}

export interface Duplicates {
  /** Advice before somebody is added: the likeliest first, at most five, of people whom the actor may see. */
  readonly find: UseCase<[somebody: SomebodyNew], readonly Duplicate[]>;
}

/** Who may be somebody already: the likeliest first, at most five, of people whom the actor may see. Nothing of it is in the trail. */
export type Alike = (ctx: Context, somebody: SomebodyNew) => Promise<readonly Duplicate[]>;

interface Deps {
  readonly alike: Alike;
  readonly audit: AuditBuffer;
}

const mostShown = 5;
/** People looked at under each key; a beginning that more share tells nobody apart. */
const mostUnderKey = 100;

/** Finds people by the keys of their names, addresses and numbers alone, so nobody else is read. */
export function createAlike({
  store,
  blind,
}: {
  readonly store: Store;
  readonly blind: (text: string) => string;
}): Alike {
  async function candidates(ctx: Context, { displayName, ...contact }: SomebodyNew) {
    const found = new Map<string, Participant>();
    const names = nearKeys(displayName).map((beginning) => nameKey(beginning, blind));
    for (const key of [...contactKeys(contact, blind), ...names]) {
      const asked = { key: [key], limit: mostUnderKey } as const;
      for (const row of (await store.list(ctx.scope, participants, 'byName', asked)).items)
        found.set(row.id, row);
    }
    return [...found.values()];
  }

  return async (ctx, somebody) =>
    (await candidates(ctx, somebody))
      .map((row) => ({ row, ...likenessOf(row, somebody) }))
      .filter(({ why }) => why.length > 0)
      .sort((a, b) => b.strength - a.strength || (a.row.id < b.row.id ? -1 : 1))
      .slice(0, mostShown)
      .map(({ row: { id, displayName }, why }) => ({ person: { id, displayName }, why }));
}

/** People who may be there already. */
export function createDuplicates({ alike, audit }: Deps): Duplicates {
  return {
    find: withPermission('participant:read', async (ctx, somebody) => {
      const found = await alike(ctx, somebody);
      audit.note(ctx.scope, done('list', 'participant', `count:${found.length}`));
      return found;
    }),
  };
}
