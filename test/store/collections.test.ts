import { expect } from 'chai';
import { rowClasses } from '../../src/domain/access/data-class.ts';
import type { Collection } from '../../src/store/collection.ts';
import { allCollections } from '../../src/store/collections/index.ts';

/**
 * Written by hand: names, paths and their fields are part of the keys on people's disks, what lies open is bound to what is
 * sealed, and whose key it is stands in every row. A change here needs a migration. `?` is a field that may be absent.
 */
const kept = {
  organisations: [],
  users: [
    'byEmail: emailKey unique across',
    'byRole: role',
    'byEmployer: employerId?',
    'open: emailKey participantId',
    'keyed by participantId',
    'sealed: email displayName passwordHash',
  ],
  tokens: [
    'bySecret: secretDigest unique across',
    'byMaker: by?',
    'byPartner: partnerId?',
    'open: secretDigest',
  ],
  sessions: [
    'byUser: userId?',
    'byPartnerLink: partnerLinkId?',
    'byExpiry: expiresAt across',
    'sealed: agent data',
  ],
  signInFailures: ['byWindow: windowEndsAt across'],
  knownBrowsers: ['byUser: userId', 'byExpiry: expiresAt across'],
  links: [
    'bySecret: secretDigest unique across',
    'byAddress: emailKey? unique',
    'byMaker: by?',
    'byExpiry: expiresAt across',
    'open: secretDigest emailKey',
    'sealed: email displayName codeDigest',
  ],
  participants: [
    'byCoach: coachId?',
    'byStage: stage',
    'byCoachAndStage: coachId? stage',
    'byName: nameKeys[]',
    'byExternalId: externalId? unique',
    'byBarred: barredUserIds[]?',
    'byUpdated: updatedAt across',
    'open: stage barredUserIds nameKeys',
    'digested: externalId',
    'keyed by id',
    'sealed: displayName contact language birthYear birthMonth languages pastWork asked skills experienceText supportNeeds availability place nextPlace travel preferences avoidSettings safetyList licences recordConstraints availableFrom statements stageSince externalId conceptNames',
  ],
  stageChanges: [
    'byParticipant: participantId',
    'open: participantId',
    'keyed by participantId',
    'sealed: stage reason',
  ],
  employers: [
    'byName: nameKey unique',
    'byExternalId: externalId? unique',
    'sealed: contacts notes accommodations',
  ],
  releases: [
    'byParticipant: participantId',
    'byEmployer: employerId',
    'byConsent: consentId',
    'open: participantId',
    'digested: employerId consentId',
    'keyed by participantId',
    'sealed: matchId employerId consentId fields pastWork message arrangements readerIds late signed',
  ],
  disclosures: [
    'byParticipant: participantId',
    'byOnce: once unique',
    'open: participantId',
    'keyed by participantId',
    'sealed: recipientKind recipientId consentId what releaseId fields',
  ],
  consents: [
    'byParticipant: participantId',
    'byRecipient: recipientId',
    'byLastDay: lastDay?',
    'open: participantId',
    'digested: recipientId',
    'keyed by participantId',
    'sealed: purpose recipientKind recipientId fields signed revoked',
  ],
  erasures: ['byPerson: personKey', 'byState: state', 'sealed: participantId'],
  formerDisclosures: [
    'byPerson: personKey',
    'sealed: recipientKind recipientId consentId what releaseId fields',
  ],
  evidences: [
    'byConsent: consentId unique',
    'open: participantId',
    'keyed by participantId',
    'sealed: filename bytes',
  ],
  partners: ['byName: name unique', 'byOrigin: origins[] across', 'sealed: webhookSecret'],
  partnerLinks: [
    'byPartner: partnerId',
    'byParticipant: participantId',
    'byConsent: consentId',
    'open: participantId',
    'digested: partnerId',
    'keyed by participantId',
    'sealed: partnerId',
  ],
  linkEntries: ['byExpiry: expiresAt across'],
  codes: [
    'byParticipant: participantId',
    'byExpiry: expiresAt across',
    'open: participantId',
    'keyed by participantId',
    'sealed: partnerId',
  ],
  covers: ['byUntil: until', 'sealed: note'],
  handovers: [
    'byParticipant: participantId',
    'open: participantId',
    'keyed by participantId',
    'sealed: note',
  ],
  savedViews: ['byUser: userId place', 'sealed: name query'],
  edits: [
    'bySubject: subjectId',
    'open: subjectId participantId',
    'keyed by participantId',
    'sealed: fields',
  ],
  looks: ['open: participantId', 'keyed by participantId'],
  needCosts: ['open: participantId', 'keyed by participantId', 'sealed: items'],
  places: ['byPostcode: postcodeKey unique', 'byLabel: labelKey?'],
  opportunities: [
    'byEmployer: employerId',
    'byState: state',
    'byEmployerAndState: employerId state',
    'byTitle: titleKeys[]',
    'byExpiry: state expiresAt? across',
    'byPause: state pausedUntil? across',
    'byExternalId: externalId? unique',
    'sealed: accommodations stateReason',
  ],
  matches: [
    'byPair: participantId opportunityId unique',
    'byState: state rank',
    'byCoachAndState: coachId? state rank',
    'byParticipantAndState: participantId state rank',
    'byOpportunityAndState: opportunityId state rank',
    'byWaiting: waitingSince?',
    'byCoachAndWaiting: coachId? waitingSince?',
    'byDeferral: state deferredUntil? across',
    'open: participantId state rank rankForPerson confidence score deferredUntil',
    'keyed by participantId',
    'sealed: worth strong lastDecision releaseId merits blockers lifted laterFrom seen',
  ],
  decisions: [
    'byMatch: matchId',
    'byParticipant: participantId?',
    'open: matchId participantId',
    'keyed by participantId',
    'sealed: action reasonCode note until at tells from to evaluation',
  ],
  questions: [
    'byState: state since',
    'byEmployer: employerId? state since',
    'byAskedPerson: state participantId?',
    'byParticipant: participantId? state since',
    'byLapse: lapsedAt? across',
    'open: participantId state',
    'keyed by participantId',
    'sealed: asking given',
  ],
  enquiries: [
    'bySecret: secretDigest unique across',
    'byEmployer: employerId state',
    'open: secretDigest',
    'sealed: asking email given',
  ],
  waitingMatches: [
    'byQuestion: questionIds[]',
    'open: participantId questionIds',
    'keyed by participantId',
    'sealed: waiting',
  ],
  contactsMade: [
    'byEmployer: employerId? at',
    'byParticipant: participantId? at',
    'open: participantId',
    'keyed by participantId',
    'sealed: answer note',
  ],
  deliveries: [
    'byNotice: noticeId? unique',
    'byOnce: once? unique',
    'byUserAndState: userId? state',
    'byState: state',
    'byDue: state dueAt? across',
    'sealed: secret partnerLinkId to',
  ],
  preferences: ['sealed: language quietHours digestAt'],
  notices: [
    'byUser: userId',
    'byUserAndRead: userId read',
    'byCause: userId dedupeKey unique',
    'open: participantId',
    'digested: dedupeKey',
    'keyed by participantId',
    'sealed: data matchId participantIds matchIds dedupeKey',
  ],
  factors: ['byUser: userId', 'sealed: label secret codes'],
  gatherings: ['sealed: matchIds'],
  imports: [
    'byFile: fileDigest unique',
    'digested: fileDigest',
    'keyed by id',
    'sealed: fileDigest mapping problem',
  ],
  importPieces: ['byImport: importId at', 'keyed by importId', 'sealed: content'],
  importRejections: [
    'byImport: importId row',
    'keyed by importId',
    'sealed: column path sentence message cells text',
  ],
  importRemarks: ['byImport: importId row', 'keyed by importId', 'sealed: column path sentence message'],
  importedCells: ['keyed by subjectId', 'sealed: cells'],
  importedRows: ['byImport: importId row'],
  importedRecords: [
    'byImport: importId standing at',
    'keyed by subjectId',
    'sealed: before cellsBefore left why',
  ],
  idempotency: [
    'byExpiry: expiresAt across',
    'keyed by the day of expiresAt',
    'sealed: requestDigest headers body',
  ],
  audit: ['bySequence: sequence unique'],
  outbox: [
    'bySequence: sequence? unique',
    'byRelayed: relayed across',
    'byRelayedAt: relayed relayedAt? across',
  ],
  work: ['byDue: state dueAt across', 'byLease: state leaseUntil? across', 'byJob: job state across'],
  schedules: [],
};

