import { Problem } from '../domain/problem.ts';
import type { Clock, Instant } from '../domain/values/time.ts';
import type { Cipher } from '../security/port.ts';
import type { KeptKey, KeyStore } from './key-store.ts';
import type { Wrapping } from './wrapping.ts';

/** Of whom or what a key is. */
export const digestsSubject = 'digests';
export const oldFieldsSubject = 'fields-of-0.1';
const dayPrefix = 'day_';
/** The day of an instant. */
export const daySubject = (at: Instant): string => `${dayPrefix}${at.slice(0, 10)}`;

/** Keys by subject. One that is not there, or is damaged, is not among them. */
export type Keys = ReadonlyMap<string, Uint8Array | 'destroyed'>;

export interface Keyring {
  /** The keys of subjects, made for those that have none. They are durable before anything is sealed with them. */
  forSealing(subjects: readonly string[]): Promise<Keys>;
  /** The keys of subjects that have one. */
  forOpening(subjects: readonly string[]): Promise<Keys>;
  /**
   * Whose key seals what serves until a day is over: that day's; or another of it, where a clock that ran ahead had it destroyed
   * before its time. That of a day that is over is what it is.
   */
  standingDay(day: string): Promise<string>;
  /** Destroys a key: what it sealed is gone, in every backup too, and the subject never gets another. */
  destroy(subject: string): Promise<void>;
  /** Destroys the keys of all days before the one of this instant. */
  destroyDaysBefore(now: Instant): Promise<void>;
  /** Keeps this as the key of a subject unless it has one, or had. */
  keep(subject: string, key: Uint8Array): Promise<void>;
}

interface Deps {
  readonly keyStore: KeyStore;
  readonly cipher: Pick<Cipher, 'newKey'>;
  readonly wrapping: Wrapping;
  readonly clock: Clock;
  /** Keys held in memory. */
  readonly mostHeld?: number;
}

/**
 * The keys of subjects, unwrapped; those used last are held in memory. Throws Problem `unavailable` for keys that an installation key
 * wraps which this process has not learned of: they are whole, and another process, or this one when started anew, reads them.
 */
export function createKeyring({ keyStore, cipher, wrapping, clock, mostHeld = 50_000 }: Deps): Keyring {
  /** What was destroyed stays so, and is held as well. */
  const held = new Map<string, Uint8Array | 'destroyed'>();
  /** Once opened, an installation that has no key of release 0.1 never gets one. */
  let lacksOldFields = false;

  function unwrap(kept: KeptKey): Uint8Array | 'destroyed' | undefined {
    if (kept.wrapped === undefined) return 'destroyed';
    try {
      return wrapping.unwrap(kept);
    } catch {
      // One damaged key makes what it sealed unreadable, and nothing else.
      return undefined;
    }
  }

  function hold(kept: readonly KeptKey[], into: Map<string, Uint8Array | 'destroyed'>): void {
    for (const one of kept) {
      const key = unwrap(one);
      if (key === undefined) continue;
      into.set(one.subject, key);
      held.delete(one.subject);
      held.set(one.subject, key);
    }
    for (const subject of held.keys()) {
      if (held.size <= mostHeld) return;
      held.delete(subject);
    }
  }

  async function find(subjects: readonly string[]) {
    const found = new Map<string, Uint8Array | 'destroyed'>();
    const missing = new Set<string>();
    for (const subject of subjects) {
      const key = held.get(subject);
      if (key === undefined) {
        if (subject !== oldFieldsSubject || !lacksOldFields) missing.add(subject);
      } else found.set(subject, key);
    }
    const kept = missing.size === 0 ? [] : await keyStore.getMany([...missing]);
    // What another wraps that took this one's place meanwhile is read all the same.
    if (!wrapping.knows(kept)) await wrapping.refresh();
    if (!wrapping.knows(kept))
      throw new Problem('unavailable', 'installation_key_replaced', { retryAfter: 60 });
    hold(kept, found);
    for (const { subject } of kept) missing.delete(subject);
    lacksOldFields ||= missing.has(oldFieldsSubject);
    return { found, missing };
  }

  async function destroy(subject: string): Promise<void> {
    held.delete(subject);
    for (;;) {
      const [before] = await keyStore.getMany([subject]);
      const after: KeptKey = { subject, destroyedAt: clock() };
      if (before?.destroyedAt !== undefined) return;
      if (before === undefined) await keyStore.add([after]);
      else if (await keyStore.replace(before, after)) return;
    }
  }

  return {
    async forSealing(subjects) {
      const { found, missing } = await find(subjects);
      if (missing.size > 0) {
        await wrapping.refresh();
        const made = [...missing].map((subject) => wrapping.wrap(subject, cipher.newKey()));
        // Of two that make one at once the first decides, and both get that.
        hold(await keyStore.add(made), found);
      }
      return found;
    },
    forOpening: async (subjects) => (await find(subjects)).found,
    async standingDay(day) {
      const isOver = day < daySubject(clock());
      for (let at = 2, subject = day; ; at += 1) {
        if (isOver || (await find([subject])).found.get(subject) !== 'destroyed') return subject;
        subject = `${day}_${at}`;
      }
    },
    destroy,
    async destroyDaysBefore(now) {
      const end = daySubject(now);
      for (let after = dayPrefix; ; ) {
        const page = await keyStore.list(after, 500);
        const over = page.filter(({ subject }) => subject.startsWith(dayPrefix) && subject < end);
        for (const { subject, destroyedAt } of over) if (destroyedAt === undefined) await destroy(subject);
        const last = over.at(-1);
        if (last === undefined || over.length < page.length) return;
        after = last.subject;
      }
    },
    async keep(subject, key) {
      await keyStore.add([wrapping.wrap(subject, key)]);
      if (subject === oldFieldsSubject) lacksOldFields = false;
    },
  };
}
