import type { AnsweredQuestion } from '../api/types.ts';
import { useScoreFold } from '../match/reasons-read.ts';
import { points, pointsApart, signedPoints } from '../words/numbers.ts';
import { Following } from './following.tsx';
import styles from './questions.module.css';
import { say } from './words.ts';

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
  const moved = changed.filter((one) => !isSame(outcomeWords(one, false)));
  const stay = changed.length - moved.length;
  const isFirst = (one: { readonly matchId: string }) => (one.matchId === matchId ? 0 : 1);
  const shown = [...moved].sort((a, b) => isFirst(a) - isFirst(b)).slice(0, mostNamed);
  const more = moved.length - shown.length;
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.changed}>
          {shown.map((one) => (
            <li key={one.matchId} className={styles.change}>
              <span>
                {one.displayName}, {one.title}
              </span>
              <Outcome of={one} />
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={styles.quiet}>{say('more', { count: more })}</p>}
      {stay > 0 && <p className={styles.quiet}>{say('stay', { count: stay })}</p>}
      {following > 0 && <Following questionId={answered.id} count={following} />}
      {changed.length + following === 0 && <p className={styles.quiet}>{say('waits_none')}</p>}
    </>
  );
}

type Changed = AnsweredQuestion['changed'][number];

/** From one score to the other; of a match whose reasons are to be read first, only by how much. */
function Outcome({ of }: { readonly of: Changed }) {
  const { isFolded } = useScoreFold(of.matchId);
  const { before, after } = of;
  if (isFolded && before.rules.length === 0 && after.rules.length === 0)
    return <span className={styles.scores}>{signedPoints(after.score - before.score)}</span>;
  const [was, is] = outcomeWords(of, isFolded);
  return (
    <span className={styles.scores}>
      {was} <span aria-hidden="true">→</span>
      <span className="visually-hidden">{say('to')}</span> {is}
    </span>
  );
}

/** What reads the same before and after says nothing. */
const isSame = ([before, after]: readonly [string, string]): boolean =>
  before === after || after === say('still_blocked');

/** The two scores; a blocked one says that it is. */
function outcomeWords({ before, after }: Changed, isFolded: boolean): readonly [string, string] {
  const scoreWords = (score: number) => (isFolded ? say('unblocked') : points(score));
  const isOpened = before.rules.length > 0 && after.rules.length === 0;
  if (isOpened) return [say('blocked'), scoreWords(after.score)];
  if (after.rules.length > 0)
    return before.rules.length > 0
      ? [say('blocked'), say('still_blocked')]
      : [scoreWords(before.score), say('blocked')];
  return pointsApart(before.score, after.score);
}
