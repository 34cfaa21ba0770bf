import type { Disclosure, RedisclosureNotice } from '../../domain/disclosure.ts';
import type { NewId } from '../../domain/values/ids.ts';
import { type Clock, localDate } from '../../domain/values/time.ts';
import {
  disclosures,
  employers,
  opportunities,
  participants,
  partners,
  tokens,
  users,
} from '../../store/collections/index.ts';
import type { Page, Put, Store } from '../../store/port.ts';
import { first, put } from '../../store/rows.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { guard, readNoted } from '../kit/guard.ts';
import type { PageAsked } from '../kit/lists.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

/** A disclosure with the names of who saw it and what it was for. */
export interface DisclosureView extends Disclosure {
  readonly recipientName: string | undefined;
  readonly readerName: string | undefined;
  readonly participantName: string | undefined;
  readonly title: string | undefined;
}

export interface Disclosures {
  /** Who saw what of somebody, the newest first. */
  readonly list: UseCase<[participantId: string, page: PageAsked], Page<DisclosureView>>;
}

/** What is seen, by whom, under what. */
export type Seen = Pick<
  Disclosure,
  | 'participantId'
  | 'recipientKind'
  | 'recipientId'
  | 'consentId'
  | 'what'
  | 'releaseId'
  | 'opportunityId'
  | 'fields'
> & { readonly notice: RedisclosureNotice };

interface WritingDeps {
  readonly store: Pick<Store, 'find'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
}

/**
 * The row that says that this actor saw something; none where the same reader saw the same fields of the same thing on this day of
 * the organisation's calendar. It belongs into the unit whose commit lets the answer out.
 */
export async function disclosurePuts(
  { store, clock, newId, blind }: WritingDeps,
  ctx: Context,
  seen: Seen,
  zone: string,
): Promise<readonly Put[]> {
  const now = clock();
  const day = localDate(now, zone);
  const by = ctx.scope.actor.id;
  const thing = seen.releaseId ?? seen.opportunityId ?? seen.participantId;
  const once = blind(`disclosure ${by} ${seen.what} ${thing} ${seen.consentId} ${seen.fields.join()} ${day}`);
  if (await store.find(ctx.scope, disclosures, 'byOnce', [once])) return [];
  const row: Disclosure = {
    ...first(newId('disclosure'), ctx.scope.organisationId, now),
    ...seen,
    by,
    day,
    once,
  };
  return [put(disclosures, row, 0)];
}

interface Deps {
  readonly store: Store;
  readonly audit: AuditBuffer;
}

/** The list of a person of who saw what of them. */
export function createDisclosures({ store, audit }: Deps): Disclosures {
  return {
    list: withPermission('disclosure:read', async (ctx, id, page) => {
      const { scope } = ctx;
      const person = await readNoted(audit, ctx, { noun: 'participant', id }, () =>
        store.get(scope, participants, id),
      );
      guard(ctx, 'disclosure:read', { participantId: id }, 'participant');
      const found = await store.list(scope, disclosures, 'byParticipant', {
        key: [id],
        descending: true,
        ...page,
      });
      const of = (pick: (row: Disclosure) => string | undefined) => [
        ...new Set(found.items.flatMap((row) => pick(row) ?? [])),
      ];
      const companies = await store.getMany(
        scope,
        employers,
        of((row) => row.recipientId),
      );
      const portals = await store.getMany(
        scope,
        partners,
        of((row) => row.recipientId),
        { unseal: false },
      );
      const readers = await store.getMany(
        scope,
        users,
        of(({ by }) => by),
      );
      const machines = await store.getMany(
        scope,
        tokens,
        of(({ by }) => by),
      );
      const roles = await store.getMany(
        scope,
        opportunities,
        of((row) => row.opportunityId),
      );
      audit.note(scope, done('list', 'disclosure', id));
      const view = (row: Disclosure): DisclosureView => ({
        ...row,
        participantName: person.displayName,
        recipientName: [...companies, ...portals].find((one) => one.id === row.recipientId)?.name,
        readerName:
          readers.find((one) => one.id === row.by)?.displayName ??
          machines.find((one) => one.id === row.by)?.label,
        title: roles.find((one) => one.id === row.opportunityId)?.title,
      });
      return { ...found, items: found.items.map(view) };
    }),
  };
}
