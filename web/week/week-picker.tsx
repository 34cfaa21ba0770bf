import { useId, useState } from 'react';
import type { WeekDay, WeeklyBlock } from '../../src/domain/values/week.ts';
import { Button } from '../components/button.tsx';
import { sayBlocks } from '../words/week.ts';
import { type HourWords, WeekGrid } from './week-grid.tsx';
import styles from './week-picker.module.css';
import { WeekRows } from './week-rows.tsx';
import { say } from './words.ts';

/** A block as the API takes it. */
interface PickedBlock {
  days: WeekDay[];
  from: string;
  to: string;
}

/**
 * Hours of a week, as rows or as a grid. Both say all that weekly blocks can say: past midnight, and minutes that are no half hours,
 * which the grid shows as a part and leaves as they are.
 */
export function WeekPicker({
  label,
  value,
  onChange,
  words = [say('free'), say('not_free')],
}: {
  readonly label: string;
  readonly value: readonly WeeklyBlock[];
  readonly onChange: (blocks: PickedBlock[]) => void;
  readonly words?: HourWords;
}) {
  const name = useId();
  const [shown, setShown] = useState<'rows' | 'grid'>('rows');
  const put = (blocks: readonly WeeklyBlock[]) =>
    onChange(blocks.map(({ days, from, to }) => ({ days: [...days], from, to })));
  const other = shown === 'rows' ? 'grid' : 'rows';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div className={styles.picker} role="group" aria-labelledby={name}>
      <div className={styles.head}>
        <span id={name} className={styles.label}>
          {label}
        </span>
        <Button kind="quiet" onPress={() => setShown(other)}>
          {say(other === 'grid' ? 'as_grid' : 'as_rows')}
        </Button>
      </div>
      {shown === 'rows' ? (
        <WeekRows label={label} value={value} onChange={put} />
      ) : (
        <>
          <WeekGrid label={label} value={value} onChange={put} words={words} />
          <p className={styles.quiet}>{sayBlocks(value) ?? say('none')}</p>
        </>
      )}
    </div>
  );
}
