import type { Role } from '../../src/domain/user.ts';

/**
 * Who may do what, written by hand from docs/privacy.md and never made from the code: a slip in the table of permissions, or a
 * route that declares the wrong one, differs from this. `c` coach, `s` supervisor, `e` employer, `p` participant, `t` partner,
 * `u` auditor, `a` administrator; `o` participant, of themselves alone; `*` everybody, signed in or not; `^` before them:
 * once they have said again who they are, and no machine.
 */
const table = `
  post   /session                                    *
  delete /session                                    *
  get    /me                                         c s e p t u a
  post   /me/password                                c s e p t u a
  post   /me/address-trials                          c s e p t u a
  get    /me/preferences                             c s e p t u a
  patch  /me/preferences                             c s e p t u a
  get    /me/decisions                               c s
  get    /me/sessions                                c s e p t u a
  delete /me/sessions                                c s e p t u a
  delete /me/sessions/{sessionId}                    c s e p t u a
  post   /session/step-up                            c s e p t u a
  post   /session/step-up/challenge                  c s e p t u a
  get    /session/passkey                            *
  post   /session/passkey                            *
  post   /session/passkey/challenge                  *
  get    /me/factors                                 c s e u a
  post   /me/factors                                 ^ c s e u a
  post   /me/factors/{factorId}/confirm              ^ c s e u a
  delete /me/factors/{factorId}                      ^ c s e u a
  post   /me/recovery-codes                          ^ c s e u a
  get    /coaches                                    c s
  get    /participants                               c s
  post   /participants                               c s
  get    /participants/{participantId}               c s
  patch  /participants/{participantId}               c s
  post   /participants/{participantId}/stage         c s
  get    /participants/{participantId}/stages        c s
  get    /participants/{participantId}/consents      c s o
  post   /participants/{participantId}/consents      c s o
  post   /participants/{participantId}/consent-papers c s o
  post   /participants/{participantId}/service-end   c s o
  get    /consents/{consentId}                       c s o
  get    /consents/{consentId}/receipt               c s o
  post   /consents/{consentId}/revoke                c s o
  post   /consents/{consentId}/evidence              c s
  get    /consents/{consentId}/evidence              c s o
  post   /participants/{participantId}/link-codes    c s
  post   /participants/{participantId}/sign-in-codes ^ c s
  get    /participants/{participantId}/links         c s
  delete /participants/{participantId}/links/{linkId} c s
  get    /partners                                   c s a
  post   /partners                                   a
  get    /partners/{partnerId}                       c s a
  patch  /partners/{partnerId}                       a
  post   /partners/{partnerId}/token                 a
  post   /partners/{partnerId}/secret                a
  get    /partner/links                              t
  post   /partner/links                              t
  delete /partner/links/{linkId}                     t
  post   /partner/links/{linkId}/sessions            t
  get    /partner/links/{linkId}/opportunities       t
  post   /partner/links/{linkId}/answers             t
  post   /duplicates                                 c s
  get    /employers                                  c s e
  post   /employers                                  c s
  get    /employers/{employerId}                     c s e
  patch  /employers/{employerId}                     c s e
  get    /employers/{employerId}/contacts            c s
  post   /employers/{employerId}/contacts            c s
  get    /places                                     c s e
  get    /opportunities                              c s e
  post   /opportunities                              c s e
  get    /opportunities/{opportunityId}              c s e
  patch  /opportunities/{opportunityId}              c s e
  post   /opportunities/{opportunityId}/state        c s e
  post   /opportunities/{opportunityId}/renew        c s e
  post   /text-check                                 c s e
  get    /matches                                    c s
  get    /matches/{matchId}                          c s
  post   /matches/{matchId}/decisions                c s
  get    /matches/{matchId}/decisions                c s
  post   /matches/{matchId}/release-preview          c s o
  get    /matches/{matchId}/release                  c s o
  post   /matches/{matchId}/release                  ^ c s o
  delete /matches/{matchId}/release                  c s o
  post   /matches/{matchId}/release/told             c s o
  get    /releases/{releaseId}/receipt               c s o
  get    /placements                                 c s o
  post   /placements                                 c s o
  get    /placements/{placementId}                   c s o
  patch  /placements/{placementId}                   c s o
  get    /releases                                   e
  get    /releases/{releaseId}                       e
  post   /releases/{releaseId}/answers               e
  get    /participants/{participantId}/disclosures   c s o
  get    /review                                     c s
  get    /worklists                                  c s
  get    /worklists/unassigned                       c s
  get    /worklists/stale_profiles                   c s
  get    /worklists/waiting_answers                  c s
  get    /worklists/paused                           c s
  get    /worklists/closing_postings                 c s
  get    /worklists/expiring_consents                c s
  get    /worklists/not_scored                       c s
  get    /caseload                                   c s
  get    /caseloads                                  s
  get    /participants/{participantId}/history       c s
  get    /employers/{employerId}/history             c s
  get    /opportunities/{opportunityId}/history      c s
  get    /participants/{participantId}/timeline      c s
  get    /participants/{participantId}/mail          c s
  post   /participants/{participantId}/looks         c s
  post   /participants/{participantId}/costs         c s
  get    /participants/{participantId}/costs         c s
  get    /covers                                     c s
  post   /covers                                     c s
  delete /covers/{coverId}                           c s
  post   /handovers                                  c s
  get    /views                                      c s
  post   /views                                      c s
  delete /views/{viewId}                             c s
  get    /questions                                  c s
  get    /questions/{questionId}                     c s
  get    /questions/{questionId}/scoring             c s
  post   /questions/{questionId}/answers             c s
  post   /questions/{questionId}/enquiries           c s
  get    /enquiries                                  c s e
  post   /enquiries/{enquiryId}/answers              e
  post   /questions/{questionId}/deferrals           c s
  get    /evaluations                                c s
  get    /participants/{participantId}/worth-asking  c s
  get    /notices                                    c s e a
  post   /notices/read                               c s e a
  post   /notices/{noticeId}/read                    c s e a
  get    /search                                     c s e a
  get    /events                                     c s e a
  get    /skills                                     c s e p
  post   /skills/link                                c s e p
  get    /occupations                                c s e p
  get    /concepts                                   c s e p
  post   /imports                                    c s
  get    /imports                                    c s
  get    /imports/template                           c s
  get    /imports/{importId}                         c s
  get    /imports/{importId}/rows                    c s
  post   /imports/{importId}/undo                    c s
  get    /imports/{importId}/records                 c s
  get    /imports/{importId}/kept                    c s
  get    /imports/{importId}/rejections              c s
  get    /imports/{importId}/remarks                 c s
  get    /imports/{importId}/rejected.csv            c s
  get    /operations/queues                          a
  get    /operations/dead-letters                    a
  post   /operations/dead-letters/{workId}/replay    a
  get    /operations/deliveries                      a
  post   /operations/deliveries/{deliveryId}/resend  a
  get    /participants/{participantId}/export        ^ s
  delete /participants/{participantId}               ^ s
  get    /erasures                                   s u a
  get    /erasures/{erasureId}                       s u a
  post   /erasures/{erasureId}/decision              ^ s a
  get    /retention                                  s u a
  patch  /retention                                  a
  get    /clearances                                 s u a
  post   /clearances                                 a
  get    /clearances/{clearanceId}                   s u a
  get    /clearances/{clearanceId}/items             s a
  post   /clearances/{clearanceId}/ask               ^ a
  post   /clearances/{clearanceId}/decision          ^ a
  post   /break-glass                                ^ a
  get    /break-glass                                s u a
  post   /break-glass/{glassId}/review               s
  get    /operations/scoring                         c s a
  patch  /operations/scoring                         a
  get    /audit                                      s u
  get    /users                                      a
  post   /users                                      a
  get    /users/{userId}                             a
  patch  /users/{userId}                             ^ a
  delete /users/{userId}                             ^ a
  delete /users/{userId}/sessions                    a
  get    /tokens                                     a
  post   /tokens                                     a
  delete /tokens/{tokenId}                           a
  post   /invitations                                a
  get    /operations/invitations                     a
  delete /operations/invitations/{invitationId}      a
  get    /invitations/{linkSecret}                   *
  post   /invitations/{linkSecret}                   *
  post   /session/code                               *
  post   /sign-in-links                              *
  get    /sign-in-links/{linkSecret}                 *
  post   /sign-in-links/{linkSecret}                 *
  post   /password-resets                            *
  get    /password-resets/{linkSecret}               *
  post   /password-resets/{linkSecret}               *
`;

