import type { AuditRow } from '../domain/audit.ts';
import type { Employer } from '../domain/employer.ts';
import type { OutboxRow } from '../domain/fact.ts';
import type { Import, ImportPiece, ImportRejection } from '../domain/import.ts';
import type { Decision, Match } from '../domain/match.ts';
import type { Notice } from '../domain/notice.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Participant, StageChange } from '../domain/participant.ts';
import type { Session, SignInFailures, Token, User } from '../domain/user.ts';
import type { Row } from '../domain/values/row.ts';
import type { ScheduleRow, Work } from '../queue/work.ts';
import { type Collection, collection } from './collection.ts';

export const organisations = collection<Organisation>({
  name: 'organisations',
  classes: { name: 'public', zone: 'public', country: 'public', currency: 'public', weights: 'internal' },
});

export const users = collection<User>({
  name: 'users',
  paths: {
    byEmail: { fields: ['emailKey'], unique: true, across: true },
    byRole: { fields: ['role'] },
    byEmployer: { fields: ['employerId'], optional: ['employerId'] },
  },
  sealed: ['email', 'displayName'],
  classes: {
    role: 'internal',
    email: 'personal',
    emailKey: 'personal',
    displayName: 'personal',
    passwordHash: 'sensitive',
    employerId: 'internal',
    participantId: 'sud',
    disabledAt: 'internal',
  },
});

export const tokens = collection<Token>({
  name: 'tokens',
  paths: { bySecret: { fields: ['secretDigest'], unique: true, across: true } },
  classes: {
    secretDigest: 'sensitive',
    label: 'internal',
    role: 'internal',
    employerId: 'internal',
    expiresAt: 'internal',
    revokedAt: 'internal',
  },
});

export const sessions = collection<Session>({
  name: 'sessions',
  paths: {
    byUser: { fields: ['userId'], optional: ['userId'] },
    byExpiry: { fields: ['expiresAt'], across: true },
  },
  sealed: ['data'],
  classes: { userId: 'internal', expiresAt: 'internal', data: 'sensitive' },
});

export const signInFailures = collection<SignInFailures>({
  name: 'signInFailures',
  paths: { byWindow: { fields: ['windowEndsAt'], across: true } },
  classes: { count: 'internal', windowEndsAt: 'internal', lockedUntil: 'internal' },
});

export const participants = collection<Participant>({
  name: 'participants',
  paths: {
    byCoach: { fields: ['coachId'], optional: ['coachId'] },
    byStage: { fields: ['stage'] },
    byCoachAndStage: { fields: ['coachId', 'stage'], optional: ['coachId'] },
    byName: { fields: ['nameKeys[]'] },
    byExternalId: { fields: ['externalId'], unique: true, optional: ['externalId'] },
    byUpdated: { fields: ['updatedAt'], across: true },
  },
  sealed: ['displayName', 'contact', 'experienceText', 'supportNeeds[].note', 'recordConstraints'],
  classes: {
    displayName: 'personal',
    contact: 'personal',
    language: 'personal',
    coachId: 'internal',
    birthYear: 'personal',
    skills: 'personal',
    experienceText: 'sensitive',
    supportNeeds: 'sud',
    availability: 'personal',
    place: 'personal',
    travel: 'personal',
    preferences: 'personal',
    avoidSettings: 'sensitive',
    safetyList: 'sensitive',
    licences: 'personal',
    recordConstraints: 'criminal',
    availableFrom: 'sensitive',
    stage: 'sud',
    stageSince: 'sud',
    nameKeys: 'personal',
    externalId: 'internal',
  },
});

export const stageChanges = collection<StageChange>({
  name: 'stageChanges',
  paths: { byParticipant: { fields: ['participantId'] } },
  sealed: ['reason'],
  classes: { participantId: 'sud', stage: 'sud', reason: 'sud', by: 'internal' },
});

export const employers = collection<Employer>({
  name: 'employers',
  paths: { byName: { fields: ['nameKey'], unique: true } },
  sealed: ['contact'],
  classes: {
    name: 'public',
    nameKey: 'public',
    sector: 'public',
    place: 'public',
    contact: 'personal',
    about: 'public',
    accommodations: 'internal',
  },
});

export const opportunities = collection<Opportunity>({
  name: 'opportunities',
  paths: {
    byEmployer: { fields: ['employerId'] },
    byState: { fields: ['state'] },
    byEmployerAndState: { fields: ['employerId', 'state'] },
    byTitle: { fields: ['titleKeys[]'] },
    byExpiry: { fields: ['state', 'expiresAt'], optional: ['expiresAt'], across: true },
    byExternalId: { fields: ['externalId'], unique: true, optional: ['externalId'] },
  },
  classes: {
    employerId: 'internal',
    title: 'public',
    duties: 'public',
    occupation: 'public',
    skills: 'public',
    licences: 'public',
    schedule: 'public',
    wage: 'public',
    contract: 'public',
    place: 'public',
    remote: 'public',
    startDate: 'public',
    openings: 'public',
    settings: 'public',
    accommodations: 'internal',
    expiresAt: 'public',
    state: 'public',
    stateReason: 'internal',
    titleKeys: 'public',
    externalId: 'internal',
  },
});

