import { sentenceOf } from '../../domain/sentence.ts';
import type { Place } from '../../domain/values/place.ts';
import type { Changes, Field, Landing } from './field.ts';
import { fieldsOf } from './field.ts';
import { orNothing } from './merging.ts';
import { doubtOfPostcode } from './values/doubts.ts';
import * as read from './values/readers.ts';

/** Fields that records of several kinds have. */
interface Placed {
  readonly place?: Place | undefined;
}

/** `lat` with `lon`, and `postcode`. */
export function placeFields(): readonly Field<Placed>[] {
  const { one, several } = fieldsOf<Placed>();
  const placed = (place: Place): Changes<Placed> => ({ place: orNothing(place) ?? null });
  return [
    several(
      {
        lat: { path: 'place.lat', read: read.latitude },
        lon: { path: 'place.lon', read: read.longitude },
      },
      ({ place }, { lat = place?.lat, lon = place?.lon }): Landing<Placed> => {
        const [north, east] = [lat ?? undefined, lon ?? undefined];
        if ((north === undefined) === (east === undefined))
          return { changes: placed({ ...place, lat: north, lon: east }) };
        const column = north === undefined ? 'lat' : 'lon';
        return { refused: [{ column, sentence: sentenceOf('half_a_place') }] };
      },
    ),
    one(
      'postcode',
      { path: 'place.postcode', read: read.text, doubts: doubtOfPostcode },
      (postcode, { place }) => placed({ ...place, postcode: postcode ?? undefined }),
    ),
  ];
}
