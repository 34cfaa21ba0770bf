import type { Place } from '../api/types.ts';
import { Faulty } from '../components/faulty.tsx';
import { Choice } from '../components/field.tsx';
import styles from '../forms/form.module.css';
import { PlaceField } from '../forms/place-field.tsx';
import { TickList } from '../forms/tick-list.tsx';
import { choicesOf } from '../words/code-table.ts';
import { remoteWords, settingWords } from '../words/codes.ts';
import type { PostingFields } from './posting.ts';
import { say } from './words.ts';

/** Where the work is, whether it can be done from home, and what the workplace is like. */
export function PlaceFields({ fields }: { readonly fields: PostingFields }) {
  return (
    <div className={styles.fields}>
      <Faulty path="place">
        <PlaceField
          label={say('place')}
          value={fields.value('place')}
          onChange={(place: Place | undefined) => fields.type('place', place)}
        />
      </Faulty>
      <Faulty path="remote">
        <Choice
          label={say('remote')}
          value={fields.value('remote') ?? 'no'}
          options={choicesOf(remoteWords)}
          onChange={(remote) => fields.type('remote', remote)}
        />
      </Faulty>
      <Faulty path="settings">
        <TickList
          legend={say('settings')}
          words={settingWords}
          value={fields.value('settings') ?? []}
          onChange={(settings) => fields.type('settings', settings)}
        />
      </Faulty>
    </div>
  );
}
