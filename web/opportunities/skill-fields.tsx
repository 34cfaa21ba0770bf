import type { Opportunity } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { ConceptName } from '../components/concept-name.tsx';
import { Faulty } from '../components/faulty.tsx';
import { Choice } from '../components/field.tsx';
import styles from '../forms/form.module.css';
import { SearchPicker, skillSearch } from '../forms/search-picker.tsx';
import { TickList } from '../forms/tick-list.tsx';
import { choicesOf } from '../words/code-table.ts';
import { levelWords, licenceWords } from '../words/codes.ts';
import { conceptWords } from '../words/concepts.ts';
import { FoundSkills } from './found-skills.tsx';
import { type PostingFields, withoutSkill, withSkill } from './posting.ts';
import own from './posting-form.module.css';
import { say } from './words.ts';

type Skills = Opportunity['skills'];
const none: Skills = { required: [], desired: [] };

/** What somebody has to bring, and what is welcome: offered from the text, or looked for. */
export function SkillFields({ fields }: { readonly fields: PostingFields }) {
  const skills = fields.value('skills') ?? none;
  return (
    <div className={styles.fields}>
      <FoundSkills fields={fields} />
      <Faulty path="skills">
        <AskedSkills fields={fields} skills={skills} as="required" />
        <AskedSkills fields={fields} skills={skills} as="desired" />
        <SearchPicker
          label={say('add_skill')}
          placeholder={say('skill_example')}
          search={skillSearch}
          onPick={({ id, name }) =>
            fields.type('skills', withSkill(skills, 'required', { uri: id, label: name, level: 'working' }))
          }
        />
      </Faulty>
      <Faulty path="licences">
        <TickList
          legend={say('licences')}
          words={licenceWords}
          value={fields.value('licences') ?? []}
          onChange={(licences) => fields.type('licences', licences)}
        />
      </Faulty>
    </div>
  );
}

function AskedSkills({
  fields,
  skills,
  as,
}: {
  readonly fields: PostingFields;
  readonly skills: Skills;
  readonly as: keyof Skills;
}) {
  const other = as === 'required' ? 'desired' : 'required';
  if (skills[as].length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{say(as)}</legend>
      {skills[as].map((skill) => {
        const name = conceptWords(skill.label);
        return (
          <div key={skill.uri} className={own.skill}>
            <ConceptName label={skill.label} />
            <Choice
              label={say('level_of', { skill: name })}
              hidesLabel
              value={skill.level}
              options={choicesOf(levelWords)}
              onChange={(level) =>
                fields.type('skills', {
                  ...skills,
                  [as]: skills[as].map((one) => (one.uri === skill.uri ? { ...one, level } : one)),
                })
              }
            />
            <span className={own.actions}>
              <Button
                kind="quiet"
                aria-label={say(other === 'desired' ? 'welcome' : 'require', { skill: name })}
                onPress={() => fields.type('skills', withSkill(skills, other, skill))}
              >
                {say(other)}
              </Button>
              <Button
                kind="quiet"
                aria-label={say('remove_named', { name })}
                onPress={() => fields.type('skills', withoutSkill(skills, skill.uri))}
              >
                {say('remove')}
              </Button>
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
