import type { Scope } from '../../domain/access/scope.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import { costsId } from '../../domain/need-costs.ts';
import type { Notice } from '../../domain/notice.ts';
import type { WaitingMatches } from '../../domain/question.ts';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../../store/collection.ts';
import {
  clearanceItems,
  codes,
  consents,
  contactsMade,
  decisions,
  disclosures,
  edits,
  evidences,
  handovers,
  importedCells,
  importedRecords,
  looks,
  matches,
  needCosts,
  notices,
  participants,
  partnerLinks,
  placements,
  questions,
  releases,
  stageChanges,
  users,
  waitingMatches,
} from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { waitingId } from '../questions/person-asks.ts';

/** Where something stands about a person, and how it is found. */
export interface PersonalSource<R extends Row = Row> {
  readonly collection: Collection<R>;
  readonly rows: (store: Store, scope: Scope, participantId: string, unseal: boolean) => AsyncIterable<R>;
}

/** The one row with this id, if it is there. */
async function* one<R extends Row>(found: Promise<R | undefined>): AsyncIterable<R> {
  const row = await found;
  if (row !== undefined) yield row;
}

async function* only<R>(rows: AsyncIterable<R>, keep: (row: R) => boolean): AsyncIterable<R> {
  for await (const row of rows) if (keep(row)) yield row;
}

function source<R extends Row>(collection: Collection<R>, rows: PersonalSource<R>['rows']): PersonalSource {
  return { collection, rows };
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

/**
 * Every place where something stands about a person; a test names the collections that could be forgotten. Where no path leads from
 * the person, all rows are read: this is asked for once in a life.
 */
export const personalSources: readonly PersonalSource[] = [
  source(participants, (store, scope, id, unseal) => one(store.get(scope, participants, id, { unseal }))),
  source(stageChanges, (store, scope, id, unseal) =>
    walk(store, scope, stageChanges, 'byParticipant', { key: [id], unseal }),
  ),
  source(matches, (store, scope, id, unseal) => walk(store, scope, matches, 'byPair', { key: [id], unseal })),
  source(decisions, (store, scope, id, unseal) =>
    walk(store, scope, decisions, 'byParticipant', { key: [id], unseal }),
  ),
  source(questions, (store, scope, id, unseal) =>
    walk(store, scope, questions, 'byParticipant', { key: [id], unseal }),
  ),
  source(contactsMade, (store, scope, id, unseal) =>
    walk(store, scope, contactsMade, 'byParticipant', { key: [id], unseal }),
  ),
  // Before the consents by which they are found.
  source(evidences, async function* (store, scope, id, unseal) {
    for await (const consent of walk(store, scope, consents, 'byParticipant', { key: [id], unseal: false }))
      yield* walk(store, scope, evidences, 'byConsent', { key: [consent.id], unseal });
  }),
  source(consents, (store, scope, id, unseal) =>
    walk(store, scope, consents, 'byParticipant', { key: [id], unseal }),
  ),
  source(releases, (store, scope, id, unseal) =>
    walk(store, scope, releases, 'byParticipant', { key: [id], unseal }),
  ),
  source(placements, (store, scope, id, unseal) =>
    walk(store, scope, placements, 'byParticipant', { key: [id], unseal }),
  ),
  source(disclosures, disclosuresOf),
  source(partnerLinks, (store, scope, id, unseal) =>
    walk(store, scope, partnerLinks, 'byParticipant', { key: [id], unseal }),
  ),
  source(codes, (store, scope, id, unseal) =>
    walk(store, scope, codes, 'byParticipant', { key: [id], unseal }),
  ),
  source(handovers, (store, scope, id, unseal) =>
    walk(store, scope, handovers, 'byParticipant', { key: [id], unseal }),
  ),
  source(edits, (store, scope, id, unseal) => walk(store, scope, edits, 'bySubject', { key: [id], unseal })),
  source(users, (store, scope, id) =>
    only(
      walk(store, scope, users, 'byRole', { key: ['participant'] }),
      ({ participantId }) => participantId === id,
    ),
  ),
  source(looks, (store, scope, id, unseal) =>
    only(walk(store, scope, looks, 'all', { unseal }), ({ participantId }) => participantId === id),
  ),
  source(notices, noticesAbout),
  source(needCosts, (store, scope, id, unseal) => one(store.get(scope, needCosts, costsId(id), { unseal }))),
  source(waitingMatches, waitingOf),
  source(clearanceItems, (store, scope, id, unseal) =>
    walk(store, scope, clearanceItems, 'byParticipant', { key: [id], unseal }),
  ),
  source(importedCells, (store, scope, id, unseal) =>
    only(walk(store, scope, importedCells, 'all', { unseal }), ({ subjectId }) => subjectId === id),
  ),
  source(importedRecords, (store, scope, id, unseal) =>
    only(walk(store, scope, importedRecords, 'all', { unseal }), ({ subjectId }) => subjectId === id),
  ),
];
