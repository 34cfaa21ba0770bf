import { invalid } from '../../domain/problem.ts';
import { faultOfLine } from '../../domain/visible-text.ts';

const longest = 200;

/** Throws Problem `invalid` at `path` for a name that shows nothing, is longer than a line, or turns what is written after it. */
export function checkName(path: string, name: string): void {
  const fault = faultOfLine(name);
  if (fault === 'blank' || name.length > longest) throw invalid(path, 'not_a_name');
  if (fault !== undefined) throw invalid(path, fault);
  if (/[\p{Cc}\p{Cs}]/u.test(name)) throw invalid(path, 'control_characters');
}
