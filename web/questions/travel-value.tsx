import { useState } from 'react';
import { TextLine } from '../components/field.tsx';
import { choicesOf } from '../words/code-table.ts';
import { modeWords } from '../words/codes.ts';
import { readNumber } from '../words/typed-number.ts';
import styles from './questions.module.css';
import type { Field, Stands } from './value-props.ts';
import { say } from './words.ts';

/** How somebody gets about, and how long they would be on the way. */
export function Travel({ onChange, person }: Field & Stands) {
  const [modes, setModes] = useState<readonly string[]>(person?.travel.modes ?? []);
  const [minutes, setMinutes] = useState(person?.travel.maxMinutes?.toString() ?? '');
  const change = (nextModes: readonly string[], nextMinutes: string) => {
    setModes(nextModes);
    setMinutes(nextMinutes);
    const maxMinutes = readNumber(nextMinutes) ?? 0;
    onChange(
      nextModes.length > 0 && maxMinutes > 0
        ? { modes: nextModes, maxMinutes: Math.round(maxMinutes) }
        : undefined,
    );
  };
  return (
    <>
      <fieldset className={styles.ways}>
        <legend>{say('ways')}</legend>
        {choicesOf(modeWords).map(([mode, words]) => (
          <label key={mode}>
            <input
              type="checkbox"
              checked={modes.includes(mode)}
              onChange={({ target }) =>
                change(target.checked ? [...modes, mode] : modes.filter((one) => one !== mode), minutes)
              }
            />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <TextLine
        label={say('minutes')}
        inputMode="numeric"
        value={minutes}
        onChange={(event) => change(modes, event.target.value)}
      />
    </>
  );
}
