import { useId, useState } from 'react';
import type { Pair } from '../api/types.ts';
import { choicesOf } from '../words/code-table.ts';
import { partWords } from '../words/matches.ts';
import { partPoints } from './part-words.ts';
import styles from './parts-bar.module.css';
import { ReasonList } from './reason-list.tsx';
import { say } from './words.ts';

type Part = Pair['parts'][number];

/**
 * The five parts in their fixed order: as wide as they weigh, filled as far as they score, striped for the share of it that rests on
 * nothing known, hollow where nothing is known at all. Pressing one opens its reasons.
 */
export function PartsBar({ parts }: { readonly parts: readonly Part[] }) {
  const [open, setOpen] = useState<string>();
  const panel = useId();
  const ordered = choicesOf(partWords).flatMap(([name]) => parts.filter((part) => part.part === name));
  const shown = ordered.find((part) => part.part === open);
  return (
    <section aria-label={say('parts')}>
      <div className={styles.bar}>
        {ordered.map((part) => (
          <button
            key={part.part}
            type="button"
            className={styles.part}
            style={{ flexGrow: Math.max(part.weight, 1) }}
            aria-expanded={part.part === open}
            aria-controls={panel}
            onClick={() => setOpen(part.part === open ? undefined : part.part)}
          >
            <span className={`${styles.track} ${part.known === 0 ? styles.hollow : ''}`}>
              <span className={styles.fill} style={{ width: `${part.value * 100}%` }}>
                <span className={styles.supposed} style={{ width: `${(1 - part.known) * 100}%` }} />
              </span>
            </span>
            <span className={styles.name}>{partWords[part.part]}</span>
            <span className={styles.points}>{partPoints(part)}</span>
          </button>
        ))}
      </div>
      <div id={panel} className={styles.panel} hidden={shown === undefined}>
        {shown && (
          <>
            <p className={styles.say}>
              {say('part_said', {
                part: partWords[shown.part],
                points: partPoints(shown),
                known: Math.round(shown.known * 100),
              })}
            </p>
            {shown.reasons.length > 0 ? (
              <ReasonList reasons={shown.reasons} sign="·" />
            ) : (
              <p className={styles.say}>{say('part_empty')}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
