import type { Offer } from '../../../services/offers/offer-view.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import { Pay } from './offer-facts.tsx';
import { createSay } from './say.tsx';

/** The jobs that were offered, a few lines each. */
export function OfferLines({
  offers,
  words,
}: {
  readonly offers: readonly Offer[];
  readonly words: OwnWords;
}) {
  const say = createSay(words);
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
        </li>
      ))}
    </ul>
  );
}
