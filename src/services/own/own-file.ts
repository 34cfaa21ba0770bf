import type { Row } from '../../domain/values/row.ts';
import {
  consents,
  decisions,
  disclosures,
  matches,
  releases,
  stageChanges,
} from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { walk } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { readOwn } from './own-record.ts';

/** All that is kept of somebody, as it goes into their file. */
export interface OwnFile {
  readonly person: object;
  readonly stages: readonly object[];
  readonly jobs: readonly object[];
  readonly decisions: readonly object[];
  readonly consents: readonly object[];
  readonly releases: readonly object[];
  readonly disclosures: readonly object[];
}

/** Reads all of somebody. What coaches write down for themselves stays with them, and so do digests that mean nothing to people. */
export async function ownFile(store: Store, ctx: Context): Promise<OwnFile> {
  const { nameKeys: _, externalId: _external, ...person } = await readOwn(store, ctx);
  const all = async (rows: AsyncIterable<Row>): Promise<Row[]> => {
    const found: Row[] = [];
    for await (const row of rows) found.push(row);
    return found;
  };
  const key = { key: [person.id] } as const;
  const { scope } = ctx;
  return {
    person,
    stages: await all(walk(store, scope, stageChanges, 'byParticipant', key)),
    jobs: await all(walk(store, scope, matches, 'byPair', key)),
    decisions: await all(walk(store, scope, decisions, 'byParticipant', key)),
    consents: await all(walk(store, scope, consents, 'byParticipant', key)),
    releases: await all(walk(store, scope, releases, 'byParticipant', key)),
    disclosures: await all(walk(store, scope, disclosures, 'byParticipant', key)),
  };
}
