import type { Fact } from '../../domain/fact.ts';
import { conceptsOfProfile, type Participant, type ParticipantProfile } from '../../domain/participant.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Stage } from '../../domain/values/stage.ts';
import type { Clock } from '../../domain/values/time.ts';
import { participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { next, put } from '../../store/rows.ts';
import { type Drafted, done } from '../kit/commit.ts';
import { type Concepts, nameConcepts } from '../kit/concepts.ts';
import type { Context } from '../kit/context.ts';
import { editPuts } from '../kit/edits.ts';
import { changesOf, type Patch } from '../kit/patches.ts';
import { personKeys } from '../kit/search-keys.ts';
import { askedAfter } from './asking.ts';
import { checkProfile } from './check-profile.ts';
import { mayBeAbsent } from './least-said.ts';
import { saidOnce } from './said-once.ts';
import { stageDraft } from './stage-changes.ts';

/** Given fields replace; null takes an optional one away. The stage changes by an act of its own. */
export type ParticipantPatch = Patch<ParticipantProfile>;

export interface RedraftingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly concepts: Concepts;
}

/**
 * A change of a person as it would be, and the unit that makes it so; undefined when nothing changes. Whether the actor may change
 * this person so, the caller has found out: a coach, or the person themselves. Throws Problem `invalid`.
 */
export type Redrafting = (
  ctx: Context,
  old: Participant,
  patch: Patch<ParticipantProfile>,
  stage?: Stage,
) => Promise<Drafted<Participant> | undefined>;

export function createRedrafting(deps: RedraftingDeps): Redrafting {
  const { store, clock, newId, concepts, blind } = deps;

  /** Changes, and the day on which what they say was asked. */
  async function withAsked(ctx: Context, old: Participant, changes: Partial<Participant>) {
    const asked = await askedAfter(deps, ctx, { ...old, ...changes }, changes, old);
    return { ...changes, ...changesOf<Participant>(old, { asked }, []) };
  }

  return async (ctx, old, patch, stage = old.stage) => {
    const said = changesOf<Participant>(old, saidOnce(patch), mayBeAbsent);
    const changes = said && (await withAsked(ctx, old, said));
    const moves = stage !== old.stage;
    if (changes === undefined && !moves) return undefined;
    const now = clock();
    const isFoundAnew = changes?.displayName !== undefined || changes?.contact !== undefined;
    const keys = isFoundAnew ? { nameKeys: personKeys({ ...old, ...changes }, blind) } : {};
    const move = moves ? { stage, stageSince: now } : {};
    const uris = conceptsOfProfile({ ...old, ...changes });
    const conceptNames = nameConcepts(concepts, uris, old.conceptNames);
    const row = next(old, now, { ...changes, ...keys, ...move, conceptNames });
    if (changes !== undefined) await checkProfile({ store, concepts }, ctx, row, changes, old);
    const added = moves ? stageDraft(newId, ctx, row, { old }) : { puts: [], facts: [] };
    const changed: Fact[] =
      changes === undefined ? [] : [{ type: 'participant.changed', participantId: row.id }];
    const fields = [...Object.keys(changes ?? {}), ...(moves ? ['stage'] : [])];
    return {
      row,
      unit: {
        puts: [
          put(participants, row, old.version),
          ...added.puts,
          ...editPuts(newId, ctx, { row, participantId: row.id, fields }),
        ],
        facts: [...changed, ...added.facts],
        audit: [done('change', 'participant', row.id, fields)],
      },
    };
  };
}
