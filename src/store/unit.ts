import { type Actor, causeOf } from '../domain/access/actor.ts';
import type { Scope } from '../domain/access/scope.ts';
import type { AuditRow } from '../domain/audit.ts';
import type { OutboxRow } from '../domain/fact.ts';
import { notFound } from '../domain/problem.ts';
import type { NewId } from '../domain/values/ids.ts';
import type { Instant } from '../domain/values/time.ts';
import { chainStart, linkHash } from './audit-chain.ts';
import { audit, outbox } from './collections/index.ts';
import { nextFactId } from './fact-id.ts';
import type { Put, TrailHead, Unit } from './port.ts';
import { first } from './rows.ts';

/** A unit, and who commits it. */
export interface ScopedUnit {
  readonly scope: Scope;
  readonly unit: Unit;
}

/** Where the trail and the outbox of an organisation have come to. */
export interface Head extends TrailHead {
  /** The sequence and the id of the last fact. */
  readonly facts: number;
  readonly lastFact?: string | undefined;
}

/** The head as a store keeps it, or of an organisation that has done nothing yet. */
export function headOf(kept: Partial<Head> | null | undefined): Head {
  const { sequence = 0, hash = chainStart, facts, lastFact } = kept ?? {};
  // An older release did not count facts. Its organisations start behind a fact that is gone, as those are that it told.
  return { sequence, hash, facts: facts ?? Math.min(sequence, 1), lastFact };
}

/** The part of a head that speaks of the trail: see `Store.trailHead`. */
export async function trailHeadOf(
  scope: Scope,
  read: (organisationId: string) => Head | Promise<Head>,
): Promise<TrailHead> {
  if (scope.acrossOrganisations) throw new Error('Each organisation has a trail of its own.');
  const { sequence, hash } = await read(scope.organisationId);
  return { sequence, hash };
}

/** Whether a unit adds to the trail or the outbox of its organisation, in which everything follows from what was before. */
export const movesHead = ({ facts = [], audit: entries = [] }: Unit): boolean =>
  facts.length + entries.length > 0;

/** Refuses a unit that is wrong whatever stands in the store. Throws Problem `not_found`, or an Error for a fault of ours. */
export function refuseMisfits({ organisationId, puts = [] }: Unit): void {
  for (const { collection, row, expects } of puts) {
    if (row.organisationId !== organisationId) throw notFound('record');
    if (row.version !== expects + 1)
      throw new Error(`${collection.name}: version ${row.version} does not follow ${expects}`);
  }
}

/** All rows that a unit writes, in order: its own, its facts, its entries of the trail; and the head behind them. */
export function rowsOf(
  { scope, unit }: ScopedUnit,
  head: Head,
  now: Instant,
  newId: NewId,
): { readonly puts: readonly Put[]; readonly head: Head } {
  const { organisationId, facts = [], audit: entries = [] } = unit;
  const puts: Put[] = [...(unit.puts ?? [])];
  let at = head;

  for (const fact of facts) {
    const lastFact = nextFactId(newId('fact'), at.lastFact);
    at = { ...at, facts: at.facts + 1, lastFact };
    const cause = causeOf(scope.actor);
    const row: OutboxRow = {
      ...first(lastFact, organisationId, now),
      fact,
      sequence: at.facts,
      cause,
      ...(unit.fence === undefined ? {} : { workId: unit.fence.workId }),
      relayed: false,
    };
    puts.push({ collection: outbox, row, expects: 0 });
  }
  for (const entry of entries) {
    const sequence = at.sequence + 1;
    const open: Omit<AuditRow, 'hash'> = {
      ...first(`aud_${organisationId}_${String(sequence).padStart(12, '0')}`, organisationId, now),
      ...entry,
      sequence,
      actorKind: scope.actor.kind,
      actorId: scope.actor.id,
      ...wayInOf(scope.actor),
      previousHash: at.hash,
    };
    at = { ...at, sequence, hash: linkHash(open) };
    const row: AuditRow = { ...open, hash: at.hash };
    puts.push({ collection: audit, row, expects: 0 });
  }
  return { puts, head: at };
}

/** How a participant had come in, for the trail: by a code or a portal somebody else could be at the other end. */
function wayInOf(actor: Actor): Pick<AuditRow, 'cameBy'> {
  if (!('role' in actor) || actor.role !== 'participant') return {};
  if (actor.partnerLinkId !== undefined) return { cameBy: 'portal' };
  return { cameBy: actor.codeBy === undefined ? 'own' : 'code' };
}
