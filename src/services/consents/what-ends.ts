import type { Consent } from '../../domain/consent.ts';
import type { LinkEnding } from '../../domain/partner.ts';
import type { Unit } from '../../store/port.ts';
import type { Context } from '../kit/context.ts';
import { endingsOfConsent } from '../partners/link-endings.ts';
import { createEndings, type EndingDeps } from '../releases/ending.ts';

/** What a unit holds that ends something. */
export type Ends = Required<Pick<Unit, 'puts' | 'removals' | 'facts' | 'audit'>>;

/** Several endings in one unit. */
export const together = (all: readonly Partial<Ends>[]): Ends => ({
  puts: all.flatMap(({ puts = [] }) => puts),
  removals: all.flatMap(({ removals = [] }) => removals),
  facts: all.flatMap(({ facts = [] }) => facts),
  audit: all.flatMap(({ audit = [] }) => audit),
});

/** What rests on a consent and ends in the unit that ends it: nobody sees anything by it from that commit on. */
export function createWhatEnds(deps: EndingDeps) {
  const endings = createEndings(deps);
  return async (ctx: Context, consent: Consent, ending: LinkEnding = 'revoked'): Promise<Ends> =>
    together([await endings.endUnder(ctx, consent.id), await endingsOfConsent(deps, ctx, consent, ending)]);
}
