import type { Participant } from '../../domain/participant.ts';
import { invalid } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { ConceptLookup } from '../kit/concepts.ts';
import type { ParticipantInput, Participants } from '../participants/participants.ts';
import type { UserLookup } from '../people/user-lookup.ts';
import { blockIn, type Cells } from './cells.ts';
import { clean, placeIn, rangeIn, skillsIn } from './fields.ts';
import { type Check, type Kind, kindOf, type RawInput } from './kind.ts';

export interface ParticipantKindDeps {
  readonly participants: Participants;
  readonly userLookup: UserLookup;
  readonly concepts: ConceptLookup;
  readonly check: Check<ParticipantInput>;
}

const columns =
  'externalId displayName email phone language coachEmail birthYear stage skills experienceText needs availability lat lon postcode modes maxMinutes wageFloor currency wagePer hoursMin hoursMax avoidSettings licences availableFrom'.split(
    ' ',
  );

/** Files of participants. The stage of one who is known is left alone: it changes by an act of its own. */
export function createParticipantKind({
  participants,
  userLookup,
  concepts,
  check,
}: ParticipantKindDeps): Kind {
  return kindOf<ParticipantInput, Participant>({
    columns,
    required: ['externalId', 'displayName'],
    read: (ctx, { cells }) =>
      participantInput(cells, {
        ...concepts,
        async coachByEmail(email) {
          const user = await userLookup.byEmail(email);
          return user?.organisationId === ctx.scope.organisationId ? user.id : undefined;
        },
      }),
    check,
    find: participants.byExternalId,
    draft: async (ctx, input) => (await participants.draft(ctx, input)).unit,
    async redraft(ctx, old, { stage: _, externalId: __, ...patch }) {
      return (await participants.redraft(ctx, old, patch))?.unit;
    },
  });
}

/** What a row needs to find: the coach and skills by their words. */
interface ParticipantLookups extends Pick<ConceptLookup, 'skill'> {
  readonly coachByEmail: (email: string) => Promise<string | undefined>;
}

/** A participant as POST /participants takes it. Columns left out or empty are absent. */
export async function participantInput(cells: Cells, lookups: ParticipantLookups): Promise<RawInput> {
  const email = cells.text('coachEmail');
  const coachId = email === undefined ? undefined : await lookups.coachByEmail(email);
  if (email !== undefined && coachId === undefined) throw invalid('coachEmail', 'cell_not_a_coach');
  const amountMinor = cells.minor('wageFloor');
  const contact = clean({ email: cells.text('email'), phone: cells.text('phone') });
  const hoursPerWeek = rangeIn(cells);
  const wageFloor =
    amountMinor === undefined
      ? undefined
      : { amountMinor, currency: cells.text('currency') ?? 'GBP', per: cells.text('wagePer') ?? 'hour' };
  const maxMinutes = cells.number('maxMinutes');
  return clean({
    externalId: cells.needed('externalId'),
    displayName: cells.needed('displayName'),
    contact: Object.keys(contact).length > 0 ? contact : undefined,
    language: cells.text('language'),
    coachId,
    birthYear: cells.number('birthYear'),
    stage: cells.text('stage'),
    skills: skillsIn(cells, 'skills', lookups),
    experienceText: cells.text('experienceText'),
    supportNeeds: needsIn(cells),
    availability: cells.text('availability') === undefined ? undefined : cells.blocks('availability'),
    place: placeIn(cells),
    travel:
      cells.text('modes') === undefined && maxMinutes === undefined
        ? undefined
        : clean({ modes: cells.list('modes'), maxMinutes }),
    preferences:
      wageFloor === undefined && hoursPerWeek === undefined ? undefined : clean({ wageFloor, hoursPerWeek }),
    avoidSettings: cells.text('avoidSettings') === undefined ? undefined : cells.list('avoidSettings'),
    licences: cells.text('licences') === undefined ? undefined : cells.list('licences'),
    availableFrom: cells.text('availableFrom'),
  });
}

/** `must:dosing_window mon-fri 07:00-08:30|must:max_travel_minutes 30|prefer:regular_check_in` */
function needsIn(cells: Cells): RawInput[] | undefined {
  if (cells.text('needs') === undefined) return undefined;
  return cells.list('needs').map((item) => {
    const parts = /^(must|prefer|nice):(\w+)(?:\s+(.*))?$/.exec(item);
    if (parts === null) throw invalid('needs', sentence('cell_not_a_need', { cell: item.slice(0, 60) }));
    const [, weight, code, rest] = parts;
    if (rest === undefined) return { weight, code };
    if (/^\d+$/.test(rest)) return { weight, code, minutes: Number(rest) };
    return { weight, code, windows: rest.split(';').map((text) => blockIn('needs', text)) };
  });
}
