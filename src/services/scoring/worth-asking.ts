import type { Opportunity } from '../../domain/opportunity.ts';
import type { NamedConcept } from '../../domain/values/concept.ts';
import { type Clock, type LocalDate, localDate } from '../../domain/values/time.ts';
import { scorePair } from '../../matching/index.ts';
import { employers, opportunities, participants } from '../../store/collections/index.ts';
import { type Store, walk } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { done } from '../kit/commit.ts';
import { createGiveWay } from '../kit/give-way.ts';
import { readNoted } from '../kit/guard.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';
import { type EngineDeps, engineFor } from './engine.ts';

/** An employer who looks now for what somebody could do later: the posting ends before their first day, the employer stays. */
export interface WorthAsking {
  readonly employerId: string;
  readonly employerName: string;
  readonly occupation?: string | undefined;
  readonly title: string;
  /** The best that such a posting of theirs would have been, scored as on the first day. */
  readonly score: number;
  /** The first day of the person. */
  readonly from: LocalDate;
  readonly conceptNames: readonly NamedConcept[];
}

export interface WorthAskings {
  /** Whom to ask when the person is free, best first, an employer and an occupation once; none for somebody who is free soon. */
  readonly list: UseCase<[participantId: string], readonly WorthAsking[]>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisations: Pick<Organisations, 'get'>;
  readonly engine: EngineDeps;
  readonly audit: AuditBuffer;
}

const mostShown = 10;

/** What is not kept as a match, because it ends before the person could start, and is still worth knowing. */
export function createWorthAskings({ store, clock, organisations, engine: deps, audit }: Deps): WorthAskings {
  return {
    list: withPermission('evaluation:read', async (ctx, participantId) => {
      const row = await readNoted(audit, ctx, { noun: 'participant', id: participantId }, () =>
        store.get(ctx.scope, participants, participantId),
      );
      const organisation = await organisations.get(ctx.scope.organisationId);
      const now = clock();
      const engine = engineFor(deps, organisation, now);
      audit.note(ctx.scope, done('read', 'evaluation', participantId));
      const first = row.availableFrom;
      if (first === undefined || first <= localDate(now, organisation.zone)) return [];
      const person = engine.participant(row);
      const best = new Map<string, WorthAsking>();
      const giveWay = createGiveWay();
      for await (const posting of walk(store, ctx.scope, opportunities, 'byState', { key: ['open'] })) {
        await giveWay();
        const lastDay = engine.lastDay(posting);
        if (lastDay === undefined || lastDay >= first || !engine.isOpen(posting)) continue;
        const employer = await store.get(ctx.scope, employers, posting.employerId);
        const side = engine.opportunity(posting, employer);
        const { blockers, later, score, merits } = scorePair(person, side, engine.conditions);
        if (!later || blockers.length > 0 || !merits.spokenFor) continue;
        const key = keyOf(posting);
        if ((best.get(key)?.score ?? -1) >= score) continue;
        const { employerId, occupation, title, conceptNames = [] } = posting;
        best.set(key, {
          ...{ employerId, employerName: employer?.name ?? '', occupation, title, score, from: first },
          conceptNames,
        });
      }
      return [...best.values()].sort((a, b) => b.score - a.score).slice(0, mostShown);
    }),
  };
}

/** An employer and what it looks for: by occupation, else by the title. */
const keyOf = ({ employerId, occupation, title }: Opportunity): string =>
  `${employerId} ${occupation ?? title}`;
