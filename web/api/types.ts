import type { z } from 'zod';
import type { trailEntryShown } from '../../src/http/api/audit/schema.ts';
import type { glassShown } from '../../src/http/api/break-glass/schema.ts';
import type { caseloadRowShown, caseloadShown, caseloadsShown } from '../../src/http/api/caseload/schema.ts';
import type {
  consentShown,
  evidenceShown,
  newConsent,
  paperAsked,
  paperShown,
  receiptShown,
} from '../../src/http/api/consents/schema.ts';
import type { costsShown } from '../../src/http/api/costs/schema.ts';
import type { coverShown, newCover } from '../../src/http/api/covers/schema.ts';
import type { deliveriesShown, mailReachShown } from '../../src/http/api/deliveries/schema.ts';
import type { contactShown, employerShown } from '../../src/http/api/employers/schema.ts';
import type { evaluationShown, worthAskingShown } from '../../src/http/api/evaluations/schema.ts';
import type {
  passkeyCreation,
  passkeyMade,
  passkeyRequest,
  passkeySaid,
  passkeysOffered,
} from '../../src/http/api/factors/passkey-schema.ts';
import type { factorBegun, factorConfirmed, factorShown } from '../../src/http/api/factors/schema.ts';
import type { handedOver } from '../../src/http/api/handovers/schema.ts';
import type { happeningShown, lookTaken } from '../../src/http/api/history/schema.ts';
import type {
  importListed,
  importNote,
  importRow,
  importShown,
  importWritten,
} from '../../src/http/api/imports/schema.ts';
import type { invitationShown, openInvitation, resetShown } from '../../src/http/api/links/schema.ts';
import type { decisionCreate, decisionShown, matchShown } from '../../src/http/api/matches/schema.ts';
import type { ownSessionShown, sittingActShown } from '../../src/http/api/me/schema.ts';
import type { noticeShown } from '../../src/http/api/notices/schema.ts';
import type {
  deadLetterShown,
  queuesShown,
  scoringChange,
  scoringShown,
} from '../../src/http/api/operations/schema.ts';
import type {
  brokenRulesShown,
  opportunityCreate,
  opportunityShown,
  renewal,
  stateChange,
} from '../../src/http/api/opportunities/schema.ts';
import type {
  duplicatesShown,
  participantCreate,
  participantShown,
  somebodyNew,
  stageChange,
  stageChangeShown,
} from '../../src/http/api/participants/schema.ts';
import type { issuedCode, personLinkShown } from '../../src/http/api/partner-links/schema.ts';
import type { partnerShown, partnerTold } from '../../src/http/api/partners/schema.ts';
import type { placementChange, placementShown } from '../../src/http/api/placements/schema.ts';
import type { preferencesPatch, preferencesShown } from '../../src/http/api/preferences/schema.ts';
import type {
  answerCreate,
  answeredShown,
  questionShown,
  scoringOfAnswerShown,
} from '../../src/http/api/questions/schema.ts';
import type {
  disclosureShown,
  newRelease,
  previewShown,
  receiptShown as releaseReceiptShown,
  releaseShown,
} from '../../src/http/api/releases/schema.ts';
import type {
  clearanceItemShown,
  clearanceShown,
  retentionShown,
} from '../../src/http/api/retention/schema.ts';
import type { reviewRowShown } from '../../src/http/api/review/schema.ts';
import type { erasureShown, personalFileShown } from '../../src/http/api/rights/schema.ts';
import type { foundShown } from '../../src/http/api/search/schema.ts';
import type { coachesShown, meShown, sessionShown } from '../../src/http/api/session/schema.ts';
import type { pageOf, place } from '../../src/http/api/shapes/schema.ts';
import type { linkedShown } from '../../src/http/api/skills/schema.ts';
import type { issuedToken, tokenShown } from '../../src/http/api/tokens/schema.ts';
import type { userShown } from '../../src/http/api/users/schema.ts';
import type { viewShown } from '../../src/http/api/views/schema.ts';
import type { worklistCounts, worklistItemShown } from '../../src/http/api/worklists/schema.ts';

// What the API answers and takes, read off its own schemas: a field renamed there does not compile here.

export type Page<T> = z.output<ReturnType<typeof pageOf<z.ZodType<T>>>>;

/** Who is signed in, and for which organisation. */
export type Me = z.output<typeof meShown>;
/** What one has beside one's password. */
export type Factor = z.output<typeof factorShown>;
export type PasskeyCreation = z.output<typeof passkeyCreation>;
export type PasskeyMade = z.output<typeof passkeyMade>;
export type PasskeyRequest = z.output<typeof passkeyRequest>;
export type PasskeySaid = z.output<typeof passkeySaid>;
export type PasskeysOffered = z.output<typeof passkeysOffered>;
export type FactorBegun = z.output<typeof factorBegun>;
export type FactorConfirmed = z.output<typeof factorConfirmed>;
export type OwnSession = z.output<typeof ownSessionShown>;
export type SignedIn = z.output<typeof sessionShown>;
export type Coaches = z.output<typeof coachesShown>;

/** What somebody let an employer see, and who saw it. */
export type Placement = z.output<typeof placementShown>;
export type PlacementChange = z.input<typeof placementChange>;
export type Release = z.output<typeof releaseShown>;
export type NewRelease = z.input<typeof newRelease>;
export type ReleasePreview = z.output<typeof previewShown>;
export type ReleaseReceipt = z.output<typeof releaseReceiptShown>;
export type Disclosure = z.output<typeof disclosureShown>;

