import { useLayoutEffect, useRef, useState } from 'react';
import type { WeeklyBlock } from '../../src/domain/values/week.ts';
import { Button } from '../components/button.tsx';
import { useOwnWords } from '../components/field.tsx';
import { dayName, sayDays, weekDays, wholeDayName } from '../words/week.ts';
import { type BlockRow, blocksIn, emptyRow, rowsFor, rowsOf } from './rows.ts';
import { TimeInput } from './time-input.tsx';
import styles from './week-picker.module.css';
import { say } from './words.ts';

/** A week as lines of days and hours. A line counts once it has a day and both times; a form is not sent while one is begun and not finished. */
export function WeekRows({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly WeeklyBlock[];
  readonly onChange: (blocks: readonly WeeklyBlock[]) => void;
}) {
  const [written, setRows] = useState<readonly BlockRow[]>(() => rowsOf(value));
  const rows = rowsFor(written, value);
  const [added, setAdded] = useState<number>();
  const become = (next: readonly BlockRow[]) => {
    setRows(next);
    onChange(blocksIn(next));
  };
  const change = (key: number, part: Partial<BlockRow>) =>
    become(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <div className={styles.rows}>
      {rows.length === 0 && <p className={styles.quiet}>{say('none')}</p>}
      {rows.map((row, at) => (
        <Row
          key={row.key}
          row={row}
          isBegun={row.key === added}
          name={say('row', { label, number: at + 1 })}
          change={(part) => change(row.key, part)}
          remove={() => become(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <Button
        onPress={() => {
          const row = emptyRow(rows);
          setAdded(row.key);
          become([...rows, row]);
        }}
      >
        {say('add')}
      </Button>
    </div>
  );
}

function Row({
  row,
  isBegun,
  name,
  change,
  remove,
}: {
  readonly row: BlockRow;
  /** Whether somebody just asked for it: they go on in it. */
  readonly isBegun: boolean;
  readonly name: string;
  readonly change: (part: Partial<BlockRow>) => void;
  readonly remove: () => void;
}) {
  const { days, from, to } = row;
  const isWhole = blocksIn([row]).length > 0;
  const isHalf = !isWhole && (days.length > 0 || from !== '' || to !== '');
  const lacks = isHalf ? say('half') : '';
  const first = useRef<HTMLInputElement>(null);
  const unfit = useOwnWords();
  const lacksDay = days.length === 0 ? lacks : '';
  useLayoutEffect(() => first.current?.setCustomValidity(lacksDay), [lacksDay]);
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.days}>
        {weekDays.map((day, at) => (
          <label key={day} className={styles.day}>
            <input
              {...(at === 0 && { ...unfit.control, ref: first })}
              type="checkbox"
              // biome-ignore lint/a11y/noAutofocus: it stands above the button that added it
              autoFocus={isBegun && at === 0}
              aria-label={wholeDayName(at)}
              checked={days.includes(day)}
              onChange={({ target }) =>
                change({
                  days: weekDays.filter((one) => (one === day ? target.checked : days.includes(one))),
                })
              }
            />
            <span aria-hidden="true">{dayName(at)}</span>
          </label>
        ))}
      </div>
      {unfit.words}
      <div className={styles.times}>
        <TimeInput
          label={say('from')}
          value={from}
          lacks={from === '' ? lacks : ''}
          onChange={(time) => change({ from: time })}
        />
        <span aria-hidden="true">–</span>
        <TimeInput
          label={say('to')}
          lacks={to === '' && from !== '' ? lacks : ''}
          value={to === '24:00' ? '00:00' : to}
          onChange={(time) => change({ to: time })}
        />
        <Button
          kind="quiet"
          aria-label={
            isWhole ? say('remove_row', { days: sayDays(days), from, to }) : `${say('remove')}: ${name}`
          }
          onPress={remove}
        >
          {say('remove')}
        </Button>
      </div>
      {!isWhole && <p className={styles.quiet}>{say('unfinished')}</p>}
      {isWhole && to <= from && to !== '00:00' && <p className={styles.quiet}>{say('next_day', { to })}</p>}
    </fieldset>
  );
}
