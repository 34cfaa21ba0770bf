import type { Actor } from '../../domain/access/actor.ts';
import type { Scope } from '../../domain/access/scope.ts';
import { Problem } from '../../domain/problem.ts';
import { sentenceOf } from '../../domain/sentence.ts';
import { idPrefixes } from '../../domain/values/ids.ts';
import { type Clock, plusSeconds } from '../../domain/values/time.ts';
import type { Secrets } from '../../security/port.ts';
import type { Answer } from '../../services/kit/context.ts';
import { type IdempotencyRow, idempotency, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { first, put, removal } from '../../store/rows.ts';

/** A key: 1 to 255 printable ASCII characters without spaces. */
export const keyPattern = /^[!-~]{1,255}$/;

const keptSeconds = 24 * 3600;

/** Ids of people in an answer, and how many of them are looked for. */
const personIds = new RegExp(`\\b${idPrefixes.participant}_[0-9A-HJKMNP-TV-Z]{26}\\b`, 'g');
const mostPeople = 1000;

/** A request that may be a repeat: where its answer is kept, and what it asked. */
export interface Repeatable {
  readonly id: string;
  readonly requestDigest: string;
}

export interface Idempotency {
  /** Throws Problem `invalid` for a key that is not 1 to 255 printable characters. */
  readonly repeatable: (
    scope: Scope,
    key: string,
    asked: { readonly method: string; readonly url: string; readonly bytes: Uint8Array },
  ) => Repeatable;
  /**
   * The kept answer, marked as such; undefined for a first time. Throws Problem `conflict` when another thing was asked, and where it is
   * about a person who is not there any more for who asks: forgotten since, or kept from them.
   */
  readonly replay: (scope: Scope, repeatable: Repeatable) => Promise<Answer | undefined>;
  /** Keeps the answer of a request whose use case had nothing to commit it with. */
  readonly keep: (scope: Scope, repeatable: Repeatable, answer: Answer) => Promise<void>;
}

/** As whom it was asked. An answer was made for that reader's eyes: with another role or employer it is another request. */
const standingOf = (actor: Actor): readonly string[] =>
  'role' in actor ? [actor.role, actor.employerId ?? ''] : [actor.kind];

/** Answers to POSTs with an Idempotency-Key, kept for 24 hours, so that a repeat does nothing and hears the same. */
export function createIdempotency(deps: { store: Store; clock: Clock; secrets: Secrets }): Idempotency {
  const { store, clock, secrets } = deps;

  async function checkStillThere(scope: Scope, body: string): Promise<void> {
    const ids = [...new Set(body.match(personIds))].slice(0, mostPeople);
    const there = await store.getMany(scope, participants, ids, { unseal: false });
    if (there.length < ids.length) throw new Problem('conflict', 'answer_of_who_is_gone');
  }

  return {
    repeatable(scope, key, { method, url, bytes }) {
      if (!keyPattern.test(key)) {
        const sentence = sentenceOf('key_unprintable');
        throw new Problem('invalid', sentence, { errors: [{ path: 'Idempotency-Key', sentence }] });
      }
      const owner = [scope.organisationId, scope.actor.id, key].join('\n');
      const asked = [method, url, Buffer.from(bytes).toString('base64'), ...standingOf(scope.actor)];
      return { id: secrets.digest(owner), requestDigest: secrets.digest(asked.join('\n')) };
    },

    async replay(scope, { id, requestDigest }) {
      const row = await store.get(scope, idempotency, id);
      if (row === undefined) return undefined;
      if (row.expiresAt <= clock()) {
        const { organisationId } = row;
        await store.commit(scope, { organisationId, removals: [removal(idempotency, row)] });
        return undefined;
      }
      if (row.requestDigest !== requestDigest) {
        throw new Problem('conflict', 'key_of_other_request');
      }
      const { status, headers, body } = row;
      await checkStillThere(scope, body);
      return { status, headers: { ...headers, 'idempotent-replayed': 'true' }, body };
    },

    async keep(scope, { id, requestDigest }, answer) {
      const { organisationId } = scope;
      const now = clock();
      const expiresAt = plusSeconds(now, keptSeconds);
      const row: IdempotencyRow = { ...first(id, organisationId, now), requestDigest, expiresAt, ...answer };
      await store.commit(scope, { organisationId, puts: [put(idempotency, row, 0)] });
    },
  };
}
