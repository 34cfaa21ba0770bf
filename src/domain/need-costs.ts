import type { ClassesOf } from './access/data-class.ts';
import type { Row } from './values/row.ts';
import type { NeedCode } from './values/support-need.ts';
import type { Instant } from './values/time.ts';

/** What one need that must be met costs. */
export interface NeedCost {
  readonly needCode: NeedCode;
  /** Open postings that were looked at. */
  readonly openings: number;
  /** Of these: how many are blocked, and would not be if the need were none. */
  readonly lost: number;
}

/** What each `must` of a person costs in lost openings, as it was worked out once. Its id is the person's, with another prefix. */
export interface NeedCosts extends Row {
  readonly participantId: string;
  readonly state: 'waiting' | 'done';
  /** Sealed. */
  readonly items: readonly NeedCost[];
  /** The version of the person it was worked out for, and when; absent until it was. */
  readonly ofVersion?: number | undefined;
  readonly asOf?: Instant | undefined;
}

export const needCostsClasses = {
  participantId: 'sud',
  state: 'internal',
  items: 'sud',
  ofVersion: 'internal',
  asOf: 'internal',
} as const satisfies ClassesOf<NeedCosts>;

/** Under which the costs of a person are kept: one row each. */
export const costsId = (participantId: string): string => `costs:${participantId}`;
