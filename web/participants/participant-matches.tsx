import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { matchesQuery } from '../api/queries.ts';
import { LoadMore } from '../components/load-more.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { ListScore } from '../match/list-score.tsx';
import { matchStateWords } from '../words/matches.ts';
import { groupsOfMatches, type MatchesAsked, type MatchGroup } from './match-groups.ts';
import styles from './participant-page.module.css';
import { say } from './words.ts';

const groups = Object.keys(groupsOfMatches) as MatchGroup[];

/** The matches of one person: what is under way, what waits to be decided, what else was
 * suggested, and the rest; of each the best first, a few at a time. */
export function ParticipantMatches({ id }: { readonly id: string }) {
  const lists = {
    under_way: useInfiniteQuery(matchesIn('under_way', id)),
    to_decide: useInfiniteQuery(matchesIn('to_decide', id)),
    further: useInfiniteQuery(matchesIn('further', id)),
    others: useInfiniteQuery(matchesIn('others', id)),
  };
  const all = Object.values(lists);
  const failed = all.find(({ isError, data }) => isError && data === undefined);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (all.some(({ isPending }) => isPending)) return <Loading />;
  if (all.every(({ data }) => data?.pages[0]?.items.length === 0))
    return (
      <Empty title={say('no_matches')}>
        <p>{say('no_matches_words')}</p>
      </Empty>
    );
  return groups.map((group) => {
    const query = lists[group];
    const items = query.data?.pages.flatMap((page) => page.items) ?? [];
    if (items.length === 0) return null;
    return (
      <section key={group} aria-label={say(`matches_${group}`)}>
        <h3>{say(`matches_${group}`)}</h3>
        <ul className={styles.list}>
          {items.map((match) => (
            <li key={match.id} className={styles.match}>
              <ListScore foldId={match.id} score={match.score} className={styles.score} />
              <Link to="/matches/$id" params={{ id: match.id }}>
                <span>{match.opportunity.title}</span>, <span>{match.opportunity.employerName}</span>
              </Link>
              <span className={styles.quiet}>
                {match.state === 'suggested' ? '' : matchStateWords[match.state]}
              </span>
            </li>
          ))}
        </ul>
        <LoadMore query={query} />
      </section>
    );
  });
}

const matchesIn = (group: MatchGroup, id: string) => {
  const { states, ...worth }: MatchesAsked = groupsOfMatches[group];
  return matchesQuery({ participantId: id, state: states.join(), ...worth, limit: 8 });
};
