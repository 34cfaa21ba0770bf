import { useQueries } from '@tanstack/react-query';
import { matchQuery } from '../api/queries.ts';
import type { AnsweredQuestion } from '../api/types.ts';
import { counted, points, pointsApart } from '../words/numbers.ts';
import styles from './questions.module.css';

/** Matches named; the others are counted. */
const mostNamed = 5;

/** What an answer made of the matches that waited for it: the one it was asked from first. */
export function ChangedList({
  answered,
  matchId,
}: {
  readonly answered: AnsweredQuestion;
  readonly matchId: string | undefined;
}) {
  const { changed, following } = answered;
  const isFirst = (one: { readonly matchId: string }) => (one.matchId === matchId ? 0 : 1);
  const shown = [...changed].sort((a, b) => isFirst(a) - isFirst(b)).slice(0, mostNamed);
  const names = useQueries({ queries: shown.map((one) => matchQuery(one.matchId)) });
  const more = changed.length - shown.length + following;
  return (
    <>
      <ul className={styles.changed}>
        {shown.map((one, at) => {
          const match = names[at]?.data;
          const [before, after] = outcomeWords(one);
          return (
            <li key={one.matchId} className={styles.change}>
              <span>
                {match ? `${match.participant.displayName}, ${match.opportunity.title}` : 'A match'}
              </span>
              <span className={styles.scores}>
                {before} <span aria-hidden="true">→</span>
                <span className="visually-hidden">to</span> {after}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p className={styles.quiet}>{moreWords(more, shown.length > 0)}</p>}
      {more === 0 && shown.length === 0 && <p className={styles.quiet}>No match waits for it now.</p>}
    </>
  );
}

/** The two scores; a blocked one says that it is. */
function outcomeWords({ before, after }: AnsweredQuestion['changed'][number]): readonly [string, string] {
  const isOpened = before.rules.length > 0 && after.rules.length === 0;
  if (isOpened) return ['blocked', points(after.score)];
  if (after.rules.length > 0)
    return before.rules.length > 0 ? ['blocked', 'still blocked'] : [points(before.score), 'blocked'];
  return pointsApart(before.score, after.score);
}

function moreWords(more: number, isBeside: boolean): string {
  const words = counted(
    more,
    isBeside ? 'more is being scored.' : 'match is being scored.',
    isBeside ? 'more are being scored.' : 'matches are being scored.',
  );
  return isBeside ? `And ${words}` : words;
}
