import { costsId } from '../../../domain/need-costs.ts';
import type { Participant } from '../../../domain/participant.ts';
import { sentenceOf } from '../../../domain/sentence.ts';
import type { NewId } from '../../../domain/values/ids.ts';
import {
  codes,
  consents,
  contactsMade,
  handovers,
  matches,
  needCosts,
  participants,
  questions,
  stageChanges,
  users,
  waitingMatches,
} from '../../../store/collections/index.ts';
import { type Removal, type Store, walk } from '../../../store/port.ts';
import { removal } from '../../../store/rows.ts';
import { guard } from '../../kit/guard.ts';
import { stageDraft } from '../../participants/stage-changes.ts';
import { waitingId } from '../../questions/person-asks.ts';
import type { Subject } from './subject.ts';

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
      if ((await store.count(ctx.scope, contactsMade, 'byParticipant', [id], 1)) > 0)
        return { why: sentenceOf('kept_spoken_of') };
      if ((await store.count(ctx.scope, consents, 'byParticipant', [id], 1)) > 0)
        return { why: sentenceOf('kept_named') };
      // A code on paper lets somebody in; links of partners rest on a consent.
      if ((await store.count(ctx.scope, codes, 'byParticipant', [id], 1)) > 0)
        return { why: sentenceOf('kept_named') };
      if ((await store.count(ctx.scope, handovers, 'byParticipant', [id], 1)) > 0)
        return { why: sentenceOf('kept_changed') };
      const removals: Removal[] = [];
      for await (const row of walk(store, ctx.scope, matches, 'byPair', { key: [id] })) {
        if (row.actedOn || row.lastDecisionId !== undefined) return { why: sentenceOf('kept_decided') };
        removals.push(removal(matches, row, row.version));
      }
      const unsealed = { key: [id], unseal: false } as const;
      for await (const row of walk(store, ctx.scope, stageChanges, 'byParticipant', unsealed))
        removals.push(removal(stageChanges, row, row.version));
      for await (const row of walk(store, ctx.scope, questions, 'byParticipant', unsealed))
        removals.push(removal(questions, row, row.version));
      const costs = await store.get(ctx.scope, needCosts, costsId(id), { unseal: false });
      if (costs !== undefined) removals.push(removal(needCosts, costs, costs.version));
      const waiting = await store.get(ctx.scope, waitingMatches, waitingId(id), { unseal: false });
      if (waiting !== undefined) removals.push(removal(waitingMatches, waiting, waiting.version));
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
