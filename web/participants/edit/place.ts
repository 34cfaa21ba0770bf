import type { Participant } from '../../api/types.ts';

type Home = NonNullable<Participant['place']>;

/**
 * A place with a part of it changed; undefined once nothing is said. Another postcode is somewhere else, so the coordinates of the
 * old one go: a way that is not known is asked about, a wrong one is believed.
 */
export function movedTo(place: Home, part: Partial<Home>): Home | undefined {
  const isElsewhere = 'postcode' in part && part.postcode !== place.postcode;
  const next = { ...place, ...(isElsewhere && { lat: undefined, lon: undefined }), ...part };
  return Object.values(next).some((one) => one !== undefined) ? next : undefined;
}
