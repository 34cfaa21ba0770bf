import type { Disclosure } from '../../domain/disclosure.ts';
import type { Erasure, FormerDisclosure, KeptThing } from '../../domain/erasure.ts';
import type { Notice } from '../../domain/notice.ts';
import type { WaitingMatches } from '../../domain/question.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Row } from '../../domain/values/row.ts';
import { type Clock, type Instant, localDate, plusSeconds } from '../../domain/values/time.ts';
import type { Collection } from '../../store/collection.ts';
import {
  deliveries,
  disclosures,
  erasures,
  forgottenNames,
  formerDisclosures,
  notices,
  users,
  waitingMatches,
} from '../../store/collections/index.ts';
import { type Put, type Removal, type Store, walk } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { dropUnasked } from '../imports/undo/dropped-questions.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { untilFresh } from '../kit/versions.ts';
import { createFilesWithout, plainText } from './files-without.ts';
import { disclosuresOf, noticesAbout, personalSources, waitingOf } from './personal-rows.ts';
import { dropViewsOf } from './views-without.ts';

export interface Forgetting {
  /** Takes away all that stands about somebody whose erasure has begun, and destroys their key. Gives how many records went. */
  readonly finish: UseCase<[erasureId: string], number>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  /** What the key of a subject sealed opens from now on in no store and in no backup. */
  readonly destroyKey: (subject: string) => Promise<void>;
}

/** Looked at by themselves; the account was closed by the yes. */
const apart: ReadonlySet<string> = new Set(
  [notices, disclosures, waitingMatches, users].map(({ name }) => name),
);

/** What becomes of one record; `of` names its collection where it goes. */
interface Taken {
  readonly of?: string;
  readonly puts?: readonly Put[];
  readonly removals: readonly Removal[];
}

/** How many went, by collection. */
type Counts = Readonly<Record<string, number>>;

function sumOf(some: Counts = {}, more: Counts): Counts {
  const all: Record<string, number> = { ...some };
  for (const [name, count] of Object.entries(more)) all[name] = (all[name] ?? 0) + count;
  return all;
}

/** Records in one unit. */
const together = 300;

/**
 * What follows a yes. It may run twice: what is gone is not there the second time, and a key is destroyed once. Rows written by work
 * that was under way are found by a second look, before the key goes.
 */
