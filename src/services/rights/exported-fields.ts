import { offerAnswers } from '../../domain/offer.ts';
import { employerActions } from '../../domain/release.ts';

const theirs: readonly unknown[] = [...offerAnswers, ...employerActions];

/** Whether the note of a decision is a coach's: what the person asked is their own, and what an employer wrote is about them. */
export const isCoachsNote = ({ action, to }: Readonly<Record<string, unknown>>): boolean =>
  !theirs.includes(action) || (action === 'decline' && to !== 'declined_by_employer');

/**
 * What of each collection is in somebody's own file, field by field; what is left out, with the reason. A test sees to it that every
 * field is in one of the two.
 */
export const exportedFields: Readonly<
  Record<string, { readonly fields: readonly string[]; readonly left: Readonly<Record<string, string>> }>
> = {
  participants: {
    fields: [
      ...['displayName', 'contact', 'language', 'coachId', 'birthYear', 'birthMonth', 'languages'],
      ...[
        'pastWork',
        'asked',
        'skills',
        'experienceText',
        'supportNeeds',
        'availability',
        'place',
        'nextPlace',
      ],
      ...['travel', 'preferences', 'avoidSettings', 'safetyList', 'licences', 'recordConstraints'],
      ...['availableFrom', 'statements', 'scoringOff', 'barredUserIds', 'stage', 'stageSince', 'externalId'],
    ],
    left: {
      nameKeys: 'made of the name, the address and the number',
      conceptNames: 'the names of what is there by its address',
    },
  },
  stageChanges: { fields: ['stage', 'by'], left: { participantId: whose(), reason: note() } },
  matches: {
    fields: [
      ...['opportunityId', 'state', 'score', 'confidence', 'rankForPerson', 'worth', 'strong', 'coachId'],
      ...[
        'blockers',
        'laterFrom',
        'decidedAt',
        'deferredUntil',
        'releaseId',
        'versions',
        'engine',
        'scoredAt',
      ],
    ],
    left: {
      participantId: whose(),
      ...{ actedOn: 'follows from the state', rank: 'follows from the place in the list' },
      ...{ lastDecisionId: 'stands among the decisions', lastDecision: 'stands among the decisions' },
      ...{ waitingSince: 'the order of the coach’s work', merits: 'worked out from the facts' },
      ...{ postedAt: 'of the job', lifted: 'worked out from the facts', seen: 'worked out from the facts' },
    },
  },
  decisions: {
    fields: [
      'matchId',
      'action',
      'reasonCode',
      'note',
      'until',
      'at',
      'from',
      'to',
      'by',
      'cameBy',
      'evaluation',
    ],
    left: {
      ...{ participantId: whose(), deniedAt: 'stands in the next state' },
      ...{ previousId: 'the order says it', tells: 'who hears of it', heldUntil: 'seconds' },
      waitedSince: 'the order of the coach’s work',
    },
  },
  questions: {
    fields: ['opportunityId', 'employerId', 'asking', 'state', 'since', 'given'],
    left: {
      participantId: whose(),
      lapsedAt: 'the state says it',
      revisits: 'the coach’s work',
      ...{
        deferredUntil: 'the coach’s work',
        deferredBy: 'the coach’s work',
        deferredAt: 'the coach’s work',
      },
    },
  },
  contactsMade: {
    fields: ['employerId', 'opportunityId', 'questionId', 'channel', 'at', 'answer', 'by'],
    left: { participantId: whose(), note: note() },
  },
  consents: {
    fields: [
      ...['purpose', 'discloser', 'recipientKind', 'recipientId', 'fields', 'lastDay', 'endsWith'],
      ...['revocation', 'signed', 'evidencedAt', 'revoked', 'endedAt', 'by'],
    ],
    left: { participantId: whose() },
  },
  evidences: {
    fields: ['consentId', 'filename', 'mediaType', 'bytes', 'by'],
    left: { participantId: whose() },
  },
  releases: {
    fields: [
      ...['matchId', 'opportunityId', 'employerId', 'consentId', 'fields', 'pastWork', 'message'],
      ...['arrangements', 'readerIds', 'everybody', 'late', 'signed', 'replacesId', 'by'],
    ],
    left: { participantId: whose() },
  },
  placements: {
    fields: [
      ...['matchId', 'opportunityId', 'employerId', 'startedOn', 'endedOn', 'endReason', 'endedAt', 'by'],
    ],
    left: { participantId: whose() },
  },
  disclosures: {
    fields: [
      ...['recipientKind', 'recipientId', 'by', 'consentId', 'what', 'releaseId', 'opportunityId'],
      ...['fields', 'notice', 'day'],
    ],
    left: { participantId: whose(), once: 'a digest of the others' },
  },
  partnerLinks: {
    fields: ['partnerId', 'consentId', 'endedAt', 'ending'],
    left: { participantId: whose() },
  },
  codes: {
    fields: ['kind', 'partnerId', 'consentId', 'expiresAt', 'usedAt', 'replacedAt', 'by'],
    left: { participantId: whose() },
  },
  handovers: { fields: ['fromId', 'toId', 'by'], left: { participantId: whose(), note: note() } },
  edits: { fields: ['act', 'fields', 'said', 'by'], left: { participantId: whose(), subjectId: whose() } },
  users: {
    fields: ['role', 'email', 'displayName', 'disabledAt', 'mailRefused', 'closedAt', 'addressTriedAt'],
    left: {
      ...{ emailKey: 'a digest of the address', passwordHash: 'opens the account' },
      ...{ employerId: 'of employers', participantId: whose(), sessionEpoch: 'a count of sign-outs' },
    },
  },
};

function whose(): string {
  return 'whose file it is';
}

function note(): string {
  return 'a note that a coach keeps';
}

/** Collections about a person that are in no file, each with the reason. */
export const notExported: Readonly<Record<string, string>> = {
  clearanceItems: 'that their records have been kept for their time, until two people decide',
  forgottenNames: 'what files are looked through for, once somebody is being forgotten',
  looks: 'when a colleague last opened the page',
  notices: 'what was told to a coach, of what stands in the file',
  needCosts: 'worked out from the facts',
  waitingMatches: 'worked out from the facts',
  importedCells: 'keyed digests of what stands in the file',
  importedRecords: 'what a file of rows changed: the history has it',
};
