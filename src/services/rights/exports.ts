import { notFound, Problem } from '../../domain/problem.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import {
  employers,
  opportunities,
  organisations,
  participants,
  partners,
  users,
} from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard } from '../kit/guard.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { exportedFields, isCoachsNote } from './exported-fields.ts';
import { personalSources } from './personal-rows.ts';

/** A row as it leaves: its fields by the list, with its id and when it was made. */
export type ExportedRow = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly createdAt: Instant;
};

/** Everything about somebody, in sections by collection. */
export interface PersonalFile {
  readonly participantId: string;
  readonly organisation: string;
  readonly at: Instant;
  readonly sections: Readonly<Record<string, readonly ExportedRow[]>>;
  /** What the ids in it are called: jobs, employers, partners, staff. */
  readonly names: Readonly<Record<string, string>>;
}

export interface Exports {
  /**
   * Everything about a person (GDPR, articles 15 and 20; 45 CFR 164.524). The trail has it before it leaves. Throws Problem
   * `not_found`.
   */
  readonly file: UseCase<[participantId: string], PersonalFile>;
  /** The same, about oneself. Throws Problem `forbidden` for whom a portal or a code of the staff let in. */
  readonly own: UseCase<[], PersonalFile>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}

export function createExports({ store, clock }: Deps): Exports {
  async function fileOf(ctx: Context, participantId: string): Promise<PersonalFile> {
    const { organisationId } = ctx.scope;
    if ((await store.get(ctx.scope, participants, participantId)) === undefined)
      throw notFound('participant');
    const sections: Record<string, readonly ExportedRow[]> = {};
    for (const { collection, rows } of personalSources) {
      const allowed = exportedFields[collection.name]?.fields;
      if (allowed === undefined) continue;
      const found: ExportedRow[] = [];
      for await (const row of rows(store, ctx.scope, participantId, true)) found.push(pick(row, allowed));
      sections[collection.name] = found;
    }
    const file = {
      participantId,
      organisation: (await store.get(ctx.scope, organisations, organisationId))?.name ?? '',
      at: clock(),
      sections,
      names: await namesIn(ctx, sections),
    };
    // If the trail cannot be written, nothing leaves.
    return commit({ store, clock }, ctx, { audit: [done('export', 'participant', participantId)] }, file);
  }

  /** What the ids are called that stand in a file. */
  async function namesIn(ctx: Context, sections: PersonalFile['sections']) {
    const ids = new Set<string>(JSON.stringify(sections).match(/\b(?:opp|emp|prt|usr)_[0-9A-Z]{26}\b/g));
    const named = [
      ...(await store.getMany(ctx.scope, opportunities, [...ids])).map(({ id, title }) => [id, title]),
      ...(await store.getMany(ctx.scope, employers, [...ids])).map(({ id, name }) => [id, name]),
      ...(await store.getMany(ctx.scope, partners, [...ids])).map(({ id, name }) => [id, name]),
      ...(await store.getMany(ctx.scope, users, [...ids])).map(({ id, displayName }) => [id, displayName]),
    ];
    return Object.fromEntries(named) as PersonalFile['names'];
  }

  return {
    file: withPermission('participant:export', (ctx, participantId) => fileOf(ctx, participantId)),
    own: withPermission('own:export', async (ctx) => {
      const { actor } = ctx.scope;
      const participantId = 'role' in actor ? actor.participantId : undefined;
      if (participantId === undefined) throw notFound('participant');
      // A portal opens sessions by itself, and was permitted less than this.
      if ('role' in actor && actor.partnerLinkId !== undefined)
        throw new Problem('forbidden', 'not_by_a_portal');
      // Whoever made the code could be at the other end, and would have the file alone.
      if ('role' in actor && actor.codeBy !== undefined) throw new Problem('forbidden', 'not_by_a_code');
      guard(ctx, 'own:export', { participantId }, 'participant');
      return fileOf(ctx, participantId);
    }),
  };
}

function pick(row: Row, fields: readonly string[]): ExportedRow {
  const kept = row as unknown as Record<string, unknown>;
  const there = fields
    .filter((field) => kept[field] !== undefined && !(field === 'note' && isCoachsNote(kept)))
    .map((field) => [field, kept[field]]);
  return { id: row.id, createdAt: row.createdAt, ...Object.fromEntries(there) };
}
