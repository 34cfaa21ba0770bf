import type { Composition } from '../../src/compose.ts';
import { type Match, rankOf } from '../../src/domain/match.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Services } from '../../src/http/deps.ts';
import { engineVersion } from '../../src/matching/index.ts';
import { scoreCandidate } from '../../src/services/scoring/candidate.ts';
import { engineFor } from '../../src/services/scoring/engine.ts';
import type { first } from '../../src/store/rows.ts';

type Created<K extends 'participants' | 'opportunities'> = Awaited<ReturnType<Services[K]['create']>>;

/** A pair as the scorer would keep it. */
export function scored(
  { engine: engineDeps, clock }: Pick<Composition, 'engine' | 'clock'>,
  organisation: Organisation,
  participant: Created<'participants'>,
  opportunity: Created<'opportunities'>,
): Omit<Match, keyof ReturnType<typeof first>> {
  const engine = engineFor(engineDeps, organisation, clock());
  const prepared = [engine.participant(participant), engine.opportunity(opportunity, undefined)] as const;
  const [person, side] = prepared;
  const { result } = scoreCandidate(
    engine,
    person,
    { ...opportunity, employerVersion: 1, isOpen: true },
    side,
  );
  const standing = { rankForPerson: 1, worth: true, strong: true };
  return {
    ...result,
    ...standing,
    postedAt: opportunity.createdAt,
    versions: { participant: participant.version, opportunity: opportunity.version, employer: 1 },
    engine: { version: engineVersion, weightsVersion: engine.conditions.weights.version },
    participantId: participant.id,
    opportunityId: opportunity.id,
    state: 'suggested',
    actedOn: false,
    rank: rankOf({ ...result, ...standing }),
    scoredAt: clock(),
  };
}
