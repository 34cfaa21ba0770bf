import { catalogue } from '../words/catalogue.ts';
import { retention } from '../words/en/retention.ts';

export const say = catalogue('retention', retention);

/** A period as people say it: whole years where it is. */
export const periodWords = (months: number): string =>
  months % 12 === 0 ? say('years', { count: months / 12 }) : say('months', { count: months });
