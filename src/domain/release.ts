import type { ClassesOf, DataClass } from './access/data-class.ts';
import type { Arrangement } from './arrangement.ts';
import { releasableFields, type Signature } from './consent.ts';
import type { MatchState } from './match.ts';
import type { PastWork } from './values/past-work.ts';
import type { Row } from './values/row.ts';
import type { Instant } from './values/time.ts';

/** A field that is released; of past work also one entry, by its place in the list (`pastWork:0`). */
export type ReleaseField = (typeof releasableFields)[number] | `pastWork:${number}`;

/** Whether a text names a field that can be released. */
export const isReleaseField = (text: string): text is ReleaseField =>
  (releasableFields as readonly string[]).includes(text) || /^pastWork:(0|[1-9]\d?)$/.test(text);

/** The field of a consent that a released one rests on. */
export const consentFieldOf = (field: ReleaseField): (typeof releasableFields)[number] =>
  releasableFields.find((one) => one === field) ?? 'pastWork';

/** A thing somebody worked as, as it leaves: where it was (inside, in the family) stays with the coach. */
export type ReleasedWork = Omit<PastWork, 'where'>;

/** Years between what somebody shows of their work, a year or more: dates tell what they leave out. */
export function gapsIn(
  works: readonly ReleasedWork[],
): readonly { readonly from: string; readonly until: string }[] {
  const yearOf = (text: string): number => Number(text.slice(0, 4));
  const spans = works
    .flatMap(({ from, until }) => (from !== undefined && until !== undefined ? [{ from, until }] : []))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const gaps: { from: string; until: string }[] = [];
  let [reached] = spans.map(({ until }) => until);
  for (const { from, until } of spans) {
    if (reached !== undefined && yearOf(from) - yearOf(reached) > 1)
      gaps.push({ from: reached, until: from });
    if (reached === undefined || until > reached) reached = until;
  }
  return gaps;
}

/** The texts that people agree to when they release, by version. */
export const releaseTextVersions = ['release/1'] as const;
export type ReleaseTextVersion = (typeof releaseTextVersions)[number];

/** That and how somebody released. */
export interface ReleaseSigned extends Omit<Signature, 'textVersion'> {
  readonly textVersion: ReleaseTextVersion;
}

/** Somebody at the employer who came later: they see nothing until the person was told, at `toldAt`, and then only `from` on. */
export interface LateReader {
  readonly readerId: string;
  readonly toldAt?: Instant | undefined;
  readonly from?: Instant | undefined;
}

/**
 * A participant's decision to let one employer see named fields about them, for one job. It is in force while its match names it
 * and stands in a released state, and while the consent it rests on is live.
 */
export interface Release extends Row {
  readonly participantId: string;
  readonly matchId: string;
  readonly opportunityId: string;
  readonly employerId: string;
  readonly consentId: string;
  readonly fields: readonly ReleaseField[];
  /** The entries of past work as they were when they were released: a list that changes lets nothing else through. */
  readonly pastWork: readonly ReleasedWork[];
  readonly message?: string | undefined;
  readonly arrangements: readonly Arrangement[];
  /** Who at the employer sees it: users, and machines that act for it. */
  readonly readerIds: readonly string[];
  /** True where nobody was named: those who come later follow, once the person was told. */
  readonly everybody: boolean;
  readonly late: readonly LateReader[];
  readonly signed: ReleaseSigned;
  /** The release in whose place it came, while that stood. */
  readonly replacesId?: string | undefined;
  /** Who wrote it down. */
  readonly by: string;
}

export const releaseClasses = {
  participantId: 'sud',
  matchId: 'sud',
  opportunityId: 'internal',
  employerId: 'sud',
  consentId: 'sud',
  fields: 'sud',
  pastWork: 'sud',
  message: 'sud',
  arrangements: 'sud',
  readerIds: 'sud',
  everybody: 'internal',
  late: 'sud',
  signed: 'sud',
  replacesId: 'internal',
  by: 'internal',
} as const satisfies ClassesOf<Release>;

/** The classes of what an employer sees of a release: what its person let them see, and no more than a person. */
export const releasedClasses = {
  opportunityId: 'internal',
  title: 'public',
  person: 'personal',
  state: 'personal',
  answers: 'personal',
  answersOpen: 'personal',
  coach: 'personal',
  notice: 'public',
  consentId: 'personal',
  releasedAt: 'internal',
  acceptedAt: 'personal',
  replaces: 'internal',
} as const satisfies Readonly<Record<string, DataClass>>;

/** States of a match in which its employer sees what was released. */
export const releasedStates: readonly MatchState[] = [
  'released_to_employer',
  'interviewing',
  'offered',
  'placed',
  'declined_by_employer',
];

/** Whether somebody at the employer may see a release at an instant, while it is in force. */
export function isReader(
  { readerIds, late }: Pick<Release, 'readerIds' | 'late'>,
  readerId: string,
  now: Instant,
): boolean {
  return readerIds.includes(readerId) || late.some((one) => one.readerId === readerId && sees(one, now));
}

/** Whether somebody who came later may see it by now. */
export const sees = ({ from }: Pick<LateReader, 'from'>, now: Instant): boolean =>
  from !== undefined && from <= now;

export const employerActions = ['invite', 'decline', 'make_offer', 'take_back'] as const;
export type EmployerAction = (typeof employerActions)[number];

/** Why an employer does not go on with somebody. */
export const employerReasons = ['role_filled', 'hours', 'skills', 'other'] as const;
export type EmployerReason = (typeof employerReasons)[number];
