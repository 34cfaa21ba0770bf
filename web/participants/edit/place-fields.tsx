import type { Participant } from '../../api/types.ts';
import { DayLine } from '../../components/day-line.tsx';
import { TextLine } from '../../components/field.tsx';
import { NumberLine } from '../../components/number-line.tsx';
import styles from '../../forms/form.module.css';
import { textOf } from '../../forms/optional.ts';
import { placeSearch, SearchPicker } from '../../forms/search-picker.tsx';
import { say } from '../words.ts';
import { movedTo } from './place.ts';

type Home = NonNullable<Participant['place']>;

/** A place, by its postcode; the way is known once it has coordinates. */
export function PlaceFields({
  legend,
  value,
  onChange,
  withUntil = false,
}: {
  readonly legend: string;
  readonly value: Home | undefined;
  readonly onChange: (place: Home | undefined) => void;
  readonly withUntil?: boolean;
}) {
  const place = value ?? {};
  const put = (part: Partial<Home>) => onChange(movedTo(place, part));
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <SearchPicker
        label={say('find_place')}
        search={placeSearch}
        onPick={(_, found) =>
          onChange({ ...found, ...(place.until !== undefined && { until: place.until }) })
        }
      />
      <div className={styles.pair}>
        <TextLine
          label={say('postcode')}
          maxLength={16}
          value={place.postcode ?? ''}
          onChange={({ target }) => put({ postcode: textOf(target.value) })}
        />
        <TextLine
          label={say('street')}
          maxLength={200}
          value={place.label ?? ''}
          onChange={({ target }) => put({ label: textOf(target.value) })}
        />
        {withUntil && (
          <DayLine
            label={say('last_day_there')}
            value={place.until ?? ''}
            onChange={(day) => put({ until: textOf(day) })}
          />
        )}
      </div>
      <div className={styles.pair}>
        <NumberLine
          label={say('latitude')}
          min={-90}
          max={90}
          value={place.lat}
          onChange={(lat) => put({ lat })}
        />
        <NumberLine
          label={say('longitude')}
          min={-180}
          max={180}
          value={place.lon}
          onChange={(lon) => put({ lon })}
        />
      </div>
    </fieldset>
  );
}
