import { invalid } from '../../domain/problem.ts';
import { faultOfLine, shownLine } from '../../domain/visible-text.ts';

const longest = 200;

/** A name as others will read it. Throws Problem `invalid` at `path` for one that shows nothing or is longer than a line. */
export function nameFrom(path: string, given: string): string {
  const name = shownLine(given);
  const fault = faultOfLine(name);
  if (fault === 'blank' || name.length > longest) throw invalid(path, 'not_a_name');
  if (fault !== undefined || /[\p{Cc}\p{Cs}]/u.test(name)) throw invalid(path, 'control_characters');
  return name;
}
