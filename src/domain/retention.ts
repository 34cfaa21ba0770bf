import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/**
 * What is kept for a while, by kind. What names a participant goes with them, and so is no kind of its own here, but for who saw
 * what of them.
 */
export const retentionKinds = [
  'people',
  'opportunities',
  'employers',
  'contacts',
  'enquiries',
  'history',
  'disclosures',
  'imports',
  'notices',
  'deliveries',
  'covers',
  'glass',
  'certificates',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

/** What goes by itself after a few days: work of the machine, of no use to anybody later. */
export const goesByItself = ['answers', 'facts', 'dry_runs', 'lapsed_questions', 'refused_rows'] as const;

/** A figure of a law, in months. Without the citation there is none. */
export interface LegalPeriod {
  readonly months: number;
  readonly citation: string;
}

/** What a law says of one kind: how long it must be kept, and after how long it must go. */
export interface RetentionLaw {
  readonly least?: LegalPeriod | undefined;
  readonly most?: LegalPeriod | undefined;
}

export type RetentionLaws = Readonly<Partial<Record<RetentionKind, RetentionLaw>>>;

/** Months that an organisation set, by kind. */
export type ChosenPeriods = Readonly<Partial<Record<RetentionKind, number>>>;

/** A hundred years is as far as anybody keeps anything. */
export const retentionMonths = { min: 1, max: 1200 } as const;

/** How long a kind is kept now, and who says so: `nobody` where it stays until somebody decides. */
export interface Period extends RetentionLaw {
  readonly kind: RetentionKind;
  readonly months?: number | undefined;
  readonly source: 'organisation' | 'law' | 'nobody';
}

/** The periods in force: what the organisation set within what the law asks for, else the last day that the law gives. */
export function periodsOf(laws: RetentionLaws, chosen: ChosenPeriods = {}): readonly Period[] {
  return retentionKinds.map((kind) => {
    const { least, most } = laws[kind] ?? {};
    const set = chosen[kind];
    if (set === undefined) {
      const source = most === undefined ? 'nobody' : 'law';
      return { kind, least, most, source, months: most?.months };
    }
    // The law may have changed since, or the country: it stands above what was set.
    const atLeast = Math.max(set, least?.months ?? set);
    const months = Math.min(atLeast, most?.months ?? atLeast);
    return { kind, least, most, months, source: months === set ? 'organisation' : 'law' };
  });
}

/** What an organisation may not set, and the law that says so; undefined where it may. */
export function legalFault(
  { least, most }: RetentionLaw,
  months: number,
): { readonly key: 'kept_too_short' | 'kept_too_long'; readonly law: LegalPeriod } | undefined {
  if (least !== undefined && months < least.months) return { key: 'kept_too_short', law: least };
  if (most !== undefined && months > most.months) return { key: 'kept_too_long', law: most };
  return undefined;
}

/** The instant so many calendar months before another; the last day of a month that is too short. What is older has been kept so long. */
export function monthsBefore(at: Instant, months: number): Instant {
  const then = new Date(at);
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, last));
  return then.toISOString();
}

/**
 * `preparing`: what has been kept long enough is being looked for. `prepared`: it can be looked at, and nobody asked. `asked`: a second
 * administrator has not said yes. `begun`: it goes. `replaced`: a later one was prepared instead.
 */
export const clearanceStates = [
  'preparing',
  'prepared',
  'asked',
  'refused',
  'begun',
  'done',
  'replaced',
] as const;
export type ClearanceState = (typeof clearanceStates)[number];

/** What of one kind has been kept long enough. */
export interface FoundKind {
  readonly count: number;
  /** From when the oldest and the newest of them count. */
  readonly oldest: Instant;
  readonly newest: Instant;
}

/** Why something stayed that was to go: somebody had it in hand since, something else names it, or it was gone already. */
export interface LeftOfKind {
  readonly touched?: number | undefined;
  readonly named?: number | undefined;
  readonly gone?: number | undefined;
}

type ByKind<T> = Readonly<Partial<Record<RetentionKind, T>>>;

/** That what was kept long enough is to go, or went: the preview, the two who said so, and what came of it. Counts and ids alone. */
export interface Clearance extends Row {
  readonly state: ClearanceState;
  /** True while it is not over: an organisation has one at a time. */
  readonly open?: true | undefined;
  /** Who had it prepared. */
  readonly by: string;
  /** Of the kinds with a period, what is older goes: fixed when it was prepared. */
  readonly before: ByKind<Instant>;
  /** Where the looking goes on after an end. */
  readonly at?: { readonly source: number; readonly cursor?: string | undefined } | undefined;
  readonly found: ByKind<FoundKind>;
  /** Kept long enough, and named by something that is not. */
  readonly named: ByKind<number>;
  /** More has been kept long enough than one clearance holds: the next has it. */
  readonly more?: true | undefined;
  readonly preparedAt?: Instant | undefined;
  readonly askedBy?: string | undefined;
  readonly askedAt?: Instant | undefined;
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Instant | undefined;
  readonly doneAt?: Instant | undefined;
  readonly gone: ByKind<number>;
  readonly left: ByKind<LeftOfKind>;
}

export const clearanceClasses = {
  state: 'internal',
  open: 'internal',
  by: 'internal',
  before: 'internal',
  at: 'internal',
  found: 'internal',
  named: 'internal',
  more: 'internal',
  preparedAt: 'internal',
  askedBy: 'internal',
  askedAt: 'internal',
  decidedBy: 'internal',
  decidedAt: 'internal',
  doneAt: 'internal',
  gone: 'internal',
  left: 'internal',
} as const satisfies ClassesOf<Clearance>;

/** One record of a clearance, as it stood when it was prepared: with another version it stays. */
export interface ClearanceItem extends Row {
  readonly clearanceId: string;
  readonly kind: RetentionKind;
  /** Which of the places of its kind it is kept in. */
  readonly source: number;
  readonly subjectId: string;
  readonly subjectVersion: number;
  /** From when it counts. */
  readonly since: Instant;
  /** Of a person: themselves, so that they are found and hidden as in every list. */
  readonly participantId?: string | undefined;
}

export const clearanceItemClasses = {
  clearanceId: 'internal',
  kind: 'internal',
  source: 'internal',
  subjectId: 'internal',
  subjectVersion: 'internal',
  since: 'internal',
  participantId: 'sud',
} as const satisfies ClassesOf<ClearanceItem>;
