import type { Participant } from '../api/types.ts';
import { contractWords, modeWords } from './codes.ts';
import { conceptWords } from './concepts.ts';
import { listed } from './lists.ts';
import { hoursRange, wageFloor } from './numbers.ts';
import { say } from './say.ts';
import { sectorWords } from './sectors.ts';

/** `Harbour Street, LS1 4AP`; undefined where no words are known of it. */
export const sayPlace = (place: Participant['nextPlace']): string | undefined =>
  place && listed([place.label, place.postcode]);

/** `on foot, by car, up to 45 minutes`. */
export function sayTravel({ modes, maxMinutes }: Participant['travel']): string | undefined {
  return listed([
    ...modes.map((mode) => modeWords[mode]),
    maxMinutes === undefined ? undefined : say('travel_up_to', { minutes: maxMinutes }),
  ]);
}

/** Kinds of work in words; a finer code as it is. */
export const saySectors = (codes: readonly string[]): string | undefined =>
  listed(codes.map((code) => sectorWords[code] ?? say('sector', { code })));

/** All that a person would like in a line. */
export function sayWishes({ preferences, occupationLabels }: Participant): string | undefined {
  const { occupations, avoidOccupations, sectors, wageFloor: floor, hoursPerWeek, contracts } = preferences;
  const named = (uris: readonly string[]) => listed(uris.map((uri) => conceptWords(occupationLabels?.[uri])));
  const avoided = named(avoidOccupations);
  return listed([
    named(occupations),
    avoided && say('rather_not', { occupations: avoided }),
    saySectors(sectors),
    floor && say('wage_from', { wage: wageFloor(floor) }),
    hoursRange(hoursPerWeek),
    ...contracts.map((code) => contractWords[code]),
  ]);
}
