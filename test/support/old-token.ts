import type { Composition } from '../../src/compose.ts';
import type { Token } from '../../src/domain/user.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { tokens } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';

/** A token of a participant. None is made any more; those of before stand until they run out. */
export async function oldTokenOfParticipant(
  { store, services }: Pick<Composition, 'store' | 'services'>,
  ctx: Context,
  label: string,
): Promise<{ readonly secret: string; readonly token: Token }> {
  const expiresAt = '2030-01-01T00:00:00.000Z';
  const { token, secret } = await services.tokens.issue(ctx, { role: 'auditor', label, expiresAt });
  const old: Token = { ...token, role: 'participant', version: token.version + 1 };
  const { organisationId } = ctx.scope;
  await store.commit(ctx.scope, { organisationId, puts: [put(tokens, old, token.version)] });
  return { secret, token: old };
}
