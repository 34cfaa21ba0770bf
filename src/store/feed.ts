import type { Scope } from '../domain/access/scope.ts';
import { outbox } from './collections/index.ts';
import type { Feed, Store } from './port.ts';

interface FeedSource extends Pick<Store, 'list'> {
  /** The sequence of the newest fact of an organisation. */
  readonly newest: (organisationId: string) => number | Promise<number>;
}

/** Reads the feed of an organisation: see `Store.feed`. */
export async function readFeed(
  { list, newest }: FeedSource,
  scope: Scope,
  after: number | undefined,
  limit?: number,
): Promise<Feed> {
  if (scope.acrossOrganisations) throw new Error('Facts are followed in one organisation.');
  // Before the facts: what is committed meanwhile comes with them, and is no gap.
  const last = await newest(scope.organisationId);
  const gone: Feed = { facts: [], last, gone: true };
  if (after === undefined) return gone;
  if (after >= last) return { facts: [], last: after, gone: false };
  const { items } = await list(scope, outbox, 'bySequence', { from: after + 1, limit });
  const facts = items.map(({ fact, createdAt }, at) => ({ sequence: after + 1 + at, fact, at: createdAt }));
  const isWhole = items.every(({ sequence }, at) => sequence === after + 1 + at);
  const end = facts.at(-1);
  return end !== undefined && isWhole ? { facts, last: end.sequence, gone: false } : gone;
}
