import type { SaidBy } from '../../domain/edit.ts';
import type { DecisionAction, MatchState } from '../../domain/match.ts';
import type { Answer, ContactChannel } from '../../domain/question.ts';
import type { Stage } from '../../domain/values/stage.ts';
import type { Instant } from '../../domain/values/time.ts';
import {
  contactsMade,
  decisions,
  edits,
  handovers,
  matches,
  opportunities,
  participants,
  stageChanges,
} from '../../store/collections/index.ts';
import type { Page, Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { fieldsSeen } from '../kit/fields-seen.ts';
import { readNoted } from '../kit/guard.ts';
import { type PageAsked, pageWith } from '../kit/lists.ts';
import { orderOf, type SortedBy, sortedPage } from '../kit/sorted-page.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { namesOf } from './names-of.ts';

/** Something that happened with a person. What an edit changed is named, never what it said. */
export type Happening = { readonly id: string; readonly at: Instant; readonly by: string } & (
  | { readonly kind: 'stage'; readonly stage: Stage; readonly note?: string | undefined }
  | {
      readonly kind: 'decision';
      readonly matchId: string;
      readonly action: DecisionAction;
      readonly state: MatchState;
      readonly reasonCode?: string | undefined;
      readonly note?: string | undefined;
    }
  | {
      readonly kind: 'contact';
      readonly channel: ContactChannel;
      readonly answer?: Answer | undefined;
      readonly note?: string | undefined;
    }
  | {
      readonly kind: 'edit';
      readonly act: 'made' | 'changed';
      readonly fields: readonly string[];
      readonly said: SaidBy;
    }
  | {
      readonly kind: 'handover';
      readonly fromId?: string | undefined;
      readonly toId: string;
      readonly note?: string | undefined;
    }
);

/** With the names that it needs. */
export type HappeningView = Happening & {
  readonly byName: string | undefined;
  readonly fromName?: string | undefined;
  readonly toName?: string | undefined;
  /** Of a decision: about which job. */
  readonly title?: string | undefined;
};

export interface Timeline {
  /** All that happened with a person in one list, the newest first: of each kind the newest few hundred. Throws Problem `not_found`. */
  readonly list: UseCase<[participantId: string, page: PageAsked], Page<HappeningView>>;
}

interface Deps {
  readonly store: Store;
  readonly audit: AuditBuffer;
}

/** Of each kind, at most: nobody reads further, and the history of one kind goes on under its own address. */
const mostOfEach = 300;

/** Stages, decisions, contacts, changes and handovers of a person, one after another. */
export function createTimeline({ store, audit }: Deps): Timeline {
  async function happenings(ctx: Context, id: string): Promise<readonly Happening[]> {
    const { scope } = ctx;
    const newest = { key: [id], descending: true, limit: mostOfEach } as const;
    const staged = await store.list(scope, stageChanges, 'byParticipant', newest);
    const decided = await store.list(scope, decisions, 'byParticipant', newest);
    const spoken = await store.list(scope, contactsMade, 'byParticipant', newest);
    const edited = await store.list(scope, edits, 'bySubject', newest);
    const handed = await store.list(scope, handovers, 'byParticipant', newest);
    return [
      ...staged.items.map(
        ({ id: of, createdAt: at, by, stage, reason: note }): Happening => ({
          ...{ id: of, at, by, kind: 'stage', stage, note },
        }),
      ),
      ...decided.items.map(({ id: of, createdAt: at, by, matchId, action, to, reasonCode, note }) => ({
        ...({ id: of, at, by, kind: 'decision', matchId, action, state: to, reasonCode, note } as const),
      })),
      ...spoken.items.map(({ id: of, at, by, channel, answer, note }) => ({
        ...({ id: of, at, by, kind: 'contact', channel, answer, note } as const),
      })),
      // A change of the stage has a line of its own, with its reason.
      ...edited.items
        .map(({ id: of, createdAt: at, by, act, fields, said }) => ({
          ...({ id: of, at, by, kind: 'edit', act, said } as const),
          fields: fieldsSeen(ctx, 'participant', fields).filter((field) => field !== 'stage'),
        }))
        .filter(({ fields }) => fields.length > 0),
      ...handed.items.map(({ id: of, createdAt: at, by, fromId, toId, note }) => ({
        ...({ id: of, at, by, kind: 'handover', fromId, toId, note } as const),
      })),
    ];
  }

  async function named(ctx: Context, items: readonly Happening[]): Promise<readonly HappeningView[]> {
    const people = items.flatMap((one) => [
      one.by,
      ...(one.kind === 'handover' ? [one.fromId, one.toId] : []),
    ]);
    const nameOf = await namesOf(store, ctx, people);
    const matchIds = items.flatMap((one) => (one.kind === 'decision' ? [one.matchId] : []));
    const closed = { unseal: false } as const;
    const pairs = await store.getMany(ctx.scope, matches, [...new Set(matchIds)], closed);
    const postingIds = [...new Set(pairs.map(({ opportunityId }) => opportunityId))];
    const postings = await store.getMany(ctx.scope, opportunities, postingIds, closed);
    const titleOf = (matchId: string) => {
      const pair = pairs.find(({ id }) => id === matchId);
      return postings.find(({ id }) => id === pair?.opportunityId)?.title;
    };
    return items.map((one) => ({
      ...one,
      byName: nameOf(one.by),
      ...(one.kind === 'handover' ? { fromName: nameOf(one.fromId), toName: nameOf(one.toId) } : {}),
      ...(one.kind === 'decision' ? { title: titleOf(one.matchId) } : {}),
    }));
  }

  return {
    list: withPermission('edit:read', async (ctx, id, page) => {
      await readNoted(audit, ctx, { noun: 'participant', id }, () =>
        store.get(ctx.scope, participants, id, { unseal: false }),
      );
      const all = [...(await happenings(ctx, id))].sort(orderOf(byTime));
      const { items, nextCursor } = sortedPage(all, byTime, page);
      audit.note(ctx.scope, done('read', 'participant_history', id));
      return pageWith(await named(ctx, items), nextCursor, []);
    }),
  };
}

const byTime: SortedBy<Happening, readonly [time: number, id: string]> = {
  placeOf: ({ at, id }) => [-Date.parse(at), id],
  kinds: ['number', 'string'],
};
