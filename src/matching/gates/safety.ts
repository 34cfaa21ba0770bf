import type { Blocker } from '../../domain/evaluation.ts';
import type { Pair } from '../pair.ts';

/**
 * `safety_list`: an employer or a postcode the person must stay away from. A listed outward part (`LS1`) covers every
 * postcode that starts with it as a word (`LS1 4AP`, not `LS14 1AA`). For coaches only, never for an employer.
 */
export function safePlace({ participant, opportunity }: Pair): readonly Blocker[] {
  const { employerIds, postcodes } = participant.gate.safety;
  const listed = employerIds.includes(opportunity.findings.employerId)
    ? 'employer'
    : postcodes.some((postcode) => covers(postcode, opportunity.findings.place?.postcode))
      ? 'postcode'
      : undefined;
  if (!listed) return [];
  return [
    { rule: 'safety_list', side: 'participant', liftableBy: 'nobody', cause: 'safety', data: { listed } },
  ];
}

function covers(listed: string, postcode: string | undefined): boolean {
  if (postcode === undefined || listed.trim() === '') return false;
  const area = listed.trim().toUpperCase();
  const place = postcode.trim().toUpperCase();
  return place.replace(/\s/g, '') === area.replace(/\s/g, '') || place.split(/\s+/)[0] === area;
}