export function createForgetting({ store, clock, newId, destroyKey }: Deps): Forgetting {
  const filesWithout = createFilesWithout({ store, clock, destroyKey });
  const taken = (collection: Collection, row: Row): Taken => ({
    of: collection.name,
    removals: [removal(collection, row)],
  });

  /** Without them where it is about others, too; else it goes, and its mail with it. */
  async function withoutThem(ctx: Context, row: Notice, id: string): Promise<Taken> {
    const participantIds = row.participantIds?.filter((one) => one !== id) ?? [];
    if (participantIds.length > 0 && row.participantId !== id)
      return { puts: [put(notices, next(row, clock(), { participantIds }), row.version)], removals: [] };
    const mail = await store.find(ctx.scope, deliveries, 'byNotice', [row.id]);
    const gone = taken(notices, row);
    return mail === undefined ? gone : { ...gone, removals: [...gone.removals, removal(deliveries, mail)] };
  }

  /** Who saw what stays, and not whose it was. */
  function withoutWhose(row: Disclosure, personKey: string): Taken {
    const { participantId: _, once: __, ...seen } = row;
    const former: FormerDisclosure = {
      ...seen,
      ...first(newId('disclosure'), row.organisationId, row.createdAt),
      personKey,
    };
    return { ...taken(disclosures, row), puts: [put(formerDisclosures, former, 0)] };
  }

  /** With the questions that nobody else waits for. */
  async function withQuestions(ctx: Context, row: WaitingMatches): Promise<Taken> {
    const gone = taken(waitingMatches, row);
    return { ...gone, removals: [...gone.removals, ...(await dropUnasked(store, ctx, row.questionIds))] };
  }

  async function* allOf(ctx: Context, personKey: string, id: string): AsyncGenerator<Taken> {
    for await (const row of noticesAbout(store, ctx.scope, id)) yield await withoutThem(ctx, row, id);
    for await (const row of disclosuresOf(store, ctx.scope, id)) yield withoutWhose(row, personKey);
    for await (const row of waitingOf(store, ctx.scope, id)) yield await withQuestions(ctx, row);
    for (const { collection, rows } of personalSources) {
      if (apart.has(collection.name)) continue;
      for await (const row of rows(store, ctx.scope, id, false)) yield taken(collection, row);
    }
  }

  /** Gives the certificate as it stands then: what goes is counted on it in the unit in which it goes, so that a run that dies has counted what it took. */
  async function sweep(ctx: Context, erasure: Erasure, participantId: string, before: Counts = {}) {
    const { personKey } = erasure;
    let certificate = erasure;
    let gone: Counts = before;
    let puts: Put[] = [];
    let removals: Removal[] = [];
    const flush = async () => {
      if (puts.length + removals.length === 0 && Object.keys(gone).length === 0) return;
      const counted = next(certificate, clock(), { gone: sumOf(certificate.gone, gone) });
      const all = [...puts, put(erasures, counted, certificate.version)];
      await commit({ store, clock }, ctx, { puts: all, removals }, undefined);
      [certificate, gone, puts, removals] = [counted, {}, [], []];
    };
    for await (const one of allOf(ctx, personKey, participantId)) {
      puts.push(...(one.puts ?? []));
      removals.push(...one.removals);
      if (one.of !== undefined) gone = sumOf(gone, { [one.of]: 1 });
      if (puts.length + removals.length >= together) await flush();
    }
    await flush();
    return certificate;
  }

  async function namesOf(ctx: Context, participantId: string): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    for await (const row of walk(store, ctx.scope, forgottenNames, 'byParticipant', { key: [participantId] }))
      for (const name of row.names) names.add(plainText(name));
    return names;
  }

  return {
    finish: withPermission('erasure:finish', (ctx, erasureId) =>
      untilFresh(async () => {
        const row = await store.get(ctx.scope, erasures, erasureId);
        if (row === undefined || row.state !== 'begun' || row.participantId === undefined) return 0;
        // What they are called stands until the sweep.
        const names = await namesOf(ctx, row.participantId);
        const files = await filesWithout(ctx, row.participantId, names);
        const views = await dropViewsOf({ store, clock }, ctx, row.participantId, names);
        const before = {
          ...(views > 0 && { savedViews: views }),
          ...(files.gone > 0 && { rowsOfFiles: files.gone }),
        };
        const once = await sweep(ctx, row, row.participantId, before);
        const swept = await sweep(ctx, once, row.participantId);
        await destroyKey(row.participantId);
        const gone = sumOf({ participants: 1 }, swept.gone ?? {});
        const now = clock();
        const kept = keptAfter(now, { wasSeen: gone.disclosures !== undefined, isOpen: files.isOpen });
        const finished = next(swept, now, {
          ...{
            state: 'done' as const,
            standing: undefined,
            doneAt: now,
            participantId: undefined,
            gone,
            kept,
          },
        });
        const audit = [done('finish', 'erasure', erasureId)];
        await commit(
          { store, clock },
          ctx,
          { puts: [put(erasures, finished, swept.version)], audit },
          undefined,
        );
        return Object.values(gone).reduce((sum, count) => sum + count, 0);
      }),
    ),
  };
}

/** What is left, each with its reason in words elsewhere: said, not hidden. */
function keptAfter(
  now: Instant,
  { wasSeen, isOpen }: { readonly wasSeen: boolean; readonly isOpen: boolean },
): readonly KeptThing[] {
  const until = localDate(plusSeconds(now, 86_400), 'UTC');
  return [
    ...(wasSeen ? [{ what: 'disclosures' as const }] : []),
    { what: 'trail' },
    { what: 'notes' },
    // A file that is still being applied, or waits to be.
    ...(isOpen ? [{ what: 'files' as const }] : []),
    { what: 'answers', until },
    { what: 'backups' },
  ];
}
