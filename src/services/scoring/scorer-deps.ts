import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import type { Engine } from './engine.ts';
import type { PreparedParticipants } from './prepared-participants.ts';

/** How many matches of one participant are kept, and from which score on one is strong. */
export interface KeptLimits {
  readonly keptSuggestions: number;
  readonly keptNearMisses: number;
  readonly strongScore: number;
}

/** What both scorers need: from the side of a participant and from that of an opportunity they keep the same matches. */
export interface ScorerDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The engine as the scope's organisation runs it today. */
  readonly engineOf: (ctx: Context) => Promise<Engine>;
  readonly prepared: PreparedParticipants;
  readonly limits: KeptLimits;
}
