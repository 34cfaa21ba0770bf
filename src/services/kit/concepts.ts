import { invalid } from '../../domain/problem.ts';
import type { AskedSkill } from '../../domain/values/skill.ts';

/** What the taxonomy can tell about a URI. */
export interface Concepts {
  isSkill(uri: string): boolean;
  isOccupation(uri: string): boolean;
}

/** Throws Problem `invalid` at the first skill that the taxonomy does not know, or that is named twice. */
export function checkSkills(
  concepts: Concepts,
  path: string,
  skills: readonly Pick<AskedSkill, 'uri'>[] = [],
): void {
  const at = skills.findIndex(({ uri }) => !concepts.isSkill(uri));
  if (at >= 0) throw invalid(`${path}.${at}.uri`, 'unknown_skill');
  const twice = skills.findIndex(({ uri }, at) => skills.findIndex((one) => one.uri === uri) < at);
  if (twice >= 0) throw invalid(`${path}.${twice}.uri`, 'skill_at_two_levels');
}

/** Throws Problem `invalid` at the first occupation the taxonomy does not know. */
export function checkOccupations(concepts: Concepts, path: string, uris: readonly string[] = []): void {
  const at = uris.findIndex((uri) => !concepts.isOccupation(uri));
  if (at >= 0) throw invalid(`${path}.${at}`, 'unknown_occupation');
}

/** Throws Problem `invalid` when the taxonomy does not know an occupation; none is fine. */
export function checkOccupation(concepts: Concepts, path: string, uri: string | undefined): void {
  if (uri === undefined || concepts.isOccupation(uri)) return;
  throw invalid(path, 'unknown_occupation');
}
