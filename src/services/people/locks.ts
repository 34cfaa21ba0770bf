import { installation, scopeOf } from '../../domain/access/scope.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import type { SignInFailures } from '../../domain/user.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import { signInFailures } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';
import { untilFresh } from '../kit/versions.ts';
import { normalEmail } from './user-lookup.ts';

/** How long a count stands, from its first failure on. */
export const windowSeconds = 15 * 60;
/**
 * Failures after which nobody gets in until the window ends (OWASP ASVS 5.0, 6.3.1). Codes on paper are typed where many share a
 * network, a hostel or a job centre: ten slips of some would shut out all, and sixty are as hopeless to guess with (docs/security.md).
 * A portal says which of its accounts typed one, so that ten slips shut out who made them; a thousand of all together are beyond what
 * people mistype, and as hopeless (docs/partners.md).
 */
const most = { account: 5, source: 50, codeSource: 60, codeTyper: 10, codePartner: 1000 } as const;

/** What failures are counted for: nothing of it is kept but a keyed digest. */
export interface Lock {
  readonly id: string;
  readonly most: number;
}

export interface Locks {
  /** Of an account, for browsers in which nobody has signed in to it yet. */
  ofAccount(email: string): Lock;
  /** Of a network from which many accounts are tried. */
  ofSource(source: string): Lock;
  /** Of a browser that is known for an account, by the id it is kept under. */
  ofBrowser(id: string): Lock;
  /** Of somebody who is signed in and says their password again. */
  ofOwner(userId: string): Lock;
  /** Of a network from which codes on paper are tried. */
  ofCodeSource(source: string): Lock;
  /** Of one account of a partner's portal, by whatever the portal calls it. */
  ofCodeTyper(partnerId: string, account: string): Lock;
  /** Of a partner, through whose portal all its people try codes. */
  ofCodePartner(partnerId: string): Lock;
  /** Throws Problem `rate_limited` while one of these has as many failures as it takes; the latest end counts. */
  check(locks: readonly Lock[], says?: 'too_many_wrong_passwords' | 'too_many_wrong_codes'): Promise<void>;
  /** Counts one more failure for each. */
  count(locks: readonly Lock[]): Promise<void>;
  forget(lock: Lock): Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly blind: (text: string) => string;
}

/**
 * Whether a count stands still. One that would stand for longer than a window was begun by a clock that ran ahead and has come
 * back: it locks nobody out.
 */
const isOpen = ({ windowEndsAt }: SignInFailures, now: Instant): boolean =>
  windowEndsAt > now && windowEndsAt <= plusSeconds(now, windowSeconds);

/** Locks that survive restarts and hold for every process. */
export function createLocks({ store, clock, blind }: Deps): Locks {
  // Counts of failures belong to no tenant.
  const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId: installation, rights: [] });
  const lock = (of: string, at: number): Lock => ({ id: blind(`failures ${of}`), most: at });

  const fail = ({ id }: Lock): Promise<void> =>
    untilFresh(async () => {
      const now = clock();
      const old = await store.get(scope, signInFailures, id);
      const open = old !== undefined && isOpen(old, now);
      const counted = {
        count: open ? old.count + 1 : 1,
        windowEndsAt: open ? old.windowEndsAt : plusSeconds(now, windowSeconds),
      };
      const row: SignInFailures =
        old === undefined ? { ...first(id, installation, now), ...counted } : next(old, now, counted);
      const puts = [put(signInFailures, row, old?.version ?? 0)];
      await store.commit(scope, { organisationId: installation, puts });
    });

  return {
    ofAccount: (email) => lock(`account ${normalEmail(email)}`, most.account),
    ofSource: (source) => lock(`source ${source}`, most.source),
    ofBrowser: (id) => lock(`browser ${id}`, most.account),
    ofOwner: (userId) => lock(`owner ${userId}`, most.account),
    ofCodeSource: (source) => lock(`code source ${source}`, most.codeSource),
    ofCodeTyper: (partnerId, account) => lock(`code typer ${partnerId} ${account}`, most.codeTyper),
    ofCodePartner: (partnerId) => lock(`code partner ${partnerId}`, most.codePartner),
    async check(locks, says = 'too_many_wrong_passwords') {
      const now = clock();
      const rows = await Promise.all(
        locks.map(async ({ id, most: at }) => ({ at, row: await store.get(scope, signInFailures, id) })),
      );
      const ends = rows.flatMap(({ at, row }) =>
        row !== undefined && row.count >= at && isOpen(row, now) ? [row.windowEndsAt] : [],
      );
      const last = ends.sort().at(-1);
      if (last === undefined) return;
      const retryAfter = Math.ceil((Date.parse(last) - Date.parse(now)) / 1000);
      const said = sentence(says, { minutes: Math.ceil(retryAfter / 60) });
      throw new Problem('rate_limited', said, { retryAfter });
    },
    async count(locks) {
      await Promise.all(locks.map(fail));
    },
    async forget({ id }) {
      const row = await store.get(scope, signInFailures, id);
      if (row === undefined) return;
      await store.commit(scope, { organisationId: installation, removals: [removal(signInFailures, row)] });
    },
  };
}
