import type { Composition } from '../../src/compose.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Placement } from '../../src/domain/placement.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { matches, placements } from '../../src/store/collections/index.ts';
import { first, put } from '../../src/store/rows.ts';
import { scored } from './scored-pair.ts';

/** Somebody who said yes to a role twice: one is released, of the other the consent is there and nothing more. */
export interface SeededRelease {
  readonly releaseId: string;
  /** Released too; for routes that end what is released of a match. */
  readonly releasedMatchId: string;
  readonly releaseConsentId: string;
  /** A job of theirs. */
  readonly placementId: string;
  readonly releasedPersonId: string;
  readonly personCredentials: { readonly email: string; readonly password: string };
}

interface Deps
  extends Pick<Composition, 'store' | 'services' | 'organisations' | 'clock' | 'newId' | 'engine'> {}

/** Seeds two matches of one person with one employer, as far as their release. */
export async function seedRelease(
  deps: Deps,
  ctx: Context,
  { word, employerId }: { readonly word: string; readonly employerId: string },
): Promise<SeededRelease> {
  const { store, services, newId, clock } = deps;
  const { organisationId } = ctx.scope;
  const organisation: Organisation = await deps.organisations.get(organisationId);
  const person = await services.participants.create(ctx, { displayName: `Sam canary-${word}` });
  const { id: releasedPersonId } = person;
  const consent = await services.consents.create(ctx, releasedPersonId, {
    purpose: 'release_to_employer',
    discloser: organisationId,
    recipient: { kind: 'employer', id: employerId },
    ...({ fields: ['displayName', 'phone'], expires: '2027-11-24', revocation: 'revocation/1' } as const),
    signed: { how: 'on_screen', at: clock(), language: 'en', textVersion: 'consent-employer/1' },
  });
  const released: Record<'releaseId' | 'matchId' | 'opportunityId', string>[] = [];
  for (const title of ['First', 'Second']) {
    const role = await services.opportunities.create(ctx, { employerId, title: `${title} canary-${word}` });
    const match = {
      ...first(newId('match'), organisationId, clock()),
      ...scored(deps, organisation, person, role),
      ...({ state: 'interested', actedOn: true } as const),
    };
    await store.commit(ctx.scope, { organisationId, puts: [put(matches, match, 0)] });
    const { id: releaseId } = await services.releases.release(ctx, match.id, {
      fields: ['displayName'],
      consentId: consent.id,
    });
    released.push({ releaseId, matchId: match.id, opportunityId: role.id });
  }
  const placement: Placement = {
    ...first(newId('placement'), organisationId, clock()),
    ...{ participantId: releasedPersonId, matchId: released[0]?.matchId ?? '', employerId },
    ...{ opportunityId: released[0]?.opportunityId ?? '', startedOn: '2026-11-02', by: ctx.scope.actor.id },
  };
  await store.commit(ctx.scope, { organisationId, puts: [put(placements, placement, 0)] });
  const personCredentials = { email: `person-${word}@demo.example`, password: 'a password of the tests' };
  await services.users.create(ctx, {
    ...{ role: 'participant', ...personCredentials, displayName: `Sam canary-${word}` },
    participantId: releasedPersonId,
  });
  return {
    ...{ releaseId: released[0]?.releaseId ?? '', releasedMatchId: released[1]?.matchId ?? '' },
    ...{ releaseConsentId: consent.id, releasedPersonId, personCredentials },
    placementId: placement.id,
  };
}
