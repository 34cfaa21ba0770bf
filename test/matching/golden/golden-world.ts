import type { ChangeKind, GateRule } from '../../../src/domain/evaluation.ts';
import type {
  GateFindings,
  OpportunityFindings,
  ParticipantFindings,
  TrackFindings,
} from '../../../src/matching/findings.ts';

export type GoldenRole = Partial<OpportunityFindings> & { readonly track?: TrackFindings };

/**
 * One person, some roles, and what an experienced job coach would say of them, with the reason beside every item.
 * Every role of a world has its place: suggested, kept back or later.
 */
export interface GoldenWorld {
  readonly name: string;
  readonly person: Partial<ParticipantFindings>;
  readonly gate?: Partial<GateFindings>;
  readonly roles: Readonly<Record<string, GoldenRole>>;
  /** What is suggested, best first: each scores less than the one before, unless it is `level` with it. */
  readonly suggested: readonly Suggested[];
  readonly keptBack?: readonly KeptBack[];
  readonly later?: readonly { readonly role: string; readonly from: string; readonly because: string }[];
}

interface Suggested {
  readonly role: string;
  /** The same score as the one before, to the unit. */
  readonly level?: true;
  /** With `level`: less of it is known than of the one before, so it comes after. */
  readonly lessSure?: true;
  /** No more than the one before, or the same. */
  readonly noMore?: true;
  /** Said where the world is about it. */
  readonly worth?: boolean;
  readonly strong?: boolean;
  /** Kinds of questions that stand with the pair (`travel`, `accommodation:low_noise`), and with a `!` before, that must not. */
  readonly asks?: readonly string[];
  readonly because: string;
}

interface KeptBack {
  readonly role: string;
  /** One for each cause. */
  readonly rules: readonly GateRule[];
  /** Where it is said: a near miss, the kind of change that lifts it, where only one does, and the role that it then is like, to the unit. */
  readonly near?: false | { readonly by?: ChangeKind; readonly like?: string };
  /** Whether it would be worth a look after its change. */
  readonly worth?: boolean;
  readonly asks?: readonly string[];
  readonly because: string;
}

/** One role, and one person who has told more or less of themselves: what telling may and may not do to the score. */
export interface GoldenTelling {
  readonly name: string;
  readonly role: GoldenRole;
  readonly told: Readonly<Record<string, Partial<ParticipantFindings>>>;
  /** Best first; `level` is the same score as the one before. */
  readonly expected: readonly {
    readonly told: string;
    readonly level?: true;
    readonly asks?: readonly string[];
    readonly because: string;
  }[];
}