/** What only the store keeps, for which no noun says how harmful it is. */
const internal = (fields: string) => Object.fromEntries(fields.split(' ').map((name) => [name, 'internal']));
const ownClasses = {
  sessions: { ...internal('userId expiresAt epoch partnerLinkId'), agent: 'personal', data: 'sensitive' },
  knownBrowsers: internal('userId expiresAt'),
  linkEntries: internal('partnerLinkId way expiresAt'),
  signInFailures: internal('count windowEndsAt'),
  idempotency: {
    ...internal('expiresAt status'),
    requestDigest: 'sensitive',
    headers: 'sud',
    body: 'sud',
  },
  audit: internal('action noun subjectId outcome fields sequence actorKind actorId previousHash hash'),
  outbox: internal('fact sequence cause workId relayed relayedAt'),
  work: internal('job lane cause payload state epoch attempts dueAt leaseUntil holder deaths lastError'),
  schedules: internal('lastSlot'),
};

function linesOf({ paths, sealed, open, digested, keyedBy, keyedByDay }: Collection): string[] {
  const lines = Object.entries(paths)
    .filter(([name]) => name !== 'all')
    .map(([name, { fields, optional = [], unique, across }]) =>
      [
        `${name}:`,
        ...fields.map((field) => (optional.includes(field) ? `${field}?` : field)),
        ...(unique ? ['unique'] : []),
        ...(across ? ['across'] : []),
      ].join(' '),
    );
  const named = (word: string, fields: readonly string[]) =>
    fields.length === 0 ? [] : [`${word}: ${fields.join(' ')}`];
  return [
    ...lines,
    ...named('open', Object.keys(open)),
    ...named('digested', digested),
    ...(keyedBy === undefined ? [] : [`keyed by ${keyedBy}`]),
    ...(keyedByDay === undefined ? [] : [`keyed by the day of ${keyedByDay}`]),
    ...named('sealed', sealed),
  ];
}

