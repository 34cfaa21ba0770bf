import type { Newcomer } from '../../../services/releases/newcomers.ts';
import type { Visit } from './visit.ts';

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