export type Participant = z.output<typeof participantShown>;
export type NewParticipant = z.input<typeof participantCreate>;
export type SomebodyNew = z.input<typeof somebodyNew>;
/** Who was handed over, and who was theirs before. */
export type HandedOver = z.output<typeof handedOver>;
export type Duplicates = z.output<typeof duplicatesShown>;
export type StageChange = z.output<typeof stageChangeShown>;
export type StageChoice = z.input<typeof stageChange>;

/** What a text in plain voice says of work, skills and licences. */
export type ReadText = z.output<typeof linkedShown>;

export type Employer = z.output<typeof employerShown>;
/** A line of the log of an employer. */
export type EmployerContact = z.output<typeof contactShown>;
export type Place = z.output<typeof place>;
export type Opportunity = z.output<typeof opportunityShown>;
export type StateChoice = z.input<typeof stateChange>;
export type NewOpportunity = z.input<typeof opportunityCreate>;
export type Renewal = z.input<typeof renewal>;
/** The sentences of a text that no posting may have. */
export type CheckedText = z.output<typeof brokenRulesShown>;

export type Match = z.output<typeof matchShown>;
export type Evaluation = z.output<typeof evaluationShown>;
/** A participant and an opportunity with their result, kept as a match or worked out now. */
export type Pair = Match | Evaluation;
export type WorthAskings = z.output<typeof worthAskingShown>;
export type PairWeek = Evaluation['week'];
export type SittingAct = z.output<typeof sittingActShown>;
export type Decision = z.output<typeof decisionShown>;
export type DecisionInput = z.input<typeof decisionCreate>;

/** A person of the queue, and one of their jobs in a line or two. */
export type ReviewRow = z.output<typeof reviewRowShown>;
export type ReviewCard = ReviewRow['best'][number];

/** Something that the search found. */
export type Found = z.output<typeof foundShown>;

/** A person of the list of participants, and a page of it. */
export type CaseloadRow = z.output<typeof caseloadRowShown>;
export type CaseloadPage = z.output<typeof caseloadShown>;
export type Caseloads = z.output<typeof caseloadsShown>;
/** What somebody permitted, its text before it is signed, and the receipt. */
export type Partner = z.output<typeof partnerShown>;
export type PartnerTold = z.output<typeof partnerTold>;
export type PersonLink = z.output<typeof personLinkShown>;
export type IssuedCode = z.output<typeof issuedCode>;
export type Consent = z.output<typeof consentShown>;
export type NewConsent = z.input<typeof newConsent>;
export type ConsentPaperAsked = z.input<typeof paperAsked>;
export type ConsentPaper = z.output<typeof paperShown>;
export type ConsentReceipt = z.output<typeof receiptShown>;
export type ConsentEvidence = z.output<typeof evidenceShown>;
export type Cover = z.output<typeof coverShown>;
export type NewCover = z.input<typeof newCover>;
export type SavedView = z.output<typeof viewShown>;
/** Something that happened with a person. */
export type Happening = z.output<typeof happeningShown>;
export type Look = z.output<typeof lookTaken>;
export type NeedCosts = z.output<typeof costsShown>;

export type Worklists = z.output<typeof worklistCounts>;
export type WorklistItem = z.output<typeof worklistItemShown>;

/** What is not known, to whom it is put, what waits for it and what was said. */
export type Question = z.output<typeof questionShown>;
export type AnswerInput = z.input<typeof answerCreate>;
export type AnsweredQuestion = z.output<typeof answeredShown>;
export type AnswerScoring = z.output<typeof scoringOfAnswerShown>;

export type Notice = z.output<typeof noticeShown>;
/** What somebody chose for themselves. */
export type Preferences = z.output<typeof preferencesShown>;
export type PreferencesPatch = z.input<typeof preferencesPatch>;
export type Deliveries = z.output<typeof deliveriesShown>;
/** That an administrator looked at cases in an emergency. */
export type BrokenGlass = z.output<typeof glassShown>;
/** Everything about a person, and that somebody is to be forgotten. */
export type PersonalFile = z.output<typeof personalFileShown>;
export type Erasure = z.output<typeof erasureShown>;
/** How long what is kept, and what has been kept for its time. */
export type RetentionPeriods = z.output<typeof retentionShown>;
export type Clearance = z.output<typeof clearanceShown>;
export type ClearanceItem = z.output<typeof clearanceItemShown>;
export type MailReach = z.output<typeof mailReachShown>;
/** Whether scoring stands still. */
export type Scoring = z.output<typeof scoringShown>;
export type ScoringChange = z.input<typeof scoringChange>;
/** A line of the trail. */
export type TrailEntry = z.output<typeof trailEntryShown>;
export type Queues = z.output<typeof queuesShown>;
export type DeadLetter = z.output<typeof deadLetterShown>;

/** Who signs in, and what lets programs in, as an administrator sees it. */
export type ManagedUser = z.output<typeof userShown>;
export type Invitation = z.output<typeof invitationShown>;
export type OpenInvitation = z.output<typeof openInvitation>;
export type Reset = z.output<typeof resetShown>;
export type Token = z.output<typeof tokenShown>;
export type IssuedToken = z.output<typeof issuedToken>;
/** A file of rows and what came of it. */
export type Import = z.output<typeof importShown>;
export type ListedImport = z.output<typeof importListed>;
export type ImportWritten = z.output<typeof importWritten>;
export type ImportRow = z.output<typeof importRow>;
/** What is said of a cell of a file, or of a row. */
export type ImportNote = z.output<typeof importNote>;
