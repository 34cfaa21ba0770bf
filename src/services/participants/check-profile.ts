import { conceptsOfProfile, type ParticipantProfile } from '../../domain/participant.ts';
import { invalid } from '../../domain/problem.ts';
import { employers, users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { type Concepts, checkOccupation, checkOccupations, checkSkills } from '../kit/concepts.ts';
import type { Context } from '../kit/context.ts';
import { barredSentence } from '../kit/fields-seen.ts';
import { checkDays, checkRange } from '../kit/ranges.ts';

interface Deps {
  readonly store: Store;
  readonly concepts: Concepts;
}

/**
 * Throws Problem `invalid` at what contradicts itself or refers to nothing. Only fields of `changed` are looked at, so
 * that a coach who left does not stop a change of something else; a concept that a newer taxonomy dropped may stay where `old`
 * names it.
 */
export async function checkProfile(
  { store, concepts }: Deps,
  ctx: Context,
  profile: ParticipantProfile,
  changed: Partial<ParticipantProfile> = profile,
  old?: ParticipantProfile,
): Promise<void> {
  const stood = old === undefined ? [] : conceptsOfProfile(old);
  checkSkills(concepts, 'skills', changed.skills, stood);
  checkOccupations(concepts, 'preferences.occupations', changed.preferences?.occupations, stood);
  checkOccupations(concepts, 'preferences.avoidOccupations', changed.preferences?.avoidOccupations, stood);
  for (const [at, { occupation }] of (changed.pastWork ?? []).entries())
    if (occupation === undefined || !stood.includes(occupation))
      checkOccupation(concepts, `pastWork.${at}.occupation`, occupation);
  checkRange('preferences.hoursPerWeek', changed.preferences?.hoursPerWeek);
  for (const [at, need] of (changed.supportNeeds ?? []).entries()) checkDays(`supportNeeds.${at}`, need);
  if (changed.coachId !== undefined) await checkCoach(store, ctx, 'coachId', changed.coachId);
  for (const [at, id] of (changed.barredUserIds ?? []).entries())
    await checkCoach(store, ctx, `barredUserIds.${at}`, id);
  // Nobody is in charge of whom they may not see.
  if (profile.coachId !== undefined && profile.barredUserIds?.includes(profile.coachId))
    throw invalid(changed.coachId === undefined ? 'barredUserIds' : 'coachId', barredSentence(ctx));
  if (changed.safetyList !== undefined) await checkEmployers(store, ctx, changed.safetyList.employerIds);
}

async function checkCoach(store: Store, ctx: Context, path: string, id: string): Promise<void> {
  const coach = await store.get(ctx.scope, users, id, { unseal: false });
  const fits = coach?.disabledAt === undefined && ['coach', 'supervisor'].includes(coach?.role ?? '');
  if (!fits) throw invalid(path, 'unknown_coach');
}

async function checkEmployers(store: Store, ctx: Context, ids: readonly string[]): Promise<void> {
  const rows = await store.getMany(ctx.scope, employers, ids, { unseal: false });
  const known = new Set(rows.map(({ id }) => id));
  const at = ids.findIndex((id) => !known.has(id));
  if (at < 0) return;
  throw invalid(`safetyList.employerIds.${at}`, 'unknown_employer');
}
