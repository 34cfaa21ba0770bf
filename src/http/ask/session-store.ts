import { type SessionData, Store as SessionStore } from 'express-session';
import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { unlessUnreadable } from '../../domain/problem.ts';
import type { Session } from '../../domain/user.ts';
import { type Clock, type Instant, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { sessions } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';

/** Seconds without a request after which a session is over (OWASP ASVS 5.0, 7.3.1). */
export const idleSeconds = 12 * 3600;

/** Seconds after which it is over however much it is used (7.3.2). */
export const longestSeconds = 7 * 86_400;

/** How stale the expiry may get before a request writes it anew: a read should rarely cost a write. */
const refreshSeconds = 600;

const job = 'session';

/**
 * Keeps sessions in the store, each under the digest of its cookie's value, so that nobody who reads the store can act as
 * somebody. Only sessions of somebody signed in are kept.
 */
export class StoredSessions extends SessionStore {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #secrets: Secrets;

  constructor(deps: { readonly store: Store; readonly clock: Clock; readonly secrets: Secrets }) {
    super();
    this.#store = deps.store;
    this.#clock = deps.clock;
    this.#secrets = deps.secrets;
  }

  override get(sid: string, callback: (error: unknown, session?: SessionData | null) => void): void {
    this.#standing(sid).then((row) => callback(null, row === undefined ? null : dataOf(row)), callback);
  }

  override set(sid: string, session: SessionData, callback: (error?: unknown) => void = () => {}): void {
    this.#write(sid, session).then(() => callback(), callback);
  }

  override destroy(sid: string, callback: (error?: unknown) => void = () => {}): void {
    this.#remove(sid).then(() => callback(), callback);
  }

  override touch(sid: string, _session: SessionData, callback: () => void = () => {}): void {
    const refresh = async () => {
      const now = this.#clock();
      const row = await this.#standing(sid);
      if (row === undefined || row.updatedAt >= plusSeconds(now, -refreshSeconds)) return;
      const { organisationId } = row;
      // Names the version it read: a session that somebody ends meanwhile stays ended.
      const puts = [put(sessions, next(row, now, { expiresAt: endOf(row.createdAt, now) }), row.version)];
      await this.#store.commit(scopeIn(organisationId), { organisationId, puts });
    };
    // The request was served; a session that could not be prolonged is at worst over ten minutes early.
    refresh().then(callback, () => callback());
  }

  async #standing(sid: string): Promise<Session | undefined> {
    const id = this.#secrets.digest(sid);
    // One that cannot be read is none: whoever has its cookie signs in again.
    const row = await this.#store.get(acrossOrganisations(job), sessions, id).catch(unlessUnreadable);
    return row !== undefined && row.expiresAt > this.#clock() ? row : undefined;
  }

  async #write(sid: string, session: SessionData): Promise<void> {
    const user = session.passport?.user;
    if (user === undefined) return;
    const id = this.#secrets.digest(sid);
    const scope = scopeIn(user.organisationId);
    const old = await this.#store.get(scope, sessions, id, { unseal: false });
    const now = this.#clock();
    const { id: userId, organisationId, epoch, agent, partnerLinkId } = user;
    const data = JSON.stringify(session);
    const kept = { userId, epoch, agent, partnerLinkId, expiresAt: endOf(old?.createdAt ?? now, now), data };
    const row: Session = next(old ?? { ...first(id, organisationId, now), version: 0, ...kept }, now, kept);
    const puts = [put(sessions, row, old?.version ?? 0)];
    await this.#store.commit(scope, { organisationId, puts });
  }

  async #remove(sid: string): Promise<void> {
    const id = this.#secrets.digest(sid);
    const row = await this.#store.get(acrossOrganisations(job), sessions, id, { unseal: false });
    if (row === undefined) return;
    const { organisationId } = row;
    await this.#store.commit(scopeIn(organisationId), { organisationId, removals: [removal(sessions, row)] });
  }
}

const scopeIn = (organisationId: string) => scopeOf({ kind: 'job', id: job, organisationId, rights: [] });

/** When a session ends if nobody uses it after `now`. */
function endOf(begun: Instant, now: Instant): Instant {
  const age = (Date.parse(now) - Date.parse(begun)) / 1000;
  return plusSeconds(begun, Math.min(age + idleSeconds, longestSeconds));
}

/** What express-session kept, of the epoch that the row is of by now. */
function dataOf({ data, epoch }: Session): SessionData {
  const session = JSON.parse(data) as SessionData;
  const user = session.passport?.user;
  return user === undefined || epoch === undefined
    ? session
    : { ...session, passport: { user: { ...user, epoch } } };
}
