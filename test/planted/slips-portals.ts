import type { Slip } from './slip.ts';

const partnerOffersTest = 'test/http/partner-offers.test.ts';
const framesTest = 'test/http/partner-sessions.test.ts';

/** Of portals: what they are told, see and open. */
export const slipsOfPortals: readonly Slip[] = [
  {
    slip: 'a consent looked at when a call is queued, and not when it goes',
    file: 'src/services/partners/calling.ts',
    from: 'const live = await liveLink({ store, clock }, ctx, partnerLinkId);',
    to: "const link = await store.get(ctx.scope, partnerLinks, partnerLinkId); const live = link && { link, consent: { fields: ['offers', 'answers'] as const }, checks: [] };",
    noticedBy: { file: 'test/services/webhooks.test.ts', test: 'is looked at once more when it goes' },
  },
  {
    slip: 'a call to a portal that goes, whatever ended since it was looked at',
    file: 'src/services/partners/calling.ts',
    from: 'const { partner, participantId, checks } = stands;',
    to: 'const { partner, participantId } = stands; const checks: readonly Check[] = [];',
    noticedBy: { file: 'test/faults/webhook-races.test.ts', test: 'is overtaken at any moment by' },
  },
  {
    slip: 'the consent of a link looked at when it is read, and not in the unit that says so',
    file: 'src/services/partners/partner-offers.ts',
    from: 'const unit = { checks, puts,',
    to: 'const unit = { puts,',
    noticedBy: {
      file: 'test/faults/partner-races.test.ts',
      test: 'overtakes a portal about to read at any moment',
    },
  },
  {
    slip: 'a link that was ended and still opens a session',
    file: 'src/services/partners/live-links.ts',
    from: 'if (link === undefined || link.endedAt !== undefined) return undefined;',
    to: 'if (link === undefined) return undefined;',
    noticedBy: { file: framesTest, test: 'are not opened late' },
  },
  {
    slip: 'a link whose consent is over and still opens a session',
    file: 'src/services/partners/live-links.ts',
    from: "if (!isTo || consentState(consent, await todayOf({ store, clock }, ctx)) !== 'live') return undefined;",
    to: 'if (!isTo) return undefined;',
    noticedBy: { file: 'test/http/partner-links.test.ts', test: 'consent runs out' },
  },
  {
    slip: 'own pages opened by a portal under a consent to less than they show',
    file: 'src/services/partners/live-links.ts',
    from: "permits(consent, 'offers') && permits(consent, 'answers')",
    to: "permits(consent, 'offers')",
    noticedBy: { file: 'test/http/partner-pages.test.ts', test: 'say what to do under less' },
  },
  {
    slip: 'a form in a frame that is believed although it says not where it comes from',
    file: 'src/http/middleware/same-origin.ts',
    from: 'if (unsaid || foreignSite',
    to: 'if (foreignSite',
    noticedBy: { file: framesTest, test: 'no form that says not where it comes from' },
  },
  {
    slip: 'a portal that sees more than the text said',
    file: 'src/services/partners/partner-offers.ts',
    from: 'showsFit: tellsOfFit(consent.signed.textVersion)',
    to: 'showsFit: tellsOfFit(consent.signed.textVersion) || true',
    noticedBy: { file: partnerOffersTest, test: 'no more than the text' },
  },
  {
    slip: 'a portal told something else than the list of who saw what says',
    file: 'src/services/partners/partner-offers.ts',
    from: 'return commit({ store, clock }, { scope }, unit, notice);',
    to: "return commit({ store, clock }, { scope }, unit, 'redisclosure-part2/1' as const);",
    noticedBy: { file: partnerOffersTest, test: 'what the portal is told' },
  },
  {
    slip: 'a renewed session that outlives the link it came by',
    file: 'src/http/ask/authenticate.ts',
    from: '{ steppedUpUntil, partnerLinkId, codeBy, signInMark }',
    to: '{ steppedUpUntil, codeBy, signInMark }',
    noticedBy: { file: framesTest, test: 'went on under a new cookie' },
  },
  {
    slip: 'a paper that lets in whatever its owner became',
    file: 'src/services/partners/own-user.ts',
    from: "role === 'participant' && disabledAt === undefined",
    to: 'role !== undefined && disabledAt === undefined',
    noticedBy: { file: 'test/http/invited-people.test.ts', test: 'was given another role' },
  },
  {
    slip: 'a call to a portal that is planned beyond the consent',
    file: 'src/services/partners/telling-partners.ts',
    from: 'if (live !== undefined && permits(live.consent, fieldOf[kind]))',
    to: 'if (live !== undefined)',
    noticedBy: { file: 'test/services/webhooks.test.ts', test: 'is looked at when it is queued, too' },
  },
];
