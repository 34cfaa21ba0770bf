import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import { codeOf } from '../../domain/one-time-code.ts';
import type { NewId } from '../../domain/values/ids.ts';
import type { Clock } from '../../domain/values/time.ts';
import { codes, participants } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import { commit } from '../kit/commit.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import type { Recipients } from '../notices/recipients.ts';
import { untilTold } from '../notices/until-told.ts';
import { codeDigest } from '../partners/code-digest.ts';
import type { Locks } from '../people/locks.ts';
import { dailyAsk } from './daily-asks.ts';

export interface NewCodes {
  /**
   * Whoever has a code that is too old asks their coach for another one, once a day. Whether it was anybody's is told to nobody: it
   * gives nothing back. `source` is the network it comes from. Throws Problem `rate_limited` after too many wrong ones.
   */
  readonly ask: (typed: string, source: string) => Promise<void>;
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blind: (text: string) => string;
  readonly locks: Pick<Locks, 'ofCodeSource' | 'check' | 'count'>;
  readonly recipients: Pick<Recipients, 'findInCharge'>;
}

export function createNewCodes(deps: Deps): NewCodes {
  const { store, blind, locks, recipients } = deps;
  const everywhere = acrossOrganisations('sign-in');
  // Guesses that are counted together wait for each other, so that a burst cannot outrun the count.
  const inTurn = createOneAtATime();
  return {
    async ask(typed, source) {
      const lock = locks.ofCodeSource(source);
      await inTurn(lock.id, async () => {
        await locks.check([lock], 'too_many_wrong_codes');
        // Known or not, it counts: nobody learns by asking which codes there were.
        await locks.count([lock]);
      });
      const code = codeOf(typed);
      const row = code && (await store.get(everywhere, codes, codeDigest(blind, 'sign_in', code)));
      if (!row) return;
      const { organisationId, participantId } = row;
      const scope = scopeOf({ kind: 'job', id: 'new-code', organisationId, rights: [] });
      const person = await store.get(scope, participants, participantId, { unseal: false });
      if (person === undefined) return;
      for (const userId of await recipients.findInCharge({ scope }, person))
        await untilTold(async () => {
          const puts = await dailyAsk(deps, { scope }, userId, { participantId, what: 'code' });
          if (puts.length > 0) await commit(deps, { scope }, { puts }, undefined);
        });
    },
  };
}
