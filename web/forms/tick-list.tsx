import { useLayoutEffect, useRef } from 'react';
import { useOwnWords } from '../components/field.tsx';
import { choicesOf } from '../words/code-table.ts';
import styles from './form.module.css';
import { say } from './words.ts';

/** Several of a short list of codes, in the order of their table. */
export function TickList<Code extends string>({
  legend,
  words,
  value,
  isNeeded = false,
  onChange,
}: {
  readonly legend: string;
  readonly words: Readonly<Record<Code, string>>;
  readonly value: readonly Code[];
  /** Whether a form is not sent before one is ticked. */
  readonly isNeeded?: boolean;
  readonly onChange: (codes: Code[]) => void;
}) {
  const choices = choicesOf(words);
  const first = useRef<HTMLInputElement>(null);
  const unfit = useOwnWords();
  const lack = isNeeded && value.length === 0 ? say('tick_any') : '';
  useLayoutEffect(() => first.current?.setCustomValidity(lack), [lack]);
  return (
    <fieldset className={styles.group} onInput={unfit.control.onInput}>
      <legend>{legend}</legend>
      <div className={styles.ticks}>
        {choices.map(([code, name], at) => (
          <label key={code} className={styles.tick}>
            <input
              {...(at === 0 && { ...unfit.control, ref: first })}
              type="checkbox"
              checked={value.includes(code)}
              onChange={({ target }) =>
                onChange(
                  choices
                    .map(([one]) => one)
                    .filter((one) => (one === code ? target.checked : value.includes(one))),
                )
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {unfit.words}
    </fieldset>
  );
}
