import type { AuditRow } from '../../domain/audit.ts';
import { audit, matches, opportunities, participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';

/** What is wrong with stored records: an audit chain that breaks, or a match of what is not there. */
export type Flaw =
  | { readonly kind: 'chain'; readonly entry: number }
  | {
      readonly kind: 'reference';
      readonly matchId: string;
      readonly noun: 'participant' | 'opportunity';
      readonly id: string;
    };

/** The flaws of the scope's organisation; none when the audit chain holds and references lead somewhere. */
export type Verify = UseCase<[], readonly Flaw[]>;

interface Deps {
  readonly store: Store;
  /** The number of the first entry of a chain that does not follow from the one before. */
  readonly firstBreak: (chain: Iterable<AuditRow>) => number | undefined;
}

/** Looks through the records of an organisation. */
export function createVerify({ store, firstBreak }: Deps): Verify {
  return withPermission('records:verify', async ({ scope }) => {
    const flaws: Flaw[] = [];
    const chain: AuditRow[] = [];
    for await (const row of walk(store, scope, audit, 'bySequence')) chain.push(row);
    const entry = firstBreak(chain);
    if (entry !== undefined) flaws.push({ kind: 'chain', entry });
    for await (const { id: matchId, participantId, opportunityId } of walk(store, scope, matches, 'all')) {
      if ((await store.get(scope, participants, participantId)) === undefined)
        flaws.push({ kind: 'reference', matchId, noun: 'participant', id: participantId });
      if ((await store.get(scope, opportunities, opportunityId)) === undefined)
        flaws.push({ kind: 'reference', matchId, noun: 'opportunity', id: opportunityId });
    }
    return flaws;
  });
}
