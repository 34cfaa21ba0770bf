import type { Participant } from '../../domain/participant.ts';
import { sentenceOf } from '../../domain/sentence.ts';
import { plainId } from '../../domain/values/external-id.ts';
import { type Clock, localDate } from '../../domain/values/time.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import type { Alike } from '../participants/duplicates.ts';
import type { ParticipantInput, Participants } from '../participants/participants.ts';
import type { ParticipantPatch } from '../participants/redrafting.ts';
import type { Organisations } from '../people/organisations.ts';
import type { UserLookup } from '../people/user-lookup.ts';
import type { CellMemories } from './cell-memory.ts';
import { type Check, checkedBy } from './check.ts';
import { type Kind, kindOf } from './kind.ts';
import { type ParticipantFields, participantFields } from './participant-fields.ts';

export interface ParticipantKindDeps {
  readonly participants: Participants;
  readonly userLookup: UserLookup;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly memories: CellMemories;
  readonly concepts: ConceptLookup;
  readonly clock: Clock;
  readonly alike: Alike;
  readonly checkNew: Check<ParticipantInput>;
  readonly checkChange: Check<ParticipantPatch>;
}

/** Files of participants. */
export function createParticipantKind(deps: ParticipantKindDeps): Kind {
  const { participants, userLookup, organisations, memories, concepts, clock } = deps;
  async function coachByEmail(email: string, organisationId: string): Promise<string | undefined> {
    const user = await userLookup.byEmail(email);
    return user?.organisationId === organisationId ? user.id : undefined;
  }
  return kindOf<ParticipantFields, Participant>({
    fields: participantFields({ ...concepts, coachByEmail, today: (zone) => localDate(clock(), zone) }),
    memories,
    organisations,
    find: participants.byExternalId,
    draft: (ctx, externalId, changes) =>
      participants.draft(
        ctx,
        checkedBy(deps.checkNew, { ...changes, externalId: plainId(externalId) }, 'new'),
      ),
    advise: async (ctx, { displayName, birthYear, contact }) => {
      const { email, phone } = contact;
      const found = await deps.alike(ctx, { displayName, birthYear, email, phone });
      // Nobody is named: what is said of a row stays with the file.
      return found.length === 0 ? [] : [{ column: '', sentence: sentenceOf('may_be_here') }];
    },
    redraft: (ctx, old, { stage, ...changes }) =>
      participants.redraft(ctx, old, checkedBy(deps.checkChange, changes, 'change'), stage ?? undefined),
  });
}
