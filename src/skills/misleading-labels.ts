import { readTable } from './read-table.ts';

/**
 * The URIs of skills whose names sound like what people say and mean something else, from a CSV file with the columns `concept`,
 * `label` and `why`. No text is ever read as one of them; they are found by whoever looks for them.
 */
export function loadMisleadingLabels(path: string): ReadonlySet<string> {
  return new Set(readTable(path, ['concept']).map(([concept = '']) => concept));
}
