import type { ClassesOf } from './access/data-class.ts';
import type { Statement } from './statement.ts';
import type { Accommodation } from './values/accommodation.ts';
import { canonical } from './values/canonical.ts';
import type { NamedConcept } from './values/concept.ts';
import type { Money, WagePeriod } from './values/money.ts';
import type { Place } from './values/place.ts';
import type { Row } from './values/row.ts';
import { type SaidSchedule, type Schedule, scheduleOf } from './values/schedule.ts';
import type { Licence, Setting } from './values/setting.ts';
import type { AskedSkill } from './values/skill.ts';
import { type Instant, type LocalDate, localDate, plusSeconds } from './values/time.ts';

export const contracts = ['permanent', 'fixed_term', 'temporary', 'apprenticeship', 'work_trial'] as const;
export type Contract = (typeof contracts)[number];

export const remoteKinds = ['no', 'partly', 'fully'] as const;
export type Remote = (typeof remoteKinds)[number];

export const opportunityStates = ['draft', 'open', 'paused', 'filled', 'expired', 'withdrawn'] as const;
export type OpportunityState = (typeof opportunityStates)[number];

/** Every allowed move of a posting. `expired` is set by the clock or a person; `withdrawn` is final. */
export const opportunityMoves: Readonly<Record<OpportunityState, readonly OpportunityState[]>> = {
  draft: ['open', 'withdrawn'],
  open: ['paused', 'filled', 'expired', 'withdrawn'],
  paused: ['open', 'filled', 'expired', 'withdrawn'],
  filled: ['open', 'withdrawn'],
  expired: ['open', 'withdrawn'],
  withdrawn: [],
};

/** Whether a role is taught: "no experience needed, we teach you" is `given`. */
export const trainings = ['given', 'some', 'none', 'not_said'] as const;
export type Training = (typeof trainings)[number];

/** What is gone through with an employer when a posting is renewed. */
export const confirmations = ['contact', 'hours', 'wage', 'accommodations'] as const;
export type Confirmation = (typeof confirmations)[number];

/** The last time a posting was renewed: when, by whom, and what was confirmed. */
export interface Renewal {
  readonly at: Instant;
  readonly by: string;
  readonly confirmed: readonly Confirmation[];
}

export interface WageRange {
  readonly min: Money;
  readonly max?: Money | undefined;
  readonly per: WagePeriod;
}

/** The part of a posting that a person fills in. */
export interface OpportunityPosting {
  readonly employerId: string;
  readonly title: string;
  readonly duties?: string | undefined;
  /** Occupation URI. */
  readonly occupation?: string | undefined;
  readonly skills: { readonly required: readonly AskedSkill[]; readonly desired: readonly AskedSkill[] };
  readonly licences: readonly Licence[];
  readonly training: Training;
  readonly schedule: Schedule;
  readonly wage?: WageRange | undefined;
  readonly contract?: Contract | undefined;
  readonly place?: Place | undefined;
  readonly remote: Remote;
  readonly startDate?: LocalDate | undefined;
  readonly openings: number;
  readonly settings: readonly Setting[];
  /** What is said of this role alone; for the rest its employer's hold. */
  readonly accommodations: readonly Accommodation[];
  readonly expiresAt?: Instant | undefined;
  /** What was answered of it that no other field holds; written by answers alone. */
  readonly statements?: readonly Statement[] | undefined;
}

/** One role an employer would fill. */
export interface Opportunity extends OpportunityPosting, Row {
  readonly state: OpportunityState;
  readonly stateReason?: string | undefined;
  /** When a paused posting opens again by itself. */
  readonly pausedUntil?: Instant | undefined;
  readonly renewed?: Renewal | undefined;
  /** Beginnings of the words of the title and of the occupation, lower case, for search. */
  readonly titleKeys: readonly string[];
  readonly externalId?: string | undefined;
  /** The names of its skills and its occupation when they were written down: the taxonomy may drop one. Older rows have none. */
  readonly conceptNames?: readonly NamedConcept[] | undefined;
}

/** The URIs of all concepts that a posting names. */
export const conceptsOfPosting = ({
  skills,
  occupation,
}: Pick<OpportunityPosting, 'skills' | 'occupation'>): readonly string[] => [
  ...skills.required.map(({ uri }) => uri),
  ...skills.desired.map(({ uri }) => uri),
  ...(occupation === undefined ? [] : [occupation]),
];

/** The name of its occupation, as it was when it was written down. */
export const occupationName = ({
  occupation,
  conceptNames = [],
}: Pick<Opportunity, 'occupation' | 'conceptNames'>): string | undefined =>
  conceptNames.find(({ uri }) => uri === occupation)?.label;

export const opportunityClasses = {
  employerId: 'internal',
  title: 'public',
  duties: 'public',
  occupation: 'public',
  skills: 'public',
  licences: 'public',
  training: 'public',
  schedule: 'public',
  wage: 'public',
  contract: 'public',
  place: 'public',
  remote: 'public',
  startDate: 'public',
  openings: 'public',
  settings: 'public',
  // Their notes may speak of somebody, as may the reason of a state.
  accommodations: 'personal',
  statements: 'internal',
  expiresAt: 'public',
  state: 'public',
  stateReason: 'personal',
  pausedUntil: 'internal',
  renewed: 'internal',
  titleKeys: 'public',
  externalId: 'internal',
  conceptNames: 'public',
} as const satisfies ClassesOf<Opportunity>;

/** Whether a posting takes people now: open, not past its expiry, with openings left. */
export function isOpen(
  opportunity: Pick<Opportunity, 'state' | 'expiresAt' | 'openings'>,
  now: Instant,
): boolean {
  return (
    opportunity.state === 'open' &&
    opportunity.openings > 0 &&
    (opportunity.expiresAt === undefined || opportunity.expiresAt > now)
  );
}

/** The last calendar day on which something that ends at an instant can still be had: one that ends at midnight ends the day before. */
export function lastDay(expiresAt: Instant, zone: string): LocalDate {
  return localDate(plusSeconds(expiresAt, -0.001), zone);
}

/** A posting as version 1 kept it. */
type OpportunityThen = Omit<Opportunity, 'training' | 'schedule'> & { readonly schedule: SaidSchedule };

/** A posting of version 1 as it would be written today: it knew no training, and of its hours only whether they move. */
export function upgradedOpportunity(row: Opportunity | OpportunityThen): Opportunity {
  return 'training' in row ? row : { ...row, training: 'not_said', schedule: scheduleOf(row.schedule) };
}

/**
 * A posting without what it only repeats of its employer, word for word: version 1 copied that into each new posting, where it would
 * stand in the way of what the employer says later.
 */
export function withoutCopies(row: Opportunity, employers: readonly Accommodation[]): Opportunity {
  const copied = new Set(employers.map(canonical));
  const own = row.accommodations.filter((said) => !copied.has(canonical(said)));
  return own.length === row.accommodations.length ? row : { ...row, accommodations: own };
}
