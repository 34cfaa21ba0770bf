import type { Erasure, ForgottenNames } from '../../domain/erasure.ts';
import { notFound, unlessUnreadable } from '../../domain/problem.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Blind } from '../../security/port.ts';
import {
  erasures,
  forgottenNames,
  participants,
  partnerLinks,
  preferences,
  users,
} from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';
import { endingOfLink, type LinkEndings } from '../partners/link-endings.ts';
import { callPlanned } from '../partners/telling-partners.ts';
import { goneFromReaders } from '../releases/gone-from-readers.ts';

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: Blind;
}

/** The keyed digest by which a person is known once they are erased. */
const personKeyOf = (blind: Blind, participantId: string): string => blind(`erased ${participantId}`);

/** How somebody begins to be forgotten, whoever said so: what each of those ways commits. */
export function createErasureBeginning({ store, clock, newId, blind }: Deps) {
  /** What files of rows are looked through for; nothing of somebody whose record does not open. */
  async function namesKept(ctx: Context, { id, organisationId }: Row): Promise<Put[]> {
    const person = await store.get(ctx.scope, participants, id).catch(unlessUnreadable);
    if (person === undefined) return [];
    const { email, phone } = person.contact ?? {};
    const names = [person.displayName, person.externalId, email, phone].flatMap((one) => one ?? []);
    const row: ForgottenNames = {
      ...first(`${id}-names`, organisationId, clock()),
      participantId: id,
      names,
    };
    return [put(forgottenNames, row, 0)];
  }

  /** Portals hear that a link ended in the unit that ends it: a moment later the link itself is gone. */
  async function linksEnded(ctx: Context, participantId: string): Promise<LinkEndings> {
    const all: LinkEndings[] = [];
    for await (const link of walk(store, ctx.scope, partnerLinks, 'byParticipant', {
      key: [participantId],
    })) {
      if (link.endedAt !== undefined) continue;
      const ended = await endingOfLink({ store, clock }, ctx, link, 'revoked');
      const call = await callPlanned({ store, clock, newId, blind }, ctx, link, 'link.ended');
      all.push({ ...ended, puts: [...ended.puts, ...call.puts], facts: [...ended.facts, ...call.facts] });
    }
    return {
      puts: all.flatMap(({ puts }) => puts),
      removals: all.flatMap(({ removals }) => removals),
      facts: all.flatMap(({ facts }) => facts),
      audit: all.flatMap(({ audit }) => audit),
    };
  }

  return {
    /** The erasure of somebody that was not refused, if there is one. */
    async standing(ctx: Context, participantId: string): Promise<Erasure | undefined> {
      // Not by `standing`, which rows from before there was such a field lack.
      const key = [personKeyOf(blind, participantId)] as const;
      for await (const row of walk(store, ctx.scope, erasures, 'byPerson', { key, descending: true }))
        if (row.state !== 'refused') return row;
      return undefined;
    },

    /** An erasure that stands. Of two at one moment the store takes one. */
    newErasure(
      ctx: Context,
      participantId: string,
      more: Pick<Erasure, 'state' | 'own'> & Partial<Erasure>,
    ): Erasure {
      const { actor, organisationId } = ctx.scope;
      const personKey = personKeyOf(blind, participantId);
      const row = first(newId('erasure'), organisationId, clock());
      return { ...row, participantId, personKey, standing: true, by: actor.id, ...more };
    },

    /** What makes that nobody finds them, from this unit on. The rest follows by a job. Throws Problem `not_found`. */
    async begin(ctx: Context, participantId: string): Promise<LinkEndings> {
      const person = await store.get(ctx.scope, participants, participantId, { unseal: false });
      if (person === undefined) throw notFound('participant');
      const now = clock();
      const puts = await namesKept(ctx, person);
      const removals = [removal(participants, person, person.version)];
      for await (const account of walk(store, ctx.scope, users, 'all', { unseal: false })) {
        if (account.participantId !== participantId) continue;
        // Of an account that does not open any more, as in an old backup, what lies open is closed all the same.
        const user = (await store.get(ctx.scope, users, account.id).catch(unlessUnreadable)) ?? account;
        // Somebody else by now, who goes on being that.
        if (user.role !== 'participant') {
          puts.push(put(users, next(user, now, { participantId: undefined }), user.version));
          continue;
        }
        const closed = next(user, now, {
          ...{ email: '', emailKey: blind(`closed ${user.id}`), displayName: '', passwordHash: undefined },
          ...{ participantId: undefined, disabledAt: user.disabledAt ?? now, closedAt: now },
          sessionEpoch: (user.sessionEpoch ?? 0) + 1,
        });
        puts.push(put(users, closed, user.version));
        const chosen = await store.get(ctx.scope, preferences, user.id, { unseal: false });
        if (chosen !== undefined) removals.push(removal(preferences, chosen));
      }
      const ended = await linksEnded(ctx, participantId);
      const facts = [...ended.facts, ...(await goneFromReaders({ store, clock }, ctx, participantId))];
      return { ...ended, facts, puts: [...puts, ...ended.puts], removals: [...removals, ...ended.removals] };
    },
  };
}
