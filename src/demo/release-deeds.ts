import { consentState } from '../domain/consent.ts';
import { plusSeconds } from '../domain/values/time.ts';
import type { Context } from '../services/kit/context.ts';
import { consents } from '../store/collections/index.ts';
import type { DemoContext } from './demo-context.ts';
import { employerId, matchOf, personCalled } from './finding.ts';
import type { DemoDeed } from './town.ts';

type Deed<Name extends DemoDeed['deed']> = Extract<DemoDeed, { readonly deed: Name }>;

/** The consent of somebody that holds at that time of the town; the newest where there are several. */
async function liveConsent(demo: DemoContext, person: string) {
  const { store } = demo.composed;
  const { id } = await personCalled(demo, person);
  const { items } = await store.list(demo.ctx.scope, consents, 'byParticipant', {
    key: [id],
    descending: true,
  });
  return items.find((row) => consentState(row, demo.clock.day(0)) === 'live');
}

/** How people of the town permit, release, and hear back from an employer. */
export const releaseDeeds = {
  async permits(demo: DemoContext, ctx: Context, { person, employer, fields, lastDay }: Deed<'permits'>) {
    const { id } = await personCalled(demo, person);
    return demo.composed.services.consents.create(ctx, id, {
      purpose: 'release_to_employer',
      discloser: ctx.scope.organisationId,
      recipient: { kind: 'employer', id: await employerId(demo, employer) },
      ...{ fields, expires: demo.clock.day(lastDay) },
      revocation: 'revocation/1',
      signed: { how: 'on_screen', at: demo.clock.now(), language: 'en', textVersion: 'consent-employer/1' },
    });
  },
  async 'permits no more'(demo: DemoContext, ctx: Context, { person }: Deed<'permits no more'>) {
    const consent = await liveConsent(demo, person);
    if (consent !== undefined) await demo.composed.services.consents.revoke(ctx, consent.id, 'withdrawn');
  },
  async releases(
    demo: DemoContext,
    ctx: Context,
    { person, job, fields, message, arrangements }: Deed<'releases'>,
  ) {
    const match = await matchOf(demo, person, job);
    const consent = await liveConsent(demo, person);
    if (match?.state !== 'interested' || consent === undefined) return;
    const input = { fields, consentId: consent.id, message, arrangements };
    await demo.composed.services.releases.release(demo.sure(ctx), match.id, input);
  },
  async 'hears back'(
    demo: DemoContext,
    ctx: Context,
    { person, job, at, deed: _, ...input }: Deed<'hears back'>,
  ) {
    const match = await matchOf(demo, person, job);
    const whole = match && (await demo.composed.services.releases.ofMatch(demo.ctx, match.id));
    const reader = whole?.readerIds[0];
    if (whole === undefined || reader === undefined) return;
    const theirs = demo.asEmployer(ctx, reader, whole.employerId);
    const when = at === undefined ? undefined : plusSeconds(demo.clock.midnight, at * 86_400 + 10 * 3600);
    await demo.composed.services.released.answer(theirs, whole.id, { ...input, at: when });
  },
};
