import type { EmployerReason } from '../../src/domain/release.ts';
import { declineWords } from '../words/matches.ts';
import { say } from './words.ts';

/**
 * Why somebody decided so, in words; undefined where the code says no more than the state that the match came to, as an answer that was written
 * down does.
 */
export function reasonSaid(code: string | undefined): string | undefined {
  // What both sides can give, another reason, stands in the first.
  const ofEmployer: Record<Exclude<EmployerReason, 'other'>, string> = {
    role_filled: say('employer_role_filled'),
    hours: say('employer_hours'),
    skills: say('employer_skills'),
  };
  const said = { ...ofEmployer, not_said: say('person_not_said'), ...declineWords };
  return Object.entries(said).find(([one]) => one === code)?.[1];
}