export const matches = collection<Match>({
  name: 'matches',
  paths: {
    byPair: { fields: ['participantId', 'opportunityId'], unique: true },
    byRank: { fields: ['rank'] },
    byState: { fields: ['state', 'rank'] },
    byCoach: { fields: ['coachId', 'rank'], optional: ['coachId'] },
    byCoachAndState: { fields: ['coachId', 'state', 'rank'], optional: ['coachId'] },
    byParticipant: { fields: ['participantId', 'rank'] },
    byParticipantAndState: { fields: ['participantId', 'state', 'rank'] },
    byOpportunity: { fields: ['opportunityId', 'rank'] },
    byOpportunityAndState: { fields: ['opportunityId', 'state', 'rank'] },
    byDeferral: { fields: ['state', 'deferredUntil'], optional: ['deferredUntil'], across: true },
  },
  classes: {
    participantId: 'sud',
    opportunityId: 'internal',
    employerId: 'internal',
    coachId: 'internal',
    state: 'sud',
    actedOn: 'internal',
    rank: 'sud',
    deferredUntil: 'internal',
    lastDecisionId: 'internal',
    scoredAt: 'internal',
    score: 'sud',
    confidence: 'sud',
    parts: 'sud',
    blockers: 'sud',
    nearMiss: 'sud',
    explanation: 'sud',
    engine: 'internal',
  },
});

export const decisions = collection<Decision>({
  name: 'decisions',
  paths: { byMatch: { fields: ['matchId'] } },
  sealed: ['note'],
  classes: {
    matchId: 'sud',
    action: 'sud',
    reasonCode: 'sud',
    note: 'sud',
    until: 'internal',
    previousId: 'internal',
    from: 'sud',
    to: 'sud',
    by: 'internal',
  },
});

export const notices = collection<Notice>({
  name: 'notices',
  paths: {
    byUser: { fields: ['userId'] },
    byUserAndRead: { fields: ['userId', 'read'] },
    byUserKindAndParticipant: {
      fields: ['userId', 'kind', 'participantId', 'createdAt'],
      optional: ['participantId'],
    },
    byCause: { fields: ['userId', 'dedupeKey'], unique: true },
  },
  classes: {
    userId: 'internal',
    kind: 'sud',
    data: 'sud',
    importance: 'internal',
    participantId: 'sud',
    opportunityId: 'internal',
    matchId: 'sud',
    dedupeKey: 'internal',
    read: 'internal',
    readAt: 'internal',
  },
});

export const imports = collection<Import>({
  name: 'imports',
  paths: { byFile: { fields: ['fileDigest'], unique: true } },
  classes: {
    kind: 'internal',
    dryRun: 'internal',
    state: 'internal',
    fileDigest: 'internal',
    rows: 'internal',
    created: 'internal',
    updated: 'internal',
    unchanged: 'internal',
    done: 'internal',
    by: 'internal',
    problem: 'internal',
  },
});

export const importPieces = collection<ImportPiece>({
  name: 'importPieces',
  paths: { byImport: { fields: ['importId', 'at'] } },
  sealed: ['content'],
  classes: { importId: 'internal', at: 'internal', content: 'sud' },
});

export const importRejections = collection<ImportRejection>({
  name: 'importRejections',
  paths: { byImport: { fields: ['importId', 'row'] } },
  sealed: ['message'],
  classes: { importId: 'internal', row: 'internal', path: 'internal', message: 'personal' },
});

/** The answer a POST with an Idempotency-Key gave. The id is a digest of organisation, actor and key. */
export interface IdempotencyRow extends Row {
  readonly requestDigest: string;
  readonly expiresAt: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Sealed: a body may hold a name. */
  readonly body: string;
}

export const idempotency = collection<IdempotencyRow>({
  name: 'idempotency',
  paths: { byExpiry: { fields: ['expiresAt'], across: true } },
  sealed: ['body'],
  classes: {
    requestDigest: 'internal',
    expiresAt: 'internal',
    status: 'internal',
    headers: 'internal',
    body: 'sud',
  },
});

export const audit = collection<AuditRow>({
  name: 'audit',
  paths: { bySequence: { fields: ['sequence'], unique: true } },
  classes: {
    action: 'internal',
    noun: 'internal',
    subjectId: 'internal',
    outcome: 'internal',
    fields: 'internal',
    sequence: 'internal',
    actorKind: 'internal',
    actorId: 'internal',
    previousHash: 'internal',
    hash: 'internal',
  },
});

export const outbox = collection<OutboxRow>({
  name: 'outbox',
  paths: {
    byRelayed: { fields: ['relayed'], across: true },
    byRelayedAt: { fields: ['relayed', 'relayedAt'], optional: ['relayedAt'], across: true },
  },
  classes: { fact: 'internal', relayed: 'internal', relayedAt: 'internal' },
});

export const work = collection<Work>({
  name: 'work',
  paths: {
    byDue: { fields: ['state', 'dueAt'], across: true },
    byLease: { fields: ['state', 'leaseUntil'], optional: ['leaseUntil'], across: true },
    byJob: { fields: ['job', 'state'], across: true },
  },
  classes: {
    job: 'internal',
    cause: 'internal',
    payload: 'internal',
    state: 'internal',
    epoch: 'internal',
    attempts: 'internal',
    dueAt: 'internal',
    leaseUntil: 'internal',
    holder: 'internal',
    deaths: 'internal',
    lastError: 'internal',
  },
});

export const schedules = collection<ScheduleRow>({
  name: 'schedules',
  classes: { lastSlot: 'internal' },
});

/** Everything that is kept. */
export const allCollections: readonly Collection[] = [
  organisations,
  users,
  tokens,
  sessions,
  signInFailures,
  participants,
  stageChanges,
  employers,
  opportunities,
  matches,
  decisions,
  notices,
  imports,
  importPieces,
  importRejections,
  idempotency,
  audit,
  outbox,
  work,
  schedules,
].map((one) => one as unknown as Collection);
