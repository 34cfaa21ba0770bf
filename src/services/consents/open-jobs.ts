import type { Consent } from '../../domain/consent.ts';
import { endsWithJobAt } from '../../domain/placement.ts';
import type { Clock } from '../../domain/values/time.ts';
import { placements } from '../../store/collections/index.ts';
import { type Put, type Store, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import type { Context } from '../kit/context.ts';

/**
 * The jobs whose end will end a consent, written although nothing in them changes: who writes down their end at this moment then meets
 * the consent, and ends it.
 */
export async function openJobs(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  { scope }: Context,
  consent: Pick<Consent, 'participantId' | 'endsWith' | 'recipientKind' | 'recipientId'>,
): Promise<readonly Put[]> {
  const puts: Put[] = [];
  if (consent.endsWith !== 'placement_ended') return puts;
  for await (const row of walk(store, scope, placements, 'byParticipant', { key: [consent.participantId] }))
    if (row.endedAt === undefined && endsWithJobAt(consent, row.employerId))
      puts.push(put(placements, next(row, clock(), {}), row.version));
  return puts;
}
