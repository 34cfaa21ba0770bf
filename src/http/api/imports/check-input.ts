import type { z } from 'zod';
import type { Check } from '../../../services/imports/kind.ts';
import type { OpportunityInput } from '../../../services/opportunities/opportunities.ts';
import type { ParticipantInput } from '../../../services/participants/participants.ts';
import { fieldErrors } from '../../ask/read.ts';
import { opportunityCreate } from '../opportunities/schema.ts';
import { participantCreate } from '../participants/schema.ts';

/** A record of a file goes through the very schema of the API, so that both refuse the same and say the same. */
const checkBy =
  <Input>(schema: z.ZodType<Input>): Check<Input> =>
  (raw) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return { input: parsed.data };
    return { errors: parsed.error.issues.flatMap(fieldErrors) };
  };

export const checkParticipant = checkBy<ParticipantInput>(participantCreate);
export const checkOpportunity = checkBy<OpportunityInput>(opportunityCreate);
