import { Button } from '../components/button.tsx';
import { longDate } from '../words/dates.ts';
import { correctMany } from './checking.ts';
import styles from './imports.module.css';
import type { Mend } from './mend.ts';
import { mendsOf } from './mends.ts';
import type { Check, Session } from './session.ts';
import { say } from './words.ts';
import { columnWords } from './words-of.ts';

/** What is wrong in many rows in one way, with what can be said of all of them at once. */
export function MendList({ file, check }: { readonly file: Session['file']; readonly check: Check }) {
  const mends = mendsOf(check);
  if (mends.length === 0) return null;
  return (
    <ul className={styles.mends}>
      {mends.map((mend) => (
        <li key={`${mend.what} ${mend.column ?? ''}`}>
          {wordsOf(mend)}{' '}
          <Button onPress={() => correctMany(file, mend.cells)}>{say(acts[mend.what])}</Button>
        </li>
      ))}
    </ul>
  );
}

const acts = {
  same: 'mend_alike',
  placeholder: 'mend_empty',
  apostrophe: 'mend_bare',
  day_first: 'mend_days_first',
  month_first: 'mend_months_first',
  above: 'mend_fill_down',
  standing: 'mend_keep_all',
  turned: 'mend_turn',
  zero: 'mend_add_zero',
  out: 'mend_without',
  span: 'mend_part',
} as const;

function wordsOf({ what, column = '', from = '', count, cells }: Mend): string {
  if (what === 'same')
    return cells[0]?.value.trim() === ''
      ? say('mend_emptied', { count, column: columnWords(column), from })
      : say('mend_same', { count, column: columnWords(column), from, to: cells[0]?.value ?? '' });
  if (what === 'placeholder') return say('mend_placeholder', { count });
  if (what === 'above')
    return say('mend_above', { count, column: columnWords(column), value: cells[0]?.value ?? '' });
  if (what === 'standing') return say('mend_standing', { count, column: columnWords(column) });
  if (what === 'turned' || what === 'zero' || what === 'out' || what === 'span')
    return say(`mend_${what}`, { count, column: columnWords(column), value: cells[0]?.value ?? '' });
  if (what === 'apostrophe') return say('mend_apostrophe', { count });
  return say(what === 'day_first' ? 'mend_day_first' : 'mend_month_first', {
    ...{ count, column: columnWords(column) },
    value: firstDay(cells) ?? cells[0]?.value ?? '',
  });
}

/** The first day that is one: 31/02 reads like a date, and is none. */
function firstDay(cells: Mend['cells']): string | undefined {
  const isDay = (text: string) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
  const day = cells.find(({ value }) => isDay(value))?.value;
  return day && longDate(day);
}
