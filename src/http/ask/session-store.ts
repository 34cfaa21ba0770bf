import { type SessionData, Store as SessionStore } from 'express-session';
import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { unlessUnreadable } from '../../domain/problem.ts';
import type { Session } from '../../domain/user.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import { sessions } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, next, put, removal } from '../../store/rows.ts';

/** Seconds without a request after which a session is over. */
export const idleSeconds = 12 * 3600;

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
    this.#standing(sid).then(
      (row) => callback(null, row === undefined ? null : (JSON.parse(row.data) as SessionData)),
      callback,
    );
  }

  override set(sid: string, session: SessionData, callback: (error?: unknown) => void = () => {}): void {
    this.#write(sid, session).then(() => callback(), callback);
  }

  override destroy(sid: string, callback: (error?: unknown) => void = () => {}): void {
    this.#remove(sid).then(() => callback(), callback);
  }

  override touch(sid: string, session: SessionData, callback: () => void = () => {}): void {
    const stale = plusSeconds(this.#clock(), idleSeconds - refreshSeconds);
    const refresh = async () => {
      const row = await this.#standing(sid);
      if (row !== undefined && row.expiresAt < stale) await this.#write(sid, session);
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
    const scope = scopeOf({ kind: 'job', id: job, organisationId: user.organisationId, rights: [] });
    const old = await this.#store.get(scope, sessions, id, { unseal: false });
    const now = this.#clock();
    const { id: userId, organisationId } = user;
    const kept = { userId, expiresAt: plusSeconds(now, idleSeconds), data: JSON.stringify(session) };
    const row: Session =
      old === undefined ? { ...first(id, organisationId, now), ...kept } : next(old, now, kept);
    const puts = [put(sessions, row, old?.version ?? 0)];
    await this.#store.commit(scope, { organisationId, puts });
  }

  async #remove(sid: string): Promise<void> {
    const id = this.#secrets.digest(sid);
    const row = await this.#store.get(acrossOrganisations(job), sessions, id, { unseal: false });
    if (row === undefined) return;
    const { organisationId } = row;
    const scope = scopeOf({ kind: 'job', id: job, organisationId, rights: [] });
    await this.#store.commit(scope, { organisationId, removals: [removal(sessions, row)] });
  }
}
