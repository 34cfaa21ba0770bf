import type { Signature } from '../../domain/consent.ts';
import { partnerLinks } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { given } from '../kit/patches.ts';

/**
 * By whom the session was opened in which a person signs: a partner's portal, or whoever made their code. Either could be at the
 * other end, so a receipt says it; nothing for one who signed in by what they alone have.
 */
export async function wayIn(
  store: Store,
  { scope }: Context,
): Promise<Pick<Signature, 'partnerId' | 'codeBy'>> {
  const { actor } = scope;
  if (!('role' in actor) || actor.role !== 'participant') return {};
  const { partnerLinkId, codeBy } = actor;
  const link = partnerLinkId && (await store.get(scope, partnerLinks, partnerLinkId));
  return given({ partnerId: link ? link.partnerId : undefined, codeBy });
}
