import type { Place } from '../../src/domain/values/place.ts';
import type { Random } from './random.ts';

/** Made-up towns on a grid of about 40 km; nobody lives in one. */
export interface Town {
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly number: number;
}

const people = 5_000;
const kmPerDegree = 111.2;

/** As many towns as a number of participants needs, 5,000 to a town. */
export function townsFor(participants: number): Town[] {
  const count = Math.max(1, Math.ceil(participants / people));
  const across = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? 'Sampleton' : `Sampleton ${index + 1}`,
    lat: 53.8 + 0.36 * Math.floor(index / across),
    lon: -1.55 + 0.6 * (index % across),
    number: index + 1,
  }));
}

/** A place in or around a town; `spread` is the standard deviation of the distance from its middle in km. */
export function placeIn(town: Town, random: Random, spread: number): Place {
  const north = random.normal() * spread;
  const east = random.normal() * spread;
  const lat = town.lat + north / kmPerDegree;
  const lon = town.lon + east / (kmPerDegree * Math.cos((town.lat * Math.PI) / 180));
  return {
    lat: Math.round(lat * 10_000) / 10_000,
    lon: Math.round(lon * 10_000) / 10_000,
    label: town.name,
    // ZZ is no postcode area.
    postcode: `ZZ${town.number} ${random.int(1, 9)}${random.pick(['AA', 'AB', 'AD', 'AE'])}`,
    country: 'GB',
  };
}
