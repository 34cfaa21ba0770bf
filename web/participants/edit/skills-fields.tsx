import { ConceptName } from '../../components/concept-name.tsx';
import { Choice } from '../../components/field.tsx';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { ItemList } from '../../forms/item-list.tsx';
import { SearchPicker, skillSearch } from '../../forms/search-picker.tsx';
import { choicesOf } from '../../words/code-table.ts';
import { levelWords } from '../../words/codes.ts';
import { conceptWords } from '../../words/concepts.ts';
import { say } from '../words.ts';
import type { ParticipantDraft } from './edit-section.tsx';

/** Skills, each with how well and the year last used. */
export function SkillsFields({ draft }: { readonly draft: ParticipantDraft }) {
  const skills = draft.value('skills') ?? [];
  return (
    <div className={styles.fields}>
      <SearchPicker
        label={say('add_skill')}
        placeholder={say('skill_example')}
        search={skillSearch}
        onPick={({ id, name }) => {
          if (!skills.some(({ uri }) => uri === id))
            draft.type('skills', [...skills, { uri: id, label: name, level: 'working' }]);
        }}
      />
      <ItemList
        legend={say('skills')}
        value={skills}
        onChange={(next) => draft.type('skills', next)}
        nameOf={({ label }) => conceptWords(label)}
      >
        {({ label, level, lastUsed }, change) => (
          <>
            <p>
              <ConceptName label={label} />
            </p>
            <div className={styles.pair}>
              <Choice
                label={say('level')}
                value={level}
                options={choicesOf(levelWords)}
                onChange={(value) => change({ level: value })}
              />
              <NumberLine
                label={say('year_last_used')}
                min={1900}
                max={2100}
                isWhole
                value={lastUsed}
                onChange={(year) => change({ lastUsed: year })}
              />
            </div>
          </>
        )}
      </ItemList>
    </div>
  );
}
