import type { Participant } from '../../api/types.ts';
import { Choice, TextLine } from '../../components/field.tsx';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { ItemList } from '../../forms/item-list.tsx';
import { numberOf, shownNumber, textOf } from '../../forms/optional.ts';
import { choicesOf } from '../../words/code-table.ts';
import { languageLevelWords } from '../../words/codes.ts';
import { languageName, languageNames } from '../../words/languages.ts';
import { monthChoices } from '../../words/questions.ts';
import { say } from '../words.ts';
import type { ParticipantDraft } from './edit-section.tsx';
import { preferredWords } from './field-words.ts';

/** Who somebody is, how to reach them, and what they speak. */
export function ContactFields({ draft }: { readonly draft: ParticipantDraft }) {
  const contact = draft.value('contact') ?? {};
  const put = (part: Participant['contact']) => draft.type('contact', { ...contact, ...part });
  return (
    <div className={styles.fields}>
      <TextLine
        label={say('name')}
        required
        maxLength={200}
        value={draft.value('displayName') ?? ''}
        onChange={({ target }) => draft.type('displayName', target.value)}
      />
      <div className={styles.pair}>
        <TextLine
          label={say('phone')}
          type="tel"
          maxLength={30}
          value={contact.phone ?? ''}
          onChange={({ target }) => put({ phone: textOf(target.value) })}
        />
        <TextLine
          label={say('email')}
          type="email"
          maxLength={254}
          value={contact.email ?? ''}
          onChange={({ target }) => put({ email: textOf(target.value) })}
        />
        <Choice
          label={say('prefers')}
          value={contact.preferred ?? 'none'}
          options={choicesOf(preferredWords())}
          onChange={(preferred) => put({ preferred })}
        />
      </div>
      <div className={styles.pair}>
        <NumberLine
          label={say('birth_year')}
          min={1900}
          max={2100}
          isWhole
          value={draft.value('birthYear')}
          onChange={(year) => draft.type('birthYear', year)}
        />
        <Choice
          label={say('birth_month')}
          value={shownNumber(draft.value('birthMonth'))}
          options={[['', say('not_known')], ...monthChoices()]}
          onChange={(month) => draft.type('birthMonth', numberOf(month))}
        />
      </div>
      <Choice
        label={say('our_language')}
        value={draft.value('language') ?? 'en'}
        options={languageNames(draft.value('language'))}
        onChange={(language) => draft.type('language', language)}
      />
      <ItemList
        legend={say('their_languages')}
        add={say('add_language')}
        blank={(): Participant['languages'][number] => ({ code: 'en' })}
        value={draft.value('languages') ?? []}
        onChange={(languages) => draft.type('languages', languages)}
        nameOf={({ code }) => languageName(code)}
      >
        {({ code, level }, change) => (
          <div className={styles.pair}>
            <Choice
              label={say('language')}
              value={code}
              options={languageNames(code)}
              onChange={(value) => change({ code: value })}
            />
            <Choice
              label={say('how_well')}
              value={level ?? ''}
              options={[['', say('not_said')], ...choicesOf(languageLevelWords)]}
              onChange={(value) => change({ level: value === '' ? undefined : value })}
            />
          </div>
        )}
      </ItemList>
    </div>
  );
}
