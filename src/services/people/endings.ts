import type { Scope } from '../../domain/access/scope.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Token } from '../../domain/user.ts';
import type { Clock, Instant } from '../../domain/values/time.ts';
import { knownBrowsers, links, tokens } from '../../store/collections/index.ts';
import { type Put, type Removal, type Store, walk } from '../../store/port.ts';
import { next, put, removal } from '../../store/rows.ts';
import { commit, done } from '../kit/commit.ts';
import type { Context } from '../kit/context.ts';
import { untilFresh } from '../kit/versions.ts';

/** What a unit holds that ends something. */
export interface Endings {
  readonly puts: readonly Put[];
  readonly removals: readonly Removal[];
  readonly audit: readonly AuditEntry[];
}

/** The revoking of a token. */
export const revoking = (token: Token, now: Instant): Pick<Endings, 'puts' | 'audit'> => ({
  puts: [put(tokens, next(token, now, { revokedAt: now }), token.version)],
  audit: [done('revoke', 'token', token.id)],
});

/**
 * What somebody who may not come in any more, or not as before, could still come in by: tokens they made, those that these made
 * in turn, and links that were not used yet.
 */
export async function endingsOfMaker(
  store: Store,
  scope: Scope,
  maker: string,
  now: Instant,
): Promise<Endings> {
  const puts: Put[] = [];
  const removals: Removal[] = [];
  const audit: AuditEntry[] = [];
  const makers = [maker];
  for (const by of makers) {
    for await (const token of walk(store, scope, tokens, 'byMaker', { key: [by] })) {
      makers.push(token.id);
      if (token.revokedAt !== undefined) continue;
      const ending = revoking(token, now);
      puts.push(...ending.puts);
      audit.push(...ending.audit);
    }
    for await (const link of walk(store, scope, links, 'byMaker', { key: [by] })) {
      removals.push(removal(links, link));
      audit.push(done('void', link.purpose, link.id));
    }
  }
  return { puts, removals, audit };
}

/** The browsers in which somebody signed in. */
export async function endingsOfBrowsers(
  store: Store,
  scope: Scope,
  userId: string,
): Promise<readonly Removal[]> {
  const removals: Removal[] = [];
  for await (const row of walk(store, scope, knownBrowsers, 'byUser', { key: [userId] }))
    removals.push(removal(knownBrowsers, row));
  return removals;
}

/** Ends what was made in the moment before its maker was cut off; after it nothing can be made any more. */
export async function endWhatWasMade(
  deps: { readonly store: Store; readonly clock: Clock },
  { scope, fence }: Context,
  maker: string,
): Promise<void> {
  await untilFresh(async () => {
    const late = await endingsOfMaker(deps.store, scope, maker, deps.clock());
    // Beside the answer that is kept for a repeat, which went with the cutting off.
    if (late.audit.length > 0) await commit(deps, { scope, fence }, late, undefined);
  });
}
