import type { ClassesOf } from './access/data-class.ts';
import { type NoticeKind, noticeKinds } from './notice.ts';
import type { Row } from './values/row.ts';
import type { WeeklyBlock } from './values/week.ts';

/** Languages that the service speaks, the first by itself. */
export const spokenHere = ['en', 'de'] as const;
export type SpokenHere = (typeof spokenHere)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** When a notice is mailed: at once, in the mail of the day, or not at all. */
export const mailTimes = ['now', 'digest', 'off'] as const;
export type MailTime = (typeof mailTimes)[number];

/** Keys of the screens: as they are, none, or some of another choice, by what they do. */
export type Keys = 'on' | 'off' | Readonly<Record<string, string>>;

/** What somebody chose for themselves; what they left alone is as `preferred` has it. One row a user, under the user's id. */
export interface Preferences extends Row {
  readonly userId: string;
  readonly language?: SpokenHere | undefined;
  readonly theme?: Theme | undefined;
  readonly keys?: Keys | undefined;
  readonly mail?: Readonly<Partial<Record<NoticeKind, MailTime>>> | undefined;
  /** When no mail comes, on the organisation's clock. */
  readonly quietHours?: readonly WeeklyBlock[] | undefined;
  /** When the mail of the day comes, on the organisation's clock: `HH:MM`. */
  readonly digestAt?: string | undefined;
  /** Of staff: where the people they work with, and employers who see somebody of theirs, ring them. Sealed. */
  readonly phone?: string | undefined;
}

export const preferencesClasses = {
  userId: 'internal',
  language: 'personal',
  theme: 'internal',
  keys: 'internal',
  mail: 'internal',
  // When somebody sleeps or is away.
  quietHours: 'personal',
  digestAt: 'personal',
  phone: 'personal',
} as const satisfies ClassesOf<Preferences>;

/** What counts for somebody, with nothing left open. */
export interface Preferred {
  readonly language: SpokenHere;
  readonly theme: Theme;
  readonly keys: Keys;
  readonly mail: Readonly<Record<NoticeKind, MailTime>>;
  readonly quietHours: readonly WeeklyBlock[];
  readonly digestAt: string;
  readonly phone?: string | undefined;
}

/** What somebody waits for, and what has a day by which to act, is mailed at once until they say otherwise. */
const mailedAtOnce: readonly NoticeKind[] = ['employer_answer', 'participant_answer', 'posting_closing'];

const usualMail = Object.fromEntries(
  noticeKinds.map((kind) => [kind, mailedAtOnce.includes(kind) ? 'now' : 'digest']),
) as Record<NoticeKind, MailTime>;

/** What somebody chose, and for the rest what holds until they do. */
export function preferred(kept: Partial<Omit<Preferences, keyof Row>> = {}): Preferred {
  return {
    language: kept.language ?? 'en',
    theme: kept.theme ?? 'system',
    keys: kept.keys ?? 'on',
    mail: { ...usualMail, ...kept.mail },
    quietHours: kept.quietHours ?? [],
    digestAt: kept.digestAt ?? '17:00',
    ...(kept.phone === undefined ? {} : { phone: kept.phone }),
  };
}
