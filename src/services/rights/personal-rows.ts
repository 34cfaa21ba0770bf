import type { Scope } from '../../domain/access/scope.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { costsId } from '../../domain/need-costs.ts';
import type { Notice } from '../../domain/notice.ts';
import type { WaitingMatches } from '../../domain/question.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../../store/collection.ts';
import {
  allCollections,
  consents,
  disclosures,
  edits,
  erasures,
  evidences,
  importedCells,
  needCosts,
  notices,
  participants,
  users,
  waitingMatches,
} from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { namedBy } from '../../store/reference.ts';
import { cellsIdOf } from '../imports/cell-memory.ts';
import { waitingId } from '../questions/person-asks.ts';

type Rows<R extends Row> = (
  store: Store,
  scope: Scope,
  participantId: string,
  unseal: boolean,
) => AsyncIterable<R>;

/** Where something stands about a person, and how it is found. */
export interface PersonalSource<R extends Row = Row> {
  readonly collection: Collection<R>;
  readonly rows: Rows<R>;
  /** No path leads from the person: all rows are read. */
  readonly readsAll?: true;
}

/** The one row with this id, if it is there. */
async function* one<R extends Row>(found: Promise<R | undefined>): AsyncIterable<R> {
  const row = await found;
  if (row !== undefined) yield row;
}

async function* only<R>(rows: AsyncIterable<R>, keep: (row: R) => boolean): AsyncIterable<R> {
  for await (const row of rows) if (keep(row)) yield row;
}

/** Notices about somebody, alone or among others. */
export const noticesAbout = (store: Store, scope: Scope, id: string): AsyncIterable<Notice> =>
  only(
    walk(store, scope, notices, 'all'),
    ({ participantId, participantIds }) => participantId === id || participantIds?.includes(id) === true,
  );

export const disclosuresOf = (store: Store, scope: Scope, id: string): AsyncIterable<Disclosure> =>
  walk(store, scope, disclosures, 'byParticipant', { key: [id] });

/** What their matches wait for. */
export const waitingOf = (store: Store, scope: Scope, id: string): AsyncIterable<WaitingMatches> =>
  one(store.get(scope, waitingMatches, waitingId(id), { unseal: false }));

/** The fields of a collection that name a participant: by what they lead to, by what they are called, or as whose key it is. */
function fieldsNaming({ references, classes, keyedBy }: Collection): readonly string[] {
  const leading = Object.entries(references).filter(([, to]) =>
    'to' in to ? to.to === participants.name : 'toOneOf' in to && to.toOneOf.includes(participants.name),
  );
  const called = ['participantId', 'participantIds'].filter((field) => field in classes);
  const whose = keyedBy?.endsWith('Id') === true ? [keyedBy] : [];
  return [...new Set([...leading.map(([field]) => field), ...called, ...whose])];
}

/** How the rows of a person are found by what a collection declares: by a path that begins with the only field that names one. */
function declared(collection: Collection, fields: readonly string[]): PersonalSource {
  const [field, ...others] = fields;
  const [path] =
    Object.entries(collection.paths).find(
      ([
        ,
        {
          fields: [first],
        },
      ]) => others.length === 0 && (first === field || first === `${field}[]`),
    ) ?? [];
  if (path !== undefined)
    return {
      collection,
      rows: (store, scope, id, unseal) => walk(store, scope, collection, path, { key: [id], unseal }),
    };
  const isSealed = fields.some((name) => collection.sealed.includes(name));
  return {
    collection,
    readsAll: true,
    rows: (store, scope, id, unseal) =>
      only(walk(store, scope, collection, 'all', { unseal: unseal || isSealed }), (row) =>
        fields.some((name) => namedBy(row, name).includes(id)),
      ),
  };
}

/** Where more is known than the declaration says. */
const knownWays: ReadonlyMap<Collection, Omit<PersonalSource, 'collection'>> = new Map<
  Collection,
  Omit<PersonalSource, 'collection'>
>([
  [participants, { rows: (store, scope, id, unseal) => one(store.get(scope, participants, id, { unseal })) }],
  [
    evidences,
    {
      async *rows(store, scope, id, unseal) {
        const key = { key: [id], unseal: false } as const;
        for await (const consent of walk(store, scope, consents, 'byParticipant', key))
          yield* walk(store, scope, evidences, 'byConsent', { key: [consent.id], unseal });
      },
    },
  ],
  // The person of an edit is its subject.
  [
    edits,
    { rows: (store, scope, id, unseal) => walk(store, scope, edits, 'bySubject', { key: [id], unseal }) },
  ],
  [
    needCosts,
    { rows: (store, scope, id, unseal) => one(store.get(scope, needCosts, costsId(id), { unseal })) },
  ],
  [waitingMatches, { rows: waitingOf }],
  [
    importedCells,
    { rows: (store, scope, id, unseal) => one(store.get(scope, importedCells, cellsIdOf(id), { unseal })) },
  ],
  [
    users,
    {
      readsAll: true,
      rows: (store, scope, id) =>
        only(
          walk(store, scope, users, 'byRole', { key: ['participant'] }),
          ({ participantId }) => participantId === id,
        ),
    },
  ],
  [notices, { readsAll: true, rows: noticesAbout }],
]);

/** That somebody is to be forgotten names them until they are, and holds nothing of them. */
const aboutNobody: ReadonlySet<Collection> = new Set<Collection>([erasures]);

/** What stands in the way of what it is found by comes before it. */
const before = (collection: Collection): number => (collection === (evidences as Collection) ? 0 : 1);

/** Every place where something stands about a person, read off the declarations of all collections. */
export const personalSources: readonly PersonalSource[] = allCollections
  .filter((collection) => !aboutNobody.has(collection))
  .flatMap((collection) => {
    const known = knownWays.get(collection);
    if (known !== undefined) return [{ collection, ...known }];
    const fields = fieldsNaming(collection);
    return fields.length === 0 ? [] : [declared(collection, fields)];
  })
  .sort((one, other) => before(one.collection) - before(other.collection));
