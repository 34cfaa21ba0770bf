import type { Newcomer } from '../../../services/releases/newcomers.ts';
import type { Visit } from './visit.ts';

/**
 * Who came to the employers that they show themselves to, by job. To be shown a page is to be told, which is written down with it
 * (ADR 231): it opens nothing before the day that the page names. A page that is asked for and shown to nobody tells nobody.
 */
export async function newcomersOf({ ctx, request, services }: Visit): Promise<NewcomersByJob> {
  const isShown = request.method !== 'HEAD' && request.get('sec-purpose') === undefined;
  return isShown ? services.ownReleases.newcomers(ctx) : new Map();
}

export type NewcomersByJob = ReadonlyMap<string, readonly Newcomer[]>;

/** Who came to an employer since, from which day on they see what was sent, and the way to take that back. */
export function Newcomers({
  newcomers,
  opportunityId,
  visit: { me, words, say },
}: {
  readonly newcomers: readonly Newcomer[] | undefined;
  readonly opportunityId: string;
  readonly visit: Visit;
}) {
  if (newcomers === undefined || newcomers.length === 0) return null;
  return (
    <div className="said">
      {newcomers.map(({ id, name, from }) => (
        <p key={id}>
          {from === undefined
            ? say('rights.newcomerWaits', { name })
            : say('rights.newcomer', { name, day: words.dayOf(from, me.organisation.zone) })}
        </p>
      ))}
      <p className="screen">
        <a href={`/my/offers/${opportunityId}/release#take-back`}>{say('rights.newcomerEnd')}</a>
      </p>
    </div>
  );
}
