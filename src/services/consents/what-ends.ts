import type { Consent } from '../../domain/consent.ts';
import type { Unit } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { endingsOfConsent } from '../partners/link-endings.ts';
import { createEndings, type EndingDeps } from '../releases/ending.ts';

type Ends = Required<Pick<Unit, 'puts' | 'removals' | 'facts' | 'audit'>>;

/** What rests on a consent and ends in the unit that takes it back: nobody sees anything by it from that commit on. */
export function createWhatEnds(deps: EndingDeps) {
  const endings = createEndings(deps);
  return async (ctx: Context, consent: Consent): Promise<Ends> => {
    const releases = await endings.endUnder(ctx, consent.id);
    const links = await endingsOfConsent(deps, ctx, consent, 'revoked');
    return {
      puts: [...(releases.puts ?? []), ...links.puts],
      removals: links.removals,
      facts: [...(releases.facts ?? []), ...links.facts],
      audit: [...(releases.audit ?? []), ...links.audit],
    };
  };
}
