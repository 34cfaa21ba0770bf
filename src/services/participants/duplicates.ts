import type { Participant } from '../../domain/participant.ts';
import type { Likeness } from '../../domain/values/likeness.ts';
import { participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { nameKey, nearKeys } from '../kit/search-keys.ts';
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

interface Deps {
  readonly store: Store;
  readonly blind: (text: string) => string;
  readonly audit: AuditBuffer;
}

const mostShown = 5;
/** People looked at under each key; a beginning that more share tells nobody apart. */
const mostUnderKey = 100;

/** People who may be there already. They are found by the keys of their names alone, so nobody else is read. */
export function createDuplicates({ store, blind, audit }: Deps): Duplicates {
  async function candidates(ctx: Context, name: string): Promise<readonly Participant[]> {
    const found = new Map<string, Participant>();
    for (const key of nearKeys(name).map((beginning) => nameKey(beginning, blind))) {
      const asked = { key: [key], limit: mostUnderKey } as const;
      for (const row of (await store.list(ctx.scope, participants, 'byName', asked)).items)
        found.set(row.id, row);
    }
    return [...found.values()];
  }

  return {
    find: withPermission('participant:read', async (ctx, somebody) => {
      const alike = (await candidates(ctx, somebody.displayName))
        .map((row) => ({ row, ...likenessOf(row, somebody) }))
        .filter(({ why }) => why.length > 0)
        .sort((a, b) => b.strength - a.strength || (a.row.id < b.row.id ? -1 : 1))
        .slice(0, mostShown);
      audit.note(ctx.scope, done('list', 'participant', `count:${alike.length}`));
      return alike.map(({ row: { id, displayName }, why }) => ({ person: { id, displayName }, why }));
    }),
  };
}
