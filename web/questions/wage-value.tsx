import { useState } from 'react';
import { useMe } from '../app/use-me.ts';
import { Choice, TextLine } from '../components/field.tsx';
import { choicesOf } from '../words/code-table.ts';
import { periodWords, wageRange } from '../words/numbers.ts';
import styles from './questions.module.css';
import type { Field, Stands } from './value-props.ts';
import { isNoAmount, wageOf } from './values.ts';
import { say } from './words.ts';

/** What a job pays, from and to. */
export function Wage({ onChange, posting }: Field & Stands) {
  const { organisation } = useMe();
  const currency = posting?.wage?.min.currency ?? organisation.currency;
  const [said, setSaid] = useState({ least: '', most: '', per: posting?.wage?.per ?? 'hour' });
  const change = (part: Partial<typeof said>) => {
    const next = { ...said, ...part };
    setSaid(next);
    onChange(wageOf(next, currency));
  };
  return (
    <>
      {posting?.wage && <p className={styles.quiet}>{say('so_far', { amount: wageRange(posting.wage) })}</p>}
      <div className={styles.pair}>
        <TextLine
          label={say('pay', { currency })}
          inputMode="decimal"
          value={said.least}
          onChange={(event) => change({ least: event.target.value })}
        />
        <TextLine
          label={say('up_to')}
          inputMode="decimal"
          value={said.most}
          onChange={(event) => change({ most: event.target.value })}
        />
      </div>
      <p role="status">
        {[said.least, said.most].some((text) => isNoAmount(text, currency)) && say('no_amount')}
      </p>
      <Choice
        label={say('per')}
        value={said.per}
        options={choicesOf(periodWords)}
        onChange={(per) => change({ per })}
      />
    </>
  );
}
