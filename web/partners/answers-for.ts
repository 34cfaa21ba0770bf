import type { Cover, Me } from '../api/types.ts';

/**
 * Whether somebody answers for a person today, and so makes codes for them: whoever is in charge, who stands in for them, any coach
 * where nobody is in charge, a supervisor. The server decides; this is for what a page offers.
 */
export function answersFor(
  { id, role }: Pick<Me['user'], 'id' | 'role'>,
  coachId: string | undefined,
  covers: readonly Pick<Cover, 'coachId' | 'by' | 'running'>[],
): boolean {
  if (role === 'supervisor') return true;
  if (role !== 'coach') return false;
  if (coachId === undefined || coachId === id) return true;
  return covers.some((one) => one.running && one.by === id && one.coachId === coachId);
}
