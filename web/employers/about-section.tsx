import { useState } from 'react';
import type { Employer, Place } from '../api/types.ts';
import { Button } from '../components/button.tsx';
import { TextBox, TextLine } from '../components/field.tsx';
import { Section, TermList } from '../components/page.tsx';
import { EditForm } from '../forms/edit-form.tsx';
import { PlaceField } from '../forms/place-field.tsx';
import { placeWords } from '../forms/places.ts';
import { employerFieldWords, orNothing, showEmployerField } from './employer-words.tsx';
import { useEmployerDraft } from './use-employer-draft.ts';
import { say } from './words.ts';

/** What everybody may know of an employer, edited in place. */
export function AboutSection({ employer }: { readonly employer: Employer }) {
  const [isEditing, setEditing] = useState(false);
  const draft = useEmployerDraft(employer);
  if (isEditing) {
    return (
      <Section title={say('about')}>
        <EditForm
          label={say('about_form')}
          draft={draft}
          nameOf={employerFieldWords}
          show={showEmployerField}
          onDone={() => setEditing(false)}
        >
          <TextLine
            label={say('name')}
            required
            maxLength={200}
            value={draft.value('name') ?? ''}
            onChange={({ target }) => draft.type('name', target.value)}
          />
          <TextLine
            label={say('sector')}
            maxLength={200}
            value={draft.value('sector') ?? ''}
            onChange={({ target }) => draft.type('sector', orNothing(target.value))}
          />
          <PlaceField
            label={say('place')}
            value={draft.value('place')}
            onChange={(place: Place | undefined) => draft.type('place', place)}
          />
          <TextBox
            label={say('about')}
            hint={say('about_hint')}
            maxLength={5000}
            value={draft.value('about') ?? ''}
            onChange={({ target }) => draft.type('about', orNothing(target.value))}
          />
        </EditForm>
      </Section>
    );
  }
  return (
    <Section title={say('about')} aside={<Button onPress={() => setEditing(true)}>{say('edit')}</Button>}>
      <TermList
        items={[
          [say('sector'), employer.sector],
          [say('place'), placeWords(employer.place)],
          [say('about'), employer.about],
        ]}
      />
    </Section>
  );
}
