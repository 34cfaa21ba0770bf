import { DayLine } from '../../components/day-line.tsx';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { textOf } from '../../forms/optional.ts';
import { TickList } from '../../forms/tick-list.tsx';
import { WeekPicker } from '../../week/week-picker.tsx';
import { licenceWords, modeWords } from '../../words/codes.ts';
import { say } from '../words.ts';
import type { ParticipantDraft } from './edit-section.tsx';
import { PlaceFields } from './place-fields.tsx';

/** When somebody is free, where they live, how they get about. */
export function WeekFields({ draft }: { readonly draft: ParticipantDraft }) {
  const travel = draft.value('travel') ?? { modes: [] };
  return (
    <div className={styles.fields}>
      <WeekPicker
        label={say('free_hours')}
        value={draft.value('availability') ?? []}
        onChange={(blocks) => draft.type('availability', blocks)}
      />
      <DayLine
        label={say('free_from')}
        value={draft.value('availableFrom') ?? ''}
        onChange={(day) => draft.type('availableFrom', textOf(day))}
      />
      <PlaceFields
        legend={say('home')}
        withUntil
        value={draft.value('place')}
        onChange={(place) => draft.type('place', place)}
      />
      <PlaceFields
        legend={say('next_home')}
        value={draft.value('nextPlace')}
        onChange={(place) => draft.type('nextPlace', place)}
      />
      <TickList
        legend={say('how_they_travel')}
        words={modeWords}
        value={travel.modes}
        onChange={(modes) => draft.type('travel', { ...travel, modes })}
      />
      <NumberLine
        label={say('minutes_to_work')}
        min={1}
        max={600}
        isWhole
        value={travel.maxMinutes}
        onChange={(maxMinutes) => draft.type('travel', { ...travel, maxMinutes })}
      />
      <TickList
        legend={say('licences')}
        words={licenceWords}
        value={draft.value('licences') ?? []}
        onChange={(licences) => draft.type('licences', licences)}
      />
    </div>
  );
}