describe('the collections', () => {
  it('are found by the paths that are declared, and seal what is declared', () => {
    const declared = allCollections.map((collection) => [collection.name, linesOf(collection)]);
    expect(Object.fromEntries(declared)).to.deep.equal(kept);
    expect(declared).to.have.length(Object.keys(kept).length);
  });

  it('name rows of other collections, by fields that they have', () => {
    const names = allCollections.map(({ name }) => name);
    for (const { name, references, classes } of allCollections as readonly Collection[])
      for (const [field, reference] of Object.entries(references)) {
        expect(classes, name).to.have.property(field.split('.')[0] ?? '');
        const among = 'to' in reference ? [reference.to] : 'toOneOf' in reference ? reference.toOneOf : [];
        expect(names, `${name}.${field}`).to.include.members([...among]);
      }
  });

  it('can each be walked in order of id, by jobs over all organisations', () => {
    for (const { name, paths } of allCollections)
      expect(paths.all, name).to.deep.equal({ fields: [], across: true });
  });

  it('say of every field how harmful it is, those of the store alone too', () => {
    const classes = Object.fromEntries(
      allCollections.map((collection) => [collection.name, collection.classes]),
    );
    for (const [name, own] of Object.entries(ownClasses))
      expect(classes[name], name).to.deep.equal({ ...own, ...rowClasses });
    for (const collection of allCollections) {
      expect(collection.classes, collection.name).to.include(rowClasses);
    }
  });
});
