import type { ReleaseSigned } from '../../domain/release.ts';
import type { Instant } from '../../domain/values/time.ts';
import type { Store } from '../../store/port.ts';
import { wayIn } from '../consents/way-in.ts';
import { type Context, isPerson } from '../kit/context.ts';
import { given } from '../kit/patches.ts';
import type { ReleaseInput } from './check-release.ts';

/** How and when a release was signed: on the screen by the person now, or on the paper that somebody writes down. */
export async function signatureOf(
  store: Store,
  ctx: Context,
  { signed }: ReleaseInput,
  now: Instant,
): Promise<ReleaseSigned> {
  const { actor } = ctx.scope;
  const texts = { language: 'en', textVersion: 'release/1' } as const;
  if (isPerson(ctx)) return { how: 'on_screen', at: now, ...texts, ...(await wayIn(store, ctx)) };
  const self = actor.kind === 'user' ? actor.id : undefined;
  const witnessedBy = signed?.witnessedBy ?? self;
  return { how: 'paper', at: signed?.at ?? now, ...texts, ...given({ witnessedBy }) };
}
