import type { Participant } from '../../api/types.ts';
import { Choice, TextLine } from '../../components/field.tsx';
import styles from '../../forms/form.module.css';
import { ItemList } from '../../forms/item-list.tsx';
import { numberOf, shownNumber, textOf } from '../../forms/optional.ts';
import { choicesOf } from '../../words/code-table.ts';
import { languageLevelWords } from '../../words/codes.ts';
import { languageName, languageNames } from '../../words/languages.ts';
import type { ParticipantDraft } from './edit-section.tsx';

const preferredWords = { none: 'not said', phone: 'phone', email: 'email' } as const;
const months = Array.from({ length: 12 }, (_, at) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, at)),
);
const monthChoices = [['', 'not known'], ...months.map((name, at) => [String(at + 1), name])] as const;

/** Who somebody is, how to reach them, and what they speak. */
export function ContactFields({ draft }: { readonly draft: ParticipantDraft }) {
  const contact = draft.value('contact') ?? {};
  const put = (part: Participant['contact']) => draft.type('contact', { ...contact, ...part });
  return (
    <div className={styles.fields}>
      <TextLine
        label="Name"
        required
        maxLength={200}
        value={draft.value('displayName') ?? ''}
        onChange={({ target }) => draft.type('displayName', target.value)}
      />
      <div className={styles.pair}>
        <TextLine
          label="Phone"
          type="tel"
          maxLength={30}
          value={contact.phone ?? ''}
          onChange={({ target }) => put({ phone: textOf(target.value) })}
        />
        <TextLine
          label="Email"
          type="email"
          maxLength={254}
          value={contact.email ?? ''}
          onChange={({ target }) => put({ email: textOf(target.value) })}
        />
        <Choice
          label="Would rather have"
          value={contact.preferred ?? 'none'}
          options={choicesOf(preferredWords)}
          onChange={(preferred) => put({ preferred })}
        />
      </div>
      <div className={styles.pair}>
        <TextLine
          label="Year of birth"
          type="number"
          min={1900}
          max={2100}
          value={shownNumber(draft.value('birthYear'))}
          onChange={({ target }) => draft.type('birthYear', numberOf(target.value))}
        />
        <Choice
          label="Month of birth"
          value={shownNumber(draft.value('birthMonth'))}
          options={monthChoices as readonly (readonly [string, string])[]}
          onChange={(month) => draft.type('birthMonth', numberOf(month))}
        />
      </div>
      <Choice
        label="Language for what we write to them"
        value={draft.value('language') ?? 'en'}
        options={languageNames(draft.value('language'))}
        onChange={(language) => draft.type('language', language)}
      />
      <ItemList
        legend="Languages they speak"
        add="Add a language"
        blank={(): Participant['languages'][number] => ({ code: 'en' })}
        value={draft.value('languages') ?? []}
        onChange={(languages) => draft.type('languages', languages)}
        nameOf={({ code }) => languageName(code)}
      >
        {({ code, level }, change) => (
          <div className={styles.pair}>
            <Choice
              label="Language"
              value={code}
              options={languageNames(code)}
              onChange={(value) => change({ code: value })}
            />
            <Choice
              label="How well"
              value={level ?? ''}
              options={[['', 'not said'], ...choicesOf(languageLevelWords)]}
              onChange={(value) => change({ level: value === '' ? undefined : value })}
            />
          </div>
        )}
      </ItemList>
    </div>
  );
}
