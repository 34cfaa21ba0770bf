import type { CheckInput } from '../../../services/imports/imports.ts';
import { opportunityCreate } from '../opportunities/schema.ts';
import { participantCreate } from '../participants/schema.ts';

/** A record of a file goes through the very schemas of the API, so that both refuse the same and say the same. */
export const checkImportInput: CheckInput = (kind, input) => {
  const parsed =
    kind === 'participants' ? participantCreate.safeParse(input) : opportunityCreate.safeParse(input);
  if (parsed.success) return { input: parsed.data };
  return { errors: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
};
