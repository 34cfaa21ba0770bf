import { TextLine } from '../../components/field.tsx';
import styles from '../../forms/form.module.css';
import { numberOf, shownNumber, textOf } from '../../forms/optional.ts';
import { TickList } from '../../forms/tick-list.tsx';
import { WeekPicker } from '../../week/week-picker.tsx';
import { licenceWords, modeWords } from '../../words/codes.ts';
import type { ParticipantDraft } from './edit-section.tsx';
import { PlaceFields } from './place-fields.tsx';

/** When somebody is free, where they live, how they get about. */
export function WeekFields({ draft }: { readonly draft: ParticipantDraft }) {
  const travel = draft.value('travel') ?? { modes: [] };
  return (
    <div className={styles.fields}>
      <WeekPicker
        label="Free hours"
        value={draft.value('availability') ?? []}
        onChange={(blocks) => draft.type('availability', blocks)}
      />
      <TextLine
        label="Free from"
        type="date"
        value={draft.value('availableFrom') ?? ''}
        onChange={({ target }) => draft.type('availableFrom', textOf(target.value))}
      />
      <PlaceFields
        legend="Where they live"
        withUntil
        value={draft.value('place')}
        onChange={(place) => draft.type('place', place)}
      />
      <PlaceFields
        legend="Where they live after that"
        value={draft.value('nextPlace')}
        onChange={(place) => draft.type('nextPlace', place)}
      />
      <TickList
        legend="How they travel"
        words={modeWords}
        value={travel.modes}
        onChange={(modes) => draft.type('travel', { ...travel, modes })}
      />
      <TextLine
        label="Minutes to work, at most"
        type="number"
        min={1}
        max={600}
        value={shownNumber(travel.maxMinutes)}
        onChange={({ target }) => draft.type('travel', { ...travel, maxMinutes: numberOf(target.value) })}
      />
      <TickList
        legend="Licences"
        words={licenceWords}
        value={draft.value('licences') ?? []}
        onChange={(licences) => draft.type('licences', licences)}
      />
    </div>
  );
}
