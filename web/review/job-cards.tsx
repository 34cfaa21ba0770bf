import type { ReviewCard } from '../api/types.ts';
import { ListScore } from '../match/list-score.tsx';
import { useScoreFold } from '../match/reasons-read.ts';
import { say as sayMatch } from '../match/words.ts';
import { matchStateWords } from '../words/matches.ts';
import { points } from '../words/numbers.ts';
import styles from './job-cards.module.css';

/** The sign of a doubt, as the columns of the open match have it. */
const doubtSigns = { blocks: '✕', against: '−', unknown: '?' } as const;

/** Jobs of a person side by side, each in a few lines; one of them is open. */
export function JobCards({
  label,
  cards,
  openId,
  onOpen,
}: {
  readonly label: string;
  readonly cards: readonly ReviewCard[];
  readonly openId: string | undefined;
  readonly onOpen: (matchId: string) => void;
}) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {cards.map((card) => (
        <li key={card.matchId}>
          <button
            type="button"
            className={styles.card}
            aria-current={card.matchId === openId ? 'true' : undefined}
            onClick={() => onOpen(card.matchId)}
          >
            <span className={styles.title}>{card.title}</span>
            <ListScore foldId={card.matchId} score={card.score} className={styles.score} />
            <span className={styles.line}>
              {card.employerName}
              {card.state !== 'suggested' && `, ${matchStateWords[card.state]}`}
            </span>
            <StandsWith card={card} />
            {card.strongestReason !== undefined && (
              <span className={styles.line}>
                <span className={styles.sign}>+</span> {card.strongestReason}
              </span>
            )}
            {card.weightiestDoubt !== undefined && (
              <span className={styles.line}>
                <span className={styles.sign}>{doubtSigns[card.doubtKind ?? 'against']}</span>{' '}
                {card.weightiestDoubt}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** While scoring is stopped: by which score a job stands among the others, where it is not the one that it shows. */
function StandsWith({ card: { matchId, scoreInList } }: { readonly card: ReviewCard }) {
  const { isFolded } = useScoreFold(matchId);
  if (isFolded || scoreInList === undefined) return null;
  return (
    <span className={`${styles.line} ${styles.whole}`}>
      {sayMatch('stands_with', { score: points(scoreInList) })}
    </span>
  );
}
