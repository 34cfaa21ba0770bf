import type { Match } from '../../../domain/match.ts';
import type { Participant } from '../../../domain/participant.ts';
import type { WaitingMatches } from '../../../domain/question.ts';
import { type PlainKey, sentenceOf } from '../../../domain/sentence.ts';
import type { NewId } from '../../../domain/values/ids.ts';
import type { Row } from '../../../domain/values/row.ts';
import type { Collection } from '../../../store/collection.ts';
import { matches, participants, users, waitingMatches } from '../../../store/collections/index.ts';
import type { Removal, Store } from '../../../store/port.ts';
import { removal } from '../../../store/rows.ts';
import { guard } from '../../kit/guard.ts';
import { stageDraft } from '../../participants/stage-changes.ts';
import { personalSources } from '../../rights/personal-rows.ts';
import type { Subject } from './subject.ts';

/** What the machine made of somebody goes with them. */
const goesWith: ReadonlySet<string> = new Set([
  ...['matches', 'stageChanges', 'questions', 'needCosts', 'waitingMatches', 'clearanceItems'],
]);

/** Anything else that names them keeps them, and this is why, where it is more than that. */
const stays: Readonly<Record<string, PlainKey>> = {
  contactsMade: 'kept_spoken_of',
  handovers: 'kept_changed',
  decisions: 'kept_decided',
};

/** The record goes with its history and what files said of it; what no path leads to is looked at once for all, or may stay. */
const withRecord: ReadonlySet<string> = new Set(['participants', 'edits', 'importedCells', 'forgottenNames']);
const foundQuickly = personalSources.filter(
  ({ collection, readsAll }) => readsAll === undefined && !withRecord.has(collection.name),
);

const isDecided = (collection: Collection, row: Row): boolean =>
  collection.name === matches.name && ((row as Match).actedOn || (row as Match).lastDecisionId !== undefined);

/** People: what the machine made of them goes with them; what a person decided or wrote down keeps them. */
export function participantSubject({
  store,
  newId,
}: {
  readonly store: Store;
  readonly newId: NewId;
}): Subject<Participant> {
  return {
    collection: participants,
    async takeAway(ctx, { id, organisationId }, { named }) {
      guard(ctx, 'participant:write', { organisationId }, 'participant');
      if ((await named()).has(id)) return { why: sentenceOf('kept_named') };
      const removals: Removal[] = [];
      let waiting: WaitingMatches | undefined;
      for (const { collection, rows } of foundQuickly)
        for await (const row of rows(store, ctx.scope, id, false)) {
          const why = goesWith.has(collection.name) ? undefined : (stays[collection.name] ?? 'kept_named');
          if (why !== undefined || isDecided(collection, row))
            return { why: sentenceOf(why ?? 'kept_decided') };
          removals.push(removal(collection, row, row.version));
          if (collection.name === waitingMatches.name) waiting = row as WaitingMatches;
        }
      return { removals, waited: waiting?.questionIds ?? [] };
    },
    async putBack(ctx, now, before) {
      const { id, organisationId, stage } = now;
      guard(ctx, 'participant:write', { organisationId }, 'participant');
      const coach = before.coachId && (await store.get(ctx.scope, users, before.coachId, { unseal: false }));
      if (before.coachId !== undefined && coach === undefined) return { why: sentenceOf('kept_name_taken') };
      const moved =
        stage === before.stage ? { puts: [], facts: [] } : stageDraft(newId, ctx, before, { old: now });
      return { ...moved, facts: [...moved.facts, { type: 'participant.changed', participantId: id }] };
    },
  };
}
