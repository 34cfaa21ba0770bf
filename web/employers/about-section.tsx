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

/** What everybody may know of an employer, edited in place. */
export function AboutSection({ employer }: { readonly employer: Employer }) {
  const [isEditing, setEditing] = useState(false);
  const draft = useEmployerDraft(employer);
  if (isEditing) {
    return (
      <Section title="About">
        <EditForm
          label="About the employer"
          draft={draft}
          nameOf={employerFieldWords}
          show={showEmployerField}
          onDone={() => setEditing(false)}
        >
          <TextLine
            label="Name"
            required
            maxLength={200}
            value={draft.value('name') ?? ''}
            onChange={({ target }) => draft.type('name', target.value)}
          />
          <TextLine
            label="Sector"
            maxLength={200}
            value={draft.value('sector') ?? ''}
            onChange={({ target }) => draft.type('sector', orNothing(target.value))}
          />
          <PlaceField
            label="Place"
            value={draft.value('place')}
            onChange={(place: Place | undefined) => draft.type('place', place)}
          />
          <TextBox
            label="About"
            hint="What they do, in words that somebody looking for work would read."
            maxLength={5000}
            value={draft.value('about') ?? ''}
            onChange={({ target }) => draft.type('about', orNothing(target.value))}
          />
        </EditForm>
      </Section>
    );
  }
  return (
    <Section title="About" aside={<Button onPress={() => setEditing(true)}>Edit</Button>}>
      <TermList
        items={[
          ['Sector', employer.sector],
          ['Place', placeWords(employer.place)],
          ['About', employer.about],
        ]}
      />
    </Section>
  );
}
