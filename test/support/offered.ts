import { scopeOf } from '../../src/domain/access/scope.ts';
import { matches } from '../../src/store/collections/index.ts';
import type { TestApp } from './app.ts';
import { type PersonBrowser, personBrowser } from './person-browser.ts';

const password = 'long enough to be one of these';

/** What is seeded of a tenant: its person signs in, and has been offered its job. */
export interface Offered {
  readonly browser: PersonBrowser;
  readonly email: string;
  readonly password: string;
  readonly job: string;
}

/** Lets the person of a tenant sign in, and offers them the job of its match. */
export async function offeredTo(app: TestApp, which: 'home' | 'away', language?: string): Promise<Offered> {
  const tenant = app[which];
  const ctx = {
    scope: scopeOf({ kind: 'command', id: 'seed', organisationId: tenant.organisationId }),
  };
  const email = `robin-${which}@demo.example`;
  const { participantId } = tenant;
  await app.services.users.create(ctx, {
    ...{ role: 'participant', email, password, participantId, displayName: `Robin ${tenant.canary}` },
  });
  const coach = {
    scope: scopeOf({
      kind: 'user',
      id: tenant.users.coach.id,
      organisationId: tenant.organisationId,
      role: 'coach',
    }),
  };
  const decide = async (action: 'shortlist' | 'offer') => {
    const match = await app.store.get(ctx.scope, matches, tenant.matchId);
    await app.services.matches.decide(coach, tenant.matchId, match?.version ?? 0, { action });
  };
  await decide('shortlist');
  await decide('offer');
  app.pass(16);
  const browser = personBrowser(app.url, language);
  const signedIn = await browser.post('/my/code', { by: 'email', email, password });
  if (signedIn.to !== '/my') throw new Error(`Not signed in: ${signedIn.status}`);
  return { browser, email, password, job: `/my/offers/${tenant.opportunityId}` };
}
