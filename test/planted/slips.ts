/** A slip that somebody could make, planted in a copy, and the test of the suite that has to notice it. */
export interface Slip {
  readonly slip: string;
  readonly file: string;
  /** What stands in the file, once. */
  readonly from: string;
  readonly to: string;
  /** A file of tests, and words of the test that fails then; `types` is the compiler, which reads the changed file alone. */
  readonly noticedBy: 'types' | { readonly file: string; readonly test: string };
}

const releasesTest = 'test/services/releases.test.ts';
const releasedTest = 'test/services/released.test.ts';
const newcomersTest = 'test/services/newcomers.test.ts';
const storeTest = 'test/contract/store-embedded.test.ts';
const rightsTest = 'test/services/rights.test.ts';
const partnerOffersTest = 'test/http/partner-offers.test.ts';
const framesTest = 'test/http/partner-sessions.test.ts';

export const slips: readonly Slip[] = [
  {
    slip: 'a read by id that drops the tenant',
    file: 'src/store/embedded/embedded-store.ts',
    from: '(scope.acrossOrganisations || row.organisationId === scope.organisationId)',
    to: "(scope.acrossOrganisations || row.organisationId !== '')",
    noticedBy: { file: storeTest, test: 'show nothing of other organisations' },
  },
  {
    slip: 'a list that drops the tenant',
    file: 'src/store/embedded/embedded-store.ts',
    from: '(scope.acrossOrganisations ? everybody : scope.organisationId)',
    to: "(scope.acrossOrganisations ? everybody : 'org_a')",
    noticedBy: { file: storeTest, test: 'show nothing of other organisations' },
  },
  {
    slip: 'a consent looked at when a call is queued, and not when it goes',
    file: 'src/services/partners/calling.ts',
    from: 'live === undefined || !permits(live.consent, fieldOf[kind]) || decisionId === undefined',
    to: 'decisionId === undefined',
    noticedBy: { file: 'test/services/webhooks.test.ts', test: 'is looked at once more when it goes' },
  },
  {
    slip: 'the consent of a release looked at when it is read, and not in the unit that says so',
    file: 'src/services/releases/released.ts',
    from: 'checks: [...checks.values()]',
    to: 'checks: []',
    noticedBy: { file: 'test/faults/release-races.test.ts', test: 'overtakes a reading at any moment' },
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
    slip: 'a reader believed to have what they name, before anybody looks whether it is there',
    file: 'src/http/answer/answer-route.ts',
    from: 'const result = await route.handler({ scope }, asked);',
    to: 'if (request.fresh) return void response.status(304).end(); const result = await route.handler({ scope }, asked);',
    noticedBy: { file: 'test/http/conditional-reads.test.ts', test: 'is told of a release that ended' },
  },
  {
    slip: 'who came to an employer later let in before the person was told',
    file: 'src/domain/release.ts',
    from: 'from !== undefined && from <= now',
    to: 'from === undefined || from <= now',
    noticedBy: { file: newcomersTest, test: 'sees nothing until the person was told' },
  },
  {
    slip: 'who came to an employer later written down, and nobody asked to tell the person',
    file: 'src/services/releases/upkeep.ts',
    from: "...(await endings.tellCoach(ctx, match, 'reader_joined', cause)),",
    to: '',
    noticedBy: { file: newcomersTest, test: 'sees nothing until the person was told' },
  },
  {
    slip: 'the trail written after the answer',
    file: 'src/services/releases/released.ts',
    from: 'return commit({ store, clock }, ctx, unit, view);',
    to: 'void commit({ store, clock }, ctx, unit, view).catch(() => undefined);\n        return view;',
    noticedBy: { file: releasesTest, test: 'is seen by nobody while the trail cannot be written' },
  },
  {
    slip: 'what an employer sees of a person made by spreading the person',
    file: 'src/services/releases/shown-person.ts',
    from: 'return { ...shown, conceptNames:',
    to: 'return { ...person, ...shown, conceptNames:',
    noticedBy: { file: releasesTest, test: 'shows an employer the fields that were named' },
  },
  {
    slip: 'what somebody else was released opened before it is refused, and what never was not',
    file: 'src/services/releases/released.ts',
    from: 'const row = await ownRow(ctx, id);',
    to: 'const row = await store.get(ctx.scope, releases, id);',
    noticedBy: { file: releasedTest, test: 'costs the store the same' },
  },
  {
    slip: 'a release that shows more than its consent speaks of',
    file: 'src/services/releases/in-force.ts',
    from: ' &&\n    fields.every((field) => permitted.includes(consentFieldOf(field)))',
    to: '',
    noticedBy: { file: releasedTest, test: 'nothing of which the consent does not speak' },
  },
  {
    slip: 'more of somebody seen on the same day, and not in the list of who saw what',
    file: 'src/services/releases/disclosures.ts',
    from: 'seen.fields.join()',
    to: "''",
    noticedBy: { file: releasedTest, test: 'on the same day' },
  },
  {
    slip: 'a page that says more comes where only others are let see it',
    file: 'src/services/releases/released.ts',
    from: 'next = await cursorToSeen(next, (from) => seenFrom(from, 20));',
    to: '',
    noticedBy: { file: releasesTest, test: 'none has a cursor before nothing' },
  },
  {
    slip: 'a presenter that spreads',
    file: 'src/http/api/releases/presenter.ts',
    from: '    ...{ displayName, phone, email, message },\n',
    to: '    ...person,\n',
    noticedBy: { file: 'test/http/releases.test.ts', test: 'nothing else, wherever they look' },
  },
  {
    slip: 'a field without a class',
    file: 'src/domain/participant.ts',
    from: '  readonly displayName: string;\n',
    to: '  readonly displayName: string;\n  readonly colour: string;\n',
    noticedBy: 'types',
  },
  {
    slip: 'a read that is denied as forbidden where it is not there',
    file: 'src/services/kit/guard.ts',
    from: "if (decision.reason === 'scope') throw notFound(noun);",
    to: "if (decision.reason === 'scope') throw new Problem('forbidden', 'not_for_your_role');",
    noticedBy: { file: 'test/services/guard.test.ts', test: 'not found of what is out of scope' },
  },
  {
    slip: 'a released person of another who is forbidden where they are not there',
    file: 'src/services/kit/guard.ts',
    from: '  throw notFound(noun);\n}',
    to: "  throw new Problem('forbidden', 'not_for_your_role');\n}",
    noticedBy: { file: releasesTest, test: 'shows an employer the fields that were named' },
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
    slip: 'a form in a frame that is believed although it says not where it comes from',
    file: 'src/http/middleware/same-origin.ts',
    from: 'if (unsaid || foreignSite',
    to: 'if (foreignSite',
    noticedBy: { file: framesTest, test: 'no form that says not where it comes from' },
  },
  {
    slip: 'a file handed out to whoever has a code of the staff',
    file: 'src/services/rights/exports.ts',
    from: "'role' in actor && actor.codeBy !== undefined",
    to: "'role' in actor && actor.codeBy === ''",
    noticedBy: { file: rightsTest, test: 'nobody’s proof alone' },
  },
  {
    slip: 'a second yes by who made the code',
    file: 'src/services/rights/erasures.ts',
    from: 'row.codeBy === self || (yes && row.by === self)',
    to: 'yes && row.by === self',
    noticedBy: { file: rightsTest, test: 'nobody’s proof alone' },
  },
  {
    slip: 'a session that forgets whose code opened it',
    file: 'src/http/ask/authenticate.ts',
    from: '        ...(codeBy && { codeBy }),\n',
    to: '',
    noticedBy: { file: 'test/http/my-codes.test.ts', test: 'neither hand out the file nor erase' },
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
    slip: 'a repeat by a portal that hears what was kept although the consent ended',
    file: 'src/http/answer/answer-route.ts',
    from: '      if (heard !== undefined) await route.beforeRepeat?.({ scope }, asked);\n',
    to: '',
    noticedBy: { file: 'test/http/partner-repeats.test.ts', test: 'consent is taken back' },
  },
  {
    slip: 'a form of a page of another site that only its Referer names',
    file: 'src/http/middleware/same-origin.ts',
    from: 'foreignSite || foreignPage',
    to: 'foreignSite',
    noticedBy: { file: 'test/http/my-pages.test.ts', test: 'no form of another site' },
  },
  {
    slip: 'the first of two answers taken for what was meant',
    file: 'src/http/pages/once.ts',
    from: 'more.length === 0 ? said : null',
    to: 'more.length >= 0 ? said : null',
    noticedBy: { file: 'test/http/my-jobs.test.ts', test: 'says two things at once' },
  },
  {
    slip: 'a yes that outlives its taking back',
    file: 'src/services/own/own-release.ts',
    from: 'JSON.stringify([look, times, stands !== undefined])',
    to: 'JSON.stringify(look)',
    noticedBy: { file: 'test/http/my-jobs-anew.test.ts', test: 'a look is good once' },
  },
  {
    slip: 'a renewed session that outlives the link it came by',
    file: 'src/http/ask/authenticate.ts',
    from: '{ steppedUpUntil, partnerLinkId, codeBy, signInMark }',
    to: '{ steppedUpUntil, codeBy, signInMark }',
    noticedBy: { file: framesTest, test: 'went on under a new cookie' },
  },
  {
    slip: 'an answer repeated to somebody who is another by now',
    file: 'src/http/ask/idempotency.ts',
    from: ', ...standingOf(scope.actor)]',
    to: ']',
    noticedBy: { file: 'test/http/idempotency.test.ts', test: 'somebody who is another by now' },
  },
  {
    slip: 'an answer to an employer that forgets who reads it',
    file: 'src/http/api/shapes/place.ts',
    from: "role === 'employer' ? termOf(accommodation.code) : accommodation.code",
    to: "role === 'partner' ? termOf(accommodation.code) : accommodation.code",
    noticedBy: { file: 'test/http/employer-sees.test.ts', test: 'a name of its own for everything' },
  },
  {
    slip: 'a participant who is nobody in the records, and may what is about themselves',
    file: 'src/domain/access/decide.ts',
    from: 'return self === true || participantId !== undefined;',
    to: 'return participantId !== undefined;',
    noticedBy: { file: 'test/domain/permissions.test.ts', test: 'end at themselves' },
  },
  {
    slip: 'a paper that lets in whatever its owner became',
    file: 'src/services/partners/own-user.ts',
    from: "role === 'participant' && disabledAt === undefined",
    to: 'role !== undefined && disabledAt === undefined',
    noticedBy: { file: 'test/http/invited-people.test.ts', test: 'was given another role' },
  },
  {
    slip: 'a supervisor who hears of somebody from whom they are barred',
    file: 'src/services/notices/recipients.ts',
    from: "unbarred(await findByRole(ctx, 'supervisor'))",
    to: "findByRole(ctx, 'supervisor')",
    noticedBy: { file: 'test/services/recipients.test.ts', test: 'nobody who is barred' },
  },
  {
    slip: 'a call to a portal that is planned beyond the consent',
    file: 'src/services/partners/telling-partners.ts',
    from: 'if (live !== undefined && permits(live.consent, fieldOf[kind]))',
    to: 'if (live !== undefined)',
    noticedBy: { file: 'test/services/webhooks.test.ts', test: 'is looked at when it is queued, too' },
  },
  {
    slip: 'a page of somebody that stays open at an employer after they took it back',
    file: 'src/services/live/live.ts',
    from: '[...happened, ...ended]',
    to: 'happened',
    noticedBy: { file: 'test/http/events.test.ts', test: 'can no longer be seen, and nothing else' },
  },
  {
    slip: 'a trail that says of what was never given that it was withdrawn',
    file: 'src/services/consents/consents.ts',
    from: "how === 'withdrawn' ? 'revoke' : how",
    to: "'revoke'",
    noticedBy: { file: 'test/services/consents.test.ts', test: 'is another act each' },
  },
  {
    slip: 'a glass broken in one session that shows cases in all of them',
    file: 'src/services/operations/standing-glasses.ts',
    from: 'standing.some((glass) => glass.signInMark === signInMark)',
    to: 'standing.length > 0',
    noticedBy: { file: 'test/http/break-glass.test.ts', test: 'shows cases where it was broken' },
  },
];
