import { acrossOrganisations, scopeOf } from '../domain/access/scope.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { Participant } from '../domain/participant.ts';
import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';
import {
  allCollections,
  decisions,
  matches,
  opportunities,
  organisations,
  participants,
} from './collections/index.ts';
import { isOldRow } from './old-rows.ts';
import { type Put, type Store, walk } from './port.ts';
import type { Sealing } from './sealing.ts';
import { createWriteAgain } from './write-again.ts';

/** Hears how far it is. */
export interface ResealListener {
  readonly onStart: (rows: number) => void;
  readonly onRow: (collection: string) => void;
}

/** What came of it. */
export interface Resealed {
  /** How many rows were written anew. */
  readonly rows: number;
  /** Rows of release 0.1 that could not be opened, or are about somebody erased, and stay as they are, by collection and id. */
  readonly unreadable: readonly string[];
}

interface Deps {
  /** Rows as they are kept. */
  readonly inner: Store;
  /** The sealed store over it: whatever is put through it is sealed as today. */
  readonly store: Pick<Store, 'commit'>;
  readonly sealing: Pick<Sealing, 'open'>;
  /** The keys by which a row is searched today, from what it says: release 0.1 kept fewer. */
  readonly searchKeys: {
    readonly ofPerson: (person: Participant) => readonly string[];
    readonly ofTitle: (title: string) => readonly string[];
  };
}

const atOnce = 100;

/**
 * Writes every row of release 0.1 anew as rows are kept today, beside servers that read and write. A row is the same to everybody,
 * but for its version; what was decided in it stays, and so does when it was changed. Cut off, it goes on with what is left. Gives
 * when none is left that can be opened.
 */
export function createReseal({ inner, store, sealing, searchKeys }: Deps) {
  const everywhere = acrossOrganisations('migrate');
  const within = (organisationId: string) => scopeOf({ kind: 'command', id: 'migrate', organisationId });

  /** What a row has today and did not have then, or had otherwise. */
  async function filled(collection: Collection, row: Row): Promise<Row> {
    if (collection.name === participants.name) {
      return { ...row, nameKeys: searchKeys.ofPerson(row as Participant) } as Row;
    }
    if (collection.name === opportunities.name) {
      const { title } = row as Opportunity;
      return { ...row, titleKeys: searchKeys.ofTitle(title) } as Row;
    }
    if (collection.name !== decisions.name || 'participantId' in row) return row;
    const { matchId } = row as Row & { readonly matchId: string };
    const match = await inner.get(everywhere, matches, matchId);
    return match === undefined ? row : ({ ...row, participantId: match.participantId } as Row);
  }

  async function putOf(collection: Collection, row: Row): Promise<Put> {
    const whole = await filled(collection, row);
    return { collection, row: { ...whole, version: row.version + 1 }, expects: row.version };
  }

  const write = createWriteAgain({ inner, store, everywhere, within });

  /** One way through a collection; gives how many old rows it met that were not set aside by its end, and how many it wrote. */
  async function pass(collection: Collection, onRow: () => void, unreadable: Set<string>) {
    const before = unreadable.size;
    const setAside = ({ row }: Put) => unreadable.add(`${collection.name} ${row.id}`);
    let [met, written] = [0, 0];
    let waiting: Put[] = [];
    for await (const kept of walk(inner, everywhere, collection, 'all', { limit: atOnce })) {
      onRow();
      const record = `${collection.name} ${kept.id}`;
      if (!isOldRow(collection, kept) || unreadable.has(record)) continue;
      met += 1;
      const [opened] = await sealing.open(collection, [kept]);
      if (opened === undefined || !('row' in opened)) {
        unreadable.add(record);
        continue;
      }
      const put = await putOf(collection, opened.row);
      const isOther = waiting[0] !== undefined && waiting[0].row.organisationId !== put.row.organisationId;
      if (isOther || waiting.length === atOnce) {
        written += await write(waiting, setAside);
        waiting = [];
      }
      waiting.push(put);
    }
    written += await write(waiting, setAside);
    return { left: met - (unreadable.size - before), written };
  }

  return async ({ onStart, onRow }: ResealListener): Promise<Resealed> => {
    const sealed = allCollections.filter(({ seals }) => seals);
    let total = 0;
    for (const collection of sealed)
      total += await inner.count(everywhere, collection, 'all', [], 2 ** 31 - 1);
    onStart(total);
    const unreadable = new Set<string>();
    let rows = 0;
    for (const collection of sealed) {
      let tell = () => onRow(collection.name);
      // Again while some are met: what a page held may have been written by somebody else before its turn came.
      for (let left = 1; left > 0; tell = () => {}) {
        const passed = await pass(collection, tell, unreadable);
        left = passed.left;
        rows += passed.written;
      }
    }
    for await (const { id: organisationId } of walk(inner, everywhere, organisations, 'all')) {
      const entry = {
        action: 'reseal',
        noun: 'organisation',
        subjectId: organisationId,
        outcome: 'allowed',
      } as const;
      await store.commit(within(organisationId), { organisationId, audit: [entry] });
    }
    return { rows, unreadable: [...unreadable] };
  };
}
