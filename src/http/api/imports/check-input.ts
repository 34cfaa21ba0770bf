import type { z } from 'zod';
import type { EmployerInput, EmployerPatch } from '../../../services/employers/employers.ts';
import type { Check } from '../../../services/imports/check.ts';
import type { OpportunityInput, OpportunityPatch } from '../../../services/opportunities/drafting.ts';
import type { ParticipantInput } from '../../../services/participants/participants.ts';
import type { ParticipantPatch } from '../../../services/participants/redrafting.ts';
import type { CheckedPlace } from '../../../services/places/places-file.ts';
import { fieldErrors } from '../../ask/read.ts';
import { employerChange, employerCreate } from '../employers/schema.ts';
import { opportunityChange, opportunityCreate } from '../opportunities/schema.ts';
import { participantChange, participantCreate } from '../participants/schema.ts';
import { place } from '../shapes/schema.ts';

/** A record of a file goes through the very schema of the API, so that both refuse the same and say the same. */
const checkBy =
  <Input>(schema: z.ZodType<Input>): Check<Input> =>
  (raw) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return { input: parsed.data };
    return { errors: parsed.error.issues.flatMap(fieldErrors) };
  };

export const participantChecks = {
  checkNew: checkBy<ParticipantInput>(participantCreate),
  checkChange: checkBy<ParticipantPatch>(participantChange),
};
export const opportunityChecks = {
  checkNew: checkBy<OpportunityInput>(opportunityCreate),
  checkChange: checkBy<OpportunityPatch>(opportunityChange),
};
export const employerChecks = {
  checkNew: checkBy<EmployerInput>(employerCreate),
  checkChange: checkBy<EmployerPatch>(employerChange),
};
export const checkPlace = checkBy<CheckedPlace>(place);
