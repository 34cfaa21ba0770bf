import type { Offer } from '../../../services/offers/offer-view.ts';
import { MeetingTime } from './meeting.tsx';
import { Newcomers, type NewcomersByJob } from './newcomers.tsx';
import { Pay } from './offer-facts.tsx';
import { Theirs } from './say.tsx';
import type { Visit } from './visit.ts';

/** The jobs that were offered, a few lines each. */
export function OfferLines({
  offers,
  newcomers,
  visit,
}: {
  readonly offers: readonly Offer[];
  readonly newcomers: NewcomersByJob;
  readonly visit: Visit;
}) {
  const { words, say } = visit;
  if (offers.length === 0) return <p>{say('offers.none')}</p>;
  return (
    <ul className="cards">
      {offers.map((offer) => (
        <li key={offer.opportunityId}>
          <h3>
            <a href={`/my/offers/${offer.opportunityId}`}>
              <OfferName offer={offer} visit={visit} />
            </a>
          </h3>
          {offer.wage && (
            <p>
              <Pay wage={offer.wage} words={words} />
            </p>
          )}
          <p className="standing">{words.label('offerStandings', offer.standing)}</p>
          <MeetingTime offer={offer} visit={visit} />
          <Newcomers
            newcomers={newcomers.get(offer.opportunityId)}
            opportunityId={offer.opportunityId}
            visit={visit}
          />
        </li>
      ))}
    </ul>
  );
}

/** What the job is called, and where it is. */
export const OfferName = ({
  offer: { title, employerName },
  visit: { me, say },
}: {
  readonly offer: Offer;
  readonly visit: Visit;
}) => say('offers.at', { title: <Theirs text={title} me={me} />, employer: employerName });
