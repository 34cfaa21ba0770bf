import type { Participant } from '../../api/types.ts';
import { Choice, TextBox, TextLine } from '../../components/field.tsx';
import styles from '../../forms/form.module.css';
import { ItemList } from '../../forms/item-list.tsx';
import { NameList } from '../../forms/name-list.tsx';
import { textOf } from '../../forms/optional.ts';
import { occupationSearch } from '../../forms/search-picker.tsx';
import { choicesOf } from '../../words/code-table.ts';
import { pastWorkWords } from '../../words/codes.ts';
import { say } from '../words.ts';
import type { ParticipantDraft } from './edit-section.tsx';

/** What somebody worked as, entry by entry: the trade, their own words, or both. */
export function PastWorkFields({
  draft,
  participant,
}: {
  readonly draft: ParticipantDraft;
  readonly participant: Participant;
}) {
  return (
    <div className={styles.fields}>
      <ItemList
        legend={say('past_work')}
        add={say('add_past_work')}
        blank={(): Participant['pastWork'][number] => ({ where: 'paid' })}
        value={draft.value('pastWork') ?? []}
        onChange={(pastWork) => draft.type('pastWork', pastWork)}
        nameOf={({ text }, at) => text ?? say('entry_at', { at: at + 1 })}
      >
        {({ occupation, text, from, until, where }, change) => (
          <>
            <NameList
              label={say('occupation')}
              placeholder={say('occupation_example')}
              search={occupationSearch}
              value={occupation === undefined ? [] : [occupation]}
              onChange={(uris) => change({ occupation: uris.at(-1) })}
              nameOf={(uri) => participant.occupationLabels?.[uri]}
            />
            <TextLine
              label={say('own_words')}
              maxLength={500}
              value={text ?? ''}
              onChange={({ target }) => change({ text: textOf(target.value) })}
            />
            <div className={styles.pair}>
              <TextLine
                label={say('from')}
                placeholder={say('since_example')}
                maxLength={7}
                value={from ?? ''}
                onChange={({ target }) => change({ from: textOf(target.value) })}
              />
              <TextLine
                label={say('until')}
                placeholder={say('until_example')}
                maxLength={7}
                value={until ?? ''}
                onChange={({ target }) => change({ until: textOf(target.value) })}
              />
              <Choice
                label={say('what_it_was')}
                value={where}
                options={choicesOf(pastWorkWords)}
                onChange={(value) => change({ where: value })}
              />
            </div>
          </>
        )}
      </ItemList>
      <TextBox
        label={say('further_words')}
        hint={say('further_words_hint')}
        maxLength={10_000}
        value={draft.value('experienceText') ?? ''}
        onChange={({ target }) => draft.type('experienceText', textOf(target.value))}
      />
    </div>
  );
}
