import type { ReadText } from '../api/types.ts';
import styles from './participant-page.module.css';
import type { Tick } from './said.ts';

interface Ticking {
  readonly isTicked: (tick: Tick) => boolean;
  readonly toggle: (tick: Tick) => void;
}

/** What was found in a text, to tick: work first, each with what is usual in it, then skills and licences. */
export function SaidList({ found, ...ticking }: Ticking & { readonly found: ReadText }) {
  const { items, occupations, licences } = found;
  if (items.length + occupations.length + licences.length === 0)
    return <p role="status">Nothing new was found in it.</p>;
  return (
    <fieldset className={styles.said}>
      <legend>Tick what is true</legend>
      {occupations.map(({ uri, label, words, done, wanted, skills }) => (
        <div key={uri}>
          <Box
            tick={{ kind: done ? 'work' : 'wish', concept: uri }}
            name={label}
            detail={`${done ? 'worked as' : wanted === undefined ? 'learned, not worked in' : 'a wish'}: “${words}”${wanted === false ? ', does not want it again' : ''}`}
            {...ticking}
          />
          {skills.length > 0 && (
            <details className={styles.usual}>
              <summary>Usual in this work</summary>
              {skills.map((skill) => (
                <Box
                  key={skill.uri}
                  tick={{ kind: 'skill', concept: skill.uri }}
                  name={skill.label}
                  {...ticking}
                />
              ))}
            </details>
          )}
        </div>
      ))}
      {items.map(({ uri, label, words }) => (
        <Box
          key={uri}
          tick={{ kind: 'skill', concept: uri }}
          name={label}
          detail={`“${words}”`}
          {...ticking}
        />
      ))}
      {licences.map(({ code, label, words }) => (
        <Box
          key={code}
          tick={{ kind: 'licence', concept: code }}
          name={label}
          detail={`“${words}”`}
          {...ticking}
        />
      ))}
    </fieldset>
  );
}

function Box({
  tick,
  name,
  detail,
  isTicked,
  toggle,
}: Ticking & { readonly tick: Tick; readonly name: string; readonly detail?: string }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isTicked(tick)} onChange={() => toggle(tick)} />
      <span>
        {name} {detail !== undefined && <span className={styles.quiet}>{detail}</span>}
      </span>
    </label>
  );
}
