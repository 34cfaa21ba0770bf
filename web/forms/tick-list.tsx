import { choicesOf } from '../words/code-table.ts';
import styles from './form.module.css';

/** Several of a short list of codes, in the order of their table. */
export function TickList<Code extends string>({
  legend,
  words,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly words: Readonly<Record<Code, string>>;
  readonly value: readonly Code[];
  readonly onChange: (codes: Code[]) => void;
}) {
  const choices = choicesOf(words);
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.ticks}>
        {choices.map(([code, name]) => (
          <label key={code} className={styles.tick}>
            <input
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
    </fieldset>
  );
}
