import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { matchesQuery } from '../api/queries.ts';
import { Listing } from '../components/listing.tsx';
import { matchStateWords } from '../words/matches.ts';
import { points } from '../words/numbers.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

/** The matches of one person, strongest first, in whatever state, a few at a time. */
export function ParticipantMatches({ id }: { readonly id: string }) {
  const query = useInfiniteQuery(matchesQuery({ participantId: id, limit: 10 }));
  return (
    <Listing query={query} empty={[say('no_matches'), say('no_matches_words')]}>
      {(items) => (
        <ul className={styles.list}>
          {items.map((match) => (
            <li key={match.id} className={styles.match}>
              <span className={styles.score}>{points(match.score)}</span>
              <Link to="/matches/$id" params={{ id: match.id }}>
                <span>{match.opportunity.title}</span>, <span>{match.opportunity.employerName}</span>
              </Link>
              <span className={styles.quiet}>{matchStateWords[match.state]}</span>
            </li>
          ))}
        </ul>
      )}
    </Listing>
  );
}
