import { mergeOverlaps, type WeeklyBlock } from '../../domain/values/week.ts';
import { eachOnce } from '../kit/each-once.ts';

/** What is said of a person with nothing of it said twice: no item of a list, and no hour of their week. */
export function saidOnce<T extends { readonly availability?: readonly WeeklyBlock[] | undefined }>(
  said: T,
): T {
  const once = eachOnce(said);
  return once.availability === undefined ? once : { ...once, availability: mergeOverlaps(once.availability) };
}
