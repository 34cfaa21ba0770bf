import { useQuery } from '@tanstack/react-query';
import { occupationsQuery } from '../api/text-queries.ts';
import { Button } from '../components/button.tsx';
import { ConceptName } from '../components/concept-name.tsx';
import { Faulty } from '../components/faulty.tsx';
import { Choice, TextLine } from '../components/field.tsx';
import { NumberLine } from '../components/number-line.tsx';
import styles from '../forms/form.module.css';
import { useGoingOn } from '../forms/going-on.ts';
import { textOf } from '../forms/optional.ts';
import { occupationSearch, SearchPicker } from '../forms/search-picker.tsx';
import { useStopped } from '../forms/use-stopped.ts';
import { choicesOf } from '../words/code-table.ts';
import { trainingWords } from '../words/codes.ts';
import { CheckedText, TitleVerdicts } from './checked-text.tsx';
import type { PostingFields } from './posting.ts';
import { say } from './words.ts';

/** What the job is: its title, the work it is, what is done, whether it is taught, for how many. */
export function JobFields({ fields }: { readonly fields: PostingFields }) {
  return (
    <div className={styles.fields}>
      <Faulty path="title">
        <TextLine
          label={say('title')}
          required
          maxLength={200}
          autoComplete="off"
          value={fields.value('title') ?? ''}
          onChange={({ target }) => fields.type('title', target.value)}
        />
        <TitleVerdicts title={fields.value('title') ?? ''} />
      </Faulty>
      <Faulty path="occupation">
        <Occupation fields={fields} />
      </Faulty>
      <Faulty path="duties">
        <CheckedText
          label={say('duties')}
          hint={say('duties_hint')}
          value={fields.value('duties') ?? ''}
          onChange={(text) => fields.type('duties', textOf(text))}
        />
      </Faulty>
      <div className={styles.pair}>
        <Faulty path="openings">
          <NumberLine
            label={say('openings')}
            min={0}
            max={10_000}
            isRequired
            isWhole
            value={fields.value('openings') ?? 1}
            onChange={(typed) => fields.type('openings', typed ?? 0)}
          />
        </Faulty>
        <Faulty path="training">
          <Choice
            label={say('training')}
            value={fields.value('training') ?? 'not_said'}
            options={choicesOf(trainingWords)}
            onChange={(training) => fields.type('training', training)}
          />
        </Faulty>
      </div>
    </div>
  );
}

/** The occupation that the title stands for: suggested while it is typed, or looked for by another word. */
function Occupation({ fields }: { readonly fields: PostingFields }) {
  const chosen = fields.value('occupation');
  const part = useGoingOn<HTMLDivElement>(chosen !== undefined);
  const title = useStopped((fields.value('title') ?? '').trim(), 300);
  const { data } = useQuery(occupationsQuery(chosen === undefined ? title : ''));
  const choose = (uri: string | undefined, label?: string) => {
    fields.type('occupation', uri);
    fields.type('occupationLabel', label);
  };
  if (chosen !== undefined) {
    return (
      <div ref={part} className={styles.group}>
        <span className={styles.label}>{say('occupation')}</span>
        <div className={styles.chosen}>
          <ConceptName label={fields.value('occupationLabel')} />
          <Button kind="quiet" onPress={() => choose(undefined)}>
            {say('other_occupation')}
          </Button>
        </div>
      </div>
    );
  }
  const suggested = title === '' ? [] : (data?.items ?? []);
  return (
    <div ref={part} className={styles.group}>
      {suggested.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a few buttons are no part of the form's data
        <div role="group" aria-label={say('suggested')} className={styles.bar}>
          <span className={styles.quiet}>{say('is_it')}</span>
          {suggested.map(({ uri, label }) => (
            <Button key={uri} onPress={() => choose(uri, label)}>
              <ConceptName label={label} />
            </Button>
          ))}
        </div>
      )}
      <SearchPicker
        label={say('occupation')}
        placeholder={say('occupation_example')}
        search={occupationSearch}
        onPick={({ id, name }) => choose(id, name)}
      />
    </div>
  );
}
