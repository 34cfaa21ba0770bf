import type { Scope } from '../../domain/access/scope.ts';
import type { OneTimeLink } from '../../domain/one-time-link.ts';
import { ownLanguageOf } from '../../domain/own-language.ts';
import type { Participant } from '../../domain/participant.ts';
import type { User } from '../../domain/user.ts';
import type { Clock } from '../../domain/values/time.ts';
import { participants, users } from '../../store/collections/index.ts';
import { type Store, type Unit, walk } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { done } from '../kit/commit.ts';
import { given } from '../kit/patches.ts';
import { contactKeys } from '../kit/search-keys.ts';
import type { Participants } from '../participants/participants.ts';
import { ownUser, ownUserId } from '../partners/own-user.ts';

export interface OwnJoiningDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
  readonly draftParticipant: Participants['draft'];
}

/** Who comes in by an invitation to pages of their own. */
interface Invited extends Pick<OneTimeLink, 'language'> {
  readonly email: string;
  readonly emailKey: string;
  readonly displayName: string;
}

/** An account that was closed, as it opens again: of the participant whatever it had become, with nothing known of the address. */
const asBefore = {
  ...{ role: 'participant', employerId: undefined, closedAt: undefined, disabledAt: undefined },
  ...{ passwordHash: undefined, addressTriedAt: undefined, mailRefused: undefined },
} as const satisfies Partial<User>;

/**
 * Somebody who is invited to pages of their own, as they will be, with the unit that makes them so. They are who has this address with
 * their coach, where one record alone has it and nobody signs in for it by another; else a record without a coach is made, which waits for one.
 */
export function createOwnJoining({ store, clock, blind, draftParticipant }: OwnJoiningDeps) {
  async function recordWith(scope: Scope, email: string): Promise<Participant | undefined> {
    const found = new Map<string, Participant>();
    for (const key of contactKeys({ email }, blind))
      for (const row of (await store.list(scope, participants, 'byName', { key: [key], limit: 2 })).items)
        found.set(row.id, row);
    const [only, another] = [...found.values()];
    return another === undefined ? only : undefined;
  }

  /** Whether somebody signs in for a record with an address of their own, or came in for it once and is somebody else today. */
  async function isTaken(scope: Scope, participantId: string): Promise<boolean> {
    const bare = await store.get(scope, users, ownUserId(participantId));
    if (bare !== undefined && bare.closedAt === undefined && bare.role !== 'participant') return true;
    for await (const user of walk(store, scope, users, 'byRole', { key: ['participant'] }))
      if (user.participantId === participantId && user.email !== '') return true;
    return false;
  }

  return async (
    scope: Scope,
    invited: Invited,
    passwordHash: string | undefined,
  ): Promise<{ readonly user: User; readonly unit: Omit<Unit, 'organisationId'> }> => {
    const { email, emailKey, displayName } = invited;
    const known = await recordWith(scope, email);
    const theirs = known !== undefined && !(await isTaken(scope, known.id)) ? known : undefined;
    const made =
      theirs === undefined
        ? await draftParticipant(
            { scope },
            { displayName, contact: { email }, ...given({ language: ownLanguageOf(invited.language) }) },
          )
        : undefined;
    const participantId = theirs?.id ?? made?.row.id ?? '';
    const { user: bare, puts } = await ownUser({ store, clock, blind }, scope, participantId);
    const isNew = puts.length > 0;
    const named = { email, emailKey, displayName, ...given({ passwordHash }) };
    // An invitation is the way back after an account was closed. Whoever was only cut off has an address still, and stays cut off.
    const reopened = bare.closedAt === undefined ? {} : asBefore;
    const user: User = isNew ? { ...bare, ...named } : next(bare, clock(), { ...reopened, ...named });
    return {
      user,
      unit: {
        // Forgotten, or reached by another address, at this moment: then they are not who was invited.
        checks:
          theirs === undefined ? [] : [{ collection: participants, id: theirs.id, version: theirs.version }],
        puts: [...(made?.unit.puts ?? []), put(users, user, isNew ? 0 : bare.version)],
        facts: made?.unit.facts ?? [],
        audit: [...(made?.unit.audit ?? []), done('join', 'user', user.id)],
      },
    };
  };
}
