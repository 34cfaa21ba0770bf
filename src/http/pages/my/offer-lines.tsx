import type { Offer } from '../../../services/offers/offer-view.ts';
import { MeetingTime } from './meeting.tsx';
import { Pay } from './offer-facts.tsx';
import type { Visit } from './visit.ts';

/** The jobs that were offered, a few lines each. */
export function OfferLines({ offers, visit }: { readonly offers: readonly Offer[]; readonly visit: Visit }) {
  const { words, say } = visit;
  if (offers.length === 0) return <p>{say('offers.none')}</p>;
  return (
    <ul className="cards">
      {offers.map((offer) => (
        <li key={offer.opportunityId}>
          <h3>
            <a href={`/my/offers/${offer.opportunityId}`}>
              {say('offers.at', { title: offer.title, employer: offer.employerName })}
            </a>
          </h3>
          {offer.wage && (
            <p>
              <Pay wage={offer.wage} words={words} />
            </p>
          )}
          <p className="standing">{words.label('offerStandings', offer.standing)}</p>
          <MeetingTime offer={offer} visit={visit} />
        </li>
      ))}
    </ul>
  );
}
