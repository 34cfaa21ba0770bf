import { useRef } from 'react';
import type { ReadText } from '../api/types.ts';
import { ConceptName } from '../components/concept-name.tsx';
import { WayPast } from '../forms/way-past.tsx';
import { languageName } from '../words/languages.ts';
import styles from './participant-page.module.css';
import type { FoundInText, Tick } from './said.ts';
import { say } from './words.ts';

interface Ticking {
  readonly isTicked: (tick: Tick) => boolean;
  readonly toggle: (tick: Tick) => void;
}

/** What was found in a text, to tick: work first, each with what is usual in it, then skills, languages and licences. */
export function SaidList({ found, ...ticking }: Ticking & { readonly found: FoundInText }) {
  const part = useRef<HTMLFieldSetElement>(null);
  const { items, occupations, languages, licences } = found;
  if (items.length + occupations.length + languages.length + licences.length === 0)
    return <p role="status">{say('nothing_new')}</p>;
  return (
    <fieldset ref={part} className={styles.said}>
      <legend>{say('tick_true')}</legend>
      <WayPast part={part} />
      {occupations.map(({ skills, ...work }) => (
        <div key={work.uri}>
          <Box
            tick={{ kind: work.done ? 'work' : 'wish', concept: work.uri }}
            name={<ConceptName label={work.label} />}
            detail={saidOf(work)}
            {...ticking}
          />
          {skills.length > 0 && (
            <details className={styles.usual}>
              <summary>{say('usual')}</summary>
              {skills.map((skill) => (
                <Box
                  key={skill.uri}
                  tick={{ kind: 'skill', concept: skill.uri }}
                  name={<ConceptName label={skill.label} />}
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
          name={<ConceptName label={label} />}
          detail={say('said', { words })}
          {...ticking}
        />
      ))}
      {languages.map(({ code, words }) => (
        <Box
          key={code}
          tick={{ kind: 'language', concept: code }}
          name={say('speaks_language', { language: languageName(code) })}
          detail={say('said', { words })}
          {...ticking}
        />
      ))}
      {licences.map(({ code, label, words }) => (
        <Box
          key={code}
          tick={{ kind: 'licence', concept: code }}
          name={label}
          detail={say('said', { words })}
          {...ticking}
        />
      ))}
    </fieldset>
  );
}

/** The words in which an occupation was found, and whether they speak of work, of learning or of a wish. */
function saidOf({
  words,
  done,
  wanted,
}: Pick<ReadText['occupations'][number], 'words' | 'done' | 'wanted'>): string {
  const learned = wanted === undefined ? 'said_learned' : 'said_wish';
  const said = say(done ? 'said_worked' : learned, { words });
  return wanted === false ? say('not_again', { said }) : said;
}

function Box({
  tick,
  name,
  detail,
  isTicked,
  toggle,
}: Ticking & { readonly tick: Tick; readonly name: React.ReactNode; readonly detail?: string }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={isTicked(tick)} onChange={() => toggle(tick)} />
      <span>
        {name} {detail !== undefined && <span className={styles.quiet}>{detail}</span>}
      </span>
    </label>
  );
}