const letters: Readonly<Record<string, Role>> = {
  c: 'coach',
  s: 'supervisor',
  e: 'employer',
  p: 'participant',
  t: 'partner',
  u: 'auditor',
  a: 'administrator',
  o: 'participant',
};

/** The roles that each route is for, by method and path. */
export const expectedRoles: ReadonlyMap<string, readonly Role[] | 'everybody'> = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [method = '', path = '', ...who] = line.trim().split(/\s+/);
      const roles = who.flatMap((letter) => letters[letter] ?? []);
      return [`${method} ${path}`, who[0] === '*' ? ('everybody' as const) : roles];
    }),
);

/** Routes that a participant may ask of themselves, and of nobody else. */
export const ofThemselves: ReadonlySet<string> = new Set(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [method = '', path = '', ...who] = line.trim().split(/\s+/);
      return who.includes('o') ? [`${method} ${path}`] : [];
    }),
);

/** The routes before which people say again who they are. */
export const stepUpRoutes: ReadonlySet<string> = new Set(
  table
    .split('\n')
    .filter((line) => line.includes(' ^ '))
    .map((line) => line.trim().split(/\s+/).slice(0, 2).join(' ')),
);

/** Fields that a role sees of what it may read, by route: the whole list, so that one too many shows as one too few does. */
export const expectedFields: Readonly<Record<string, Partial<Record<Role, string>>>> = {
  'get /employers/{employerId}': {
    employer: 'about accommodations contact contacts createdAt id name place sector updatedAt version',
    coach:
      'about accommodations contact contacts createdAt externalId id name notes place sector updatedAt version',
  },
  'get /opportunities/{opportunityId}': {
    employer:
      'accommodations contract createdAt duties employerId employerName expiresAt id licences occupation occupationLabel openings place remote schedule settings skills startDate state title training updatedAt version wage withdrawnCount withdrawnOn',
    coach:
      'accommodations contract createdAt duties employerId employerName expiresAt externalId id licences occupation occupationLabel openings place remote schedule settings skills startDate state stateReason title training updatedAt version wage withdrawnCount withdrawnOn',
  },
  'post /notices/{noticeId}/read': {
    employer:
      'action createdAt id importance kind opportunityId read readAt reason stands subject updatedAt version',
    administrator:
      'action createdAt id importance kind opportunityId read readAt reason stands subject updatedAt version',
    coach:
      'action createdAt id importance kind matchId opportunityId participantId participantIds matchIds read readAt reason stands subject updatedAt version',
  },
  'get /releases/{releaseId}': {
    employer:
      'answers answersOpen coach consentId id notice opportunityId person releasedAt replaces state title',
  },
  'get /users/{userId}': {
    administrator: 'createdAt disabled disabledAt displayName email employerId id role updatedAt version',
  },
  'get /me': {
    employer: 'counts language organisation user',
    administrator: 'counts language organisation scoring user',
    auditor: 'counts language organisation user',
  },
};
