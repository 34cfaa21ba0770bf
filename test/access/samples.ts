import type { Tenant } from '../support/app.ts';

/** A body that each route with one would take, by method and path. */
export function sampleBodies(tenant: Tenant): Readonly<Record<string, unknown>> {
  const consent = {
    purpose: 'release_to_employer',
    discloser: tenant.organisationId,
    recipient: { kind: 'employer', id: tenant.employerId },
    fields: ['displayName'],
    expires: '2027-11-24',
    revocation: 'revocation/1',
    signed: {
      how: 'on_screen',
      at: '2026-11-24T09:00:00Z',
      language: 'en',
      textVersion: 'consent-employer/1',
    },
  };
  const release = { fields: ['displayName'], consentId: tenant.releaseConsentId };
  return {
    'post /session': tenant.credentials.coach,
    'post /participants': { displayName: 'Sample Person' },
    'patch /participants/{participantId}': { language: 'de' },
    'post /participants/{participantId}/stage': { stage: 'ready_to_try_work' },
    'post /duplicates': { displayName: 'Sample Person' },
    'post /employers': { name: 'Sample Works' },
    'post /employers/{employerId}/contacts': {
      channel: 'phone',
      at: '2026-11-24T09:30:00Z',
      note: 'Rang about Sundays',
    },
    'patch /employers/{employerId}': { sector: 'Baking' },
    'post /opportunities': { employerId: tenant.employerId, title: 'Sample role' },
    'patch /opportunities/{opportunityId}': { openings: 2 },
    'post /opportunities/{opportunityId}/state': { state: 'paused' },
    'post /opportunities/{opportunityId}/renew': {
      expiresAt: '2028-03-31T22:00:00Z',
      confirmed: ['hours'],
    },
    'post /text-check': { text: 'You bake bread.' },
    'post /matches/{matchId}/decisions': { action: 'shortlist' },
    'post /questions/{questionId}/answers': {
      answer: 'not_reached',
      contact: { channel: 'phone', at: '2026-11-24T09:30:00Z' },
    },
    'post /questions/{questionId}/enquiries': {},
    'post /enquiries/{enquiryId}/answers': { answer: 'yes' },
    'post /questions/{questionId}/deferrals': { until: '2028-11-24' },
    'post /covers': {
      coachId: tenant.users.coach.id,
      by: tenant.users.supervisor.id,
      from: '2026-11-24',
      until: '2027-11-24',
    },
    'post /participants/{participantId}/consents': consent,
    'post /participants/{participantId}/consent-papers': {
      ...{ purpose: consent.purpose, recipient: consent.recipient },
      ...{ fields: consent.fields, expires: consent.expires },
    },
    'post /consents/{consentId}/revoke': {},
    'post /consents/{consentId}/evidence': { filename: 'paper.png', bytes: 'iVBORw0KGgo=' },
    'post /participants/{participantId}/link-codes': {
      ...{ partnerId: tenant.partnerId, consentId: tenant.partnerConsentId },
    },
    'post /partners': { name: `New ${tenant.canary}`, languages: ['en'], origins: ['https://new.example'] },
    'patch /partners/{partnerId}': { languages: ['en', 'ar'] },
    'post /partner/links/{linkId}/answers': { opportunityId: tenant.opportunityId, answer: 'interested' },
    'post /partner/links/{linkId}/sessions': { in: 'frame' },
    'post /partner/links': { code: tenant.linkCode },
    'post /matches/{matchId}/release-preview': release,
    'post /matches/{matchId}/release': release,
    'post /placements': { matchId: tenant.matchId, startedOn: '2026-11-02' },
    'patch /placements/{placementId}': { endReason: 'another_reason', endedOn: '2026-11-03' },
    'post /releases/{releaseId}/answers': { action: 'invite' },
    'patch /operations/scoring': { stopped: true },
    'post /handovers': { participantIds: [tenant.participantId], to: tenant.users.coach.id },
    'post /views': { place: 'participants', name: 'Waiting', query: 'show=waiting' },
    'post /skills/link': { text: 'I baked bread' },
    'post /break-glass': { reason: 'Nobody else is here' },
    'post /break-glass/{glassId}/review': { finding: 'It was so' },
    'post /erasures/{erasureId}/decision': { decision: 'no' },
    'patch /retention': { months: { contacts: 40 } },
    'post /clearances/{clearanceId}/decision': { decision: 'no' },
    'post /session/step-up': { password: 'not the one they have' },
    'post /session/passkey': {
      passkey: { id: 'nobody', clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' },
    },
    'post /me/factors': { kind: 'totp' },
    'post /me/factors/{factorId}/confirm': { code: '123456' },
    'post /me/password': {
      currentPassword: 'not the one they have',
      newPassword: 'windmill orchard trumpet',
    },
    'patch /me/preferences': { digestAt: '07:30' },
    'post /users': { email: `new.${tenant.canary}@demo.example`, displayName: 'New One', role: 'auditor' },
    'patch /users/{userId}': { disabled: true },
    'post /tokens': { role: 'auditor', label: 'counts', expiresAt: '2029-01-01T00:00:00Z' },
    'post /invitations': { email: `invited.${tenant.canary}@demo.example`, role: 'coach' },
    'post /me/address-trials': {},
    'post /session/code': { email: tenant.credentials.employer.email, code: 'WRNG CODE' },
    'post /sign-in-links': { email: tenant.credentials.employer.email },
    'post /sign-in-links/{linkSecret}': { choice: 'sign_in' },
    'post /password-resets': { email: tenant.credentials.coach.email },
    'post /imports': 'externalId,displayName\nx-1,Sample Person\n',
  };
}

/** A query that each route that needs one would take. */
export function sampleQueries(tenant: Tenant): Readonly<Record<string, string>> {
  return {
    'get /evaluations': `?participantId=${tenant.participantId}&opportunityId=${tenant.opportunityId}`,
    'get /placements': `?participantId=${tenant.participantId}`,
    'get /places': '?q=quay',
    'get /clearances/{clearanceId}/items': '?kind=people',
    'get /search': '?q=sample',
    'get /skills': '?q=bread',
    'get /occupations': '?q=baker',
    'get /concepts': '?q=forklift',
    'post /imports': '?kind=participants&dryRun=true',
    'get /imports/template': '?kind=participants',
  };
}

/** The path of a route with a tenant's ids in it. */
export function pathFor(path: string, tenant: Tenant): string {
  // What is released of a match is looked at where something is.
  const matchId = path.includes('/release') ? tenant.releasedMatchId : tenant.matchId;
  const ids: Readonly<Record<string, unknown>> = { ...tenant, matchId };
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (typeof id !== 'string')
      throw new Error(`The test tenant has no ${name}: add one in test/support/tenant.ts.`);
    return encodeURIComponent(id);
  });
}
