import type { ClassesOf } from './access/data-class.ts';
import { type Disclosure, disclosureClasses } from './disclosure.ts';
import type { Row } from './values/row.ts';
import type { Instant, LocalDate } from './values/time.ts';

/** What has to stay when somebody is erased. */
export const keptThings = ['disclosures', 'trail', 'notes', 'files', 'answers', 'backups'] as const;
export interface KeptThing {
  readonly what: (typeof keptThings)[number];
  /** The last day on which it is there; absent where the organisation's own law says when. */
  readonly until?: LocalDate | undefined;
}

/** `asked`: a second person has not said yes. `begun`: nobody finds them any more. `done`: their key is destroyed. */
export const erasureStates = ['asked', 'refused', 'begun', 'done'] as const;

/**
 * That somebody is to be forgotten, or was: the certificate. It names them by a keyed digest alone once they are gone (GDPR,
 * article 17).
 */
export interface Erasure extends Row {
  /** Until the key is destroyed, whose. */
  readonly participantId?: string | undefined;
  /** A keyed digest of that id: whoever has the id can ask whether it was erased. */
  readonly personKey: string;
  readonly state: (typeof erasureStates)[number];
  /** While it is asked for or begun, so that there is one of a person, whoever asks at once. */
  readonly standing?: true | undefined;
  /** By the person, or by a supervisor. */
  readonly by: string;
  readonly own: boolean;
  /** Where it was asked for on the person’s own pages by a code of the staff: who made that. It is nobody’s proof alone. */
  readonly codeBy?: string | undefined;
  /** Of somebody whose records had been kept for their time: the clearance that says so. */
  readonly clearanceId?: string | undefined;
  /** Who said yes or no, and when. */
  readonly decidedBy?: string | undefined;
  readonly decidedAt?: Instant | undefined;
  readonly doneAt?: Instant | undefined;
  /** How many records of each collection went. */
  readonly gone?: Readonly<Record<string, number>> | undefined;
  readonly kept?: readonly KeptThing[] | undefined;
}

export const erasureClasses = {
  participantId: 'sud',
  personKey: 'internal',
  state: 'internal',
  standing: 'internal',
  by: 'internal',
  own: 'internal',
  codeBy: 'internal',
  clearanceId: 'internal',
  decidedBy: 'internal',
  decidedAt: 'internal',
  doneAt: 'internal',
  gone: 'internal',
  kept: 'internal',
} as const satisfies ClassesOf<Erasure>;

/**
 * A disclosure of somebody who was erased: who saw what has to stay known for years (45 CFR 164.528 asks for six), and whose it was
 * does not.
 */
export interface FormerDisclosure extends Row, Omit<Disclosure, 'participantId' | 'once' | keyof Row> {
  readonly personKey: string;
}

const { participantId: _, once: __, ...seenClasses } = disclosureClasses;

export const formerDisclosureClasses = {
  personKey: 'internal',
  ...seenClasses,
} as const satisfies ClassesOf<FormerDisclosure>;

/**
 * What somebody is called and known by, from the yes until their key is destroyed: files of rows are looked through for it. Sealed with
 * their own key, so that it goes with them.
 */
export interface ForgottenNames extends Row {
  readonly participantId: string;
  readonly names: readonly string[];
}

export const forgottenNamesClasses = {
  participantId: 'sud',
  names: 'personal',
} as const satisfies ClassesOf<ForgottenNames>;
