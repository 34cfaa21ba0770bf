import { invalid } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import type { Cells } from './cells.ts';
import type { RawInput } from './kind.ts';

/** The fields that are there. */
export const clean = (input: RawInput): RawInput =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** `label:level|label`, with labels or URIs. */
export function skillsIn(
  cells: Cells,
  column: string,
  concepts: Pick<ConceptLookup, 'skill'>,
): { uri: string; level: string }[] | undefined {
  if (cells.text(column) === undefined) return undefined;
  return cells.list(column).map((item) => {
    const [, label = item, level = 'working'] =
      /^(.*?)(?:\s*:(basic|working|skilled|expert))?$/.exec(item) ?? [];
    const uri = concepts.skill(label.trim());
    if (uri === undefined) throw invalid(column, sentence('cell_not_a_skill', { cell: item.slice(0, 80) }));
    return { uri, level };
  });
}

/** A label or a URI. */
export function occupationIn(
  cells: Cells,
  column: string,
  concepts: Pick<ConceptLookup, 'occupation'>,
): string | undefined {
  const text = cells.text(column);
  if (text === undefined) return undefined;
  const uri = concepts.occupation(text);
  if (uri === undefined)
    throw invalid(column, sentence('cell_not_an_occupation', { cell: text.slice(0, 80) }));
  return uri;
}

/** `lat`, `lon` and `postcode`. */
export function placeIn(cells: Cells): RawInput | undefined {
  const lat = cells.number('lat');
  const lon = cells.number('lon');
  if (lat === undefined && lon === undefined) return undefined;
  if (lat === undefined || lon === undefined)
    throw invalid(lat === undefined ? 'lat' : 'lon', 'half_a_place');
  return clean({ lat, lon, postcode: cells.text('postcode') });
}

/** `hoursMin` and `hoursMax`. */
export const rangeIn = (cells: Cells): RawInput | undefined => {
  const range = clean({ min: cells.number('hoursMin'), max: cells.number('hoursMax') });
  return Object.keys(range).length === 0 ? undefined : range;
};
