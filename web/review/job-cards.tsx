import type { ReviewCard } from '../api/types.ts';
import { matchStateWords } from '../words/matches.ts';
import { points } from '../words/numbers.ts';
import styles from './job-cards.module.css';
import { say } from './words.ts';

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
            <span className={styles.score}>
              {points(card.score)}
              <span className="visually-hidden"> {say('of_100')}</span>
            </span>
            <span className={styles.line}>
              {card.employerName}
              {card.state !== 'suggested' && `, ${matchStateWords[card.state]}`}
            </span>
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
