import { everyPostingRule } from '../config/every-posting-rule.ts';
import { jurisdictionOf } from '../config/jurisdictions.ts';
import { officeOf } from '../config/offices.ts';
import { scoringTables } from '../config/scoring.ts';
import { allJobs, type WorkerDeps } from '../workers/all.ts';
import { createCsvReader } from './csv/open.ts';
import { defusedLine, writeCsvLine } from './csv/write.ts';
import {
  checkPlace,
  employerChecks,
  opportunityChecks,
  participantChecks,
} from './http/api/imports/check-input.ts';
import type { Services } from './http/deps.ts';
import type { Parts } from './parts.ts';
import { createJobs } from './queue/jobs.ts';
import { cipher } from './security/cipher.ts';
import { loadRankOf } from './security/common-passwords.ts';
import { oneTimeCodes } from './security/one-time-codes.ts';
import { passkeys } from './security/passkeys.ts';
import { secrets } from './security/secrets.ts';
import { createCaseloadServices } from './services/caseload/services.ts';
import { createStandIns } from './services/caseload/stand-ins.ts';
import { createMailing } from './services/deliveries/mailing.ts';
import { createEmployerContacts } from './services/employers/contacts.ts';
import { createEmployers } from './services/employers/employers.ts';
import { createAsking } from './services/enquiries/asking.ts';
import { createImporting } from './services/imports/importing.ts';
import { createAuditBuffer } from './services/kit/audit-buffer.ts';
import { createConceptLookup } from './services/kit/concepts.ts';
import { noteRefusals } from './services/kit/refusals.ts';
import { createSlices, createTurns } from './services/kit/slices.ts';
import type { UseCases } from './services/kit/use-case.ts';
import { createDeferrals } from './services/matches/deferrals.ts';
import { createMatches } from './services/matches/matches.ts';
import { createTelling } from './services/notices/telling.ts';
import { createHeadAcceptance, createHeadKeeping } from './services/operations/head-keeping.ts';
import { createOperations } from './services/operations/operations.ts';
import { createOversight } from './services/operations/oversight.ts';
import { createPruning } from './services/operations/pruning.ts';
import { createSeesCases } from './services/operations/standing-glasses.ts';
import { createVerify } from './services/operations/verify.ts';
import { createExpiry } from './services/opportunities/expiry.ts';
import { createOpportunities } from './services/opportunities/opportunities.ts';
import { createRenewals } from './services/opportunities/renewals.ts';
import { createTextCheck } from './services/opportunities/text-check.ts';
import { createNewCodes } from './services/own/new-codes.ts';
import { createOwnServices } from './services/own/services.ts';
import { createAlike, createDuplicates } from './services/participants/duplicates.ts';
import { createParticipants } from './services/participants/participants.ts';
import { createPartnering } from './services/partners/partnering.ts';
import { createAccount } from './services/people/account.ts';
import { createActorOf } from './services/people/actor-of.ts';
import { createEntrance } from './services/people/entrance.ts';
import { createLocks } from './services/people/locks.ts';
import { createNewPassword } from './services/people/new-password.ts';
import { createOrganisations } from './services/people/organisations.ts';
import { createPeopleServices } from './services/people/people-services.ts';
import { createUserLookup } from './services/people/user-lookup.ts';
import { createUsers } from './services/people/users.ts';
import { createPlaces } from './services/places/places.ts';
import { createPreferences } from './services/preferences/preferences.ts';
import { createQuestionKeeping } from './services/questions/keep-questions.ts';
import { createReleasing } from './services/releases/services.ts';
import { createRetention } from './services/retention/retention.ts';
import { createReview } from './services/review/review.ts';
import { createRights } from './services/rights/rights.ts';
import type { EngineDeps } from './services/scoring/engine.ts';
import { createEvaluationServices } from './services/scoring/evaluation-services.ts';
import { createKnownMatches } from './services/scoring/known-matches.ts';
import { createRescoring } from './services/scoring/rescoring.ts';
import { createScorer } from './services/scoring/scorer.ts';
import { createScoring } from './services/scoring/scoring.ts';
import { createLanguageSkill } from './services/scoring/spoken-skills.ts';
import { createSearch } from './services/search/search.ts';
import { createSkills } from './services/skills/skills.ts';
import { chainStart, follows } from './store/audit-chain.ts';
import { hideBarred } from './store/barring.ts';

/** Labels that linking a text looks at before everything else goes first: a few milliseconds. */
const looksAtOnce = 60_000;

export type Composition = ReturnType<typeof compose>;

/** Puts the use cases together: the only place that calls their makers, for every process and every test. */
export function compose({
  store: whole,
  keptHeads,
  findMisplaced,
  clock,
  newId,
  blind,
  destroyDaysBefore,
  destroyKey,
  passwords,
  taxonomy,
  plainVoice,
  limits,
  post,
  webhooks,
}: Parts) {
  const store = hideBarred(whole);
  const base = { store, clock, newId };
  const audit = createAuditBuffer({ store });
  const engine: EngineDeps = {
    ...scoringTables,
    closeness: taxonomy.closeness,
    occupations: taxonomy,
    languageSkill: createLanguageSkill(taxonomy),
  };

  const jobs = createJobs<WorkerDeps>(allJobs);
  const organisations = createOrganisations(base);
  const userLookup = createUserLookup({ store, blind });
  const newPassword = createNewPassword({ store, passwords, loadRankOf });
  const locks = createLocks({ store, clock, blind });
  const users = createUsers({ ...base, blind, newPassword });
  const guarded = { ...base, blind, secrets, locks, audit };
  const inPerson = { ...guarded, passwords, newPassword, userLookup };
  const { people, ...factors } = createPeopleServices({ ...inPerson, oneTimeCodes, passkeys });
  const standIns = createStandIns({ store, clock });
  const participants = createParticipants({ ...base, blind, concepts: taxonomy, audit, standIns });
  const publishing = { textRules: everyPostingRule, organisations };
  const employers = createEmployers({ ...base, ...publishing });
  const opportunities = createOpportunities({ ...base, ...publishing, concepts: taxonomy });
  const concepts = createConceptLookup(taxonomy);
  const alike = createAlike({ store, blind });
  const giveWay = createTurns();
  const readCsv = createCsvReader(limits.csv, { ...limits.csvSlice, giveWay });
  const { imports, deadImports } = createImporting({
    ...{
      ...base,
      audit,
      blind,
      organisations,
      userLookup,
      participants,
      opportunities,
      employers,
      alike,
      concepts,
    },
    ...{ digest: secrets.digest, readCsv, giveWay, limits, destroyKey, writeCsvLine, defusedLine },
    toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
    fromBase64: (text) => Buffer.from(text, 'base64'),
    checks: { participants: participantChecks, opportunities: opportunityChecks, employers: employerChecks },
  });
  const known = createKnownMatches();
  const told = { known, organisations, standIns, rules: scoringTables.rules, limits };
  const telling = createTelling({ ...base, ...told });
  const { notices, noticeWriter, recipients, noticeRaiser, reminders, live } = telling;
  const mailing = createMailing({ ...base, known, blind, organisations, standIns, secrets, post, audit });
  const review = createReview({ store, clock, organisations, engine, audit, standIns });
  const { questions, ...asking } = createAsking({
    ...{ ...base, secrets, organisations, engine, audit, standIns, participants, employers, opportunities },
    checkParticipant: participantChecks.checkChange,
    checkOpportunity: opportunityChecks.checkChange,
  });
  const releasing = createReleasing({ ...base, audit, recipients, blind, organisations, limits });
  const evaluating = createEvaluationServices({ store, clock, organisations, engine, audit });
  const inCare = { blind, organisations, standIns, audit, limits };
  const partnering = createPartnering({ ...guarded, webhooks, organisations, engine, standIns });
  const oversight = createOversight({ ...base, audit, recipients });
  const rights = createRights({ ...base, blind, destroyKey, recipients });
  const lawsOf = (country: string) => jurisdictionOf(country).retention;
  const retention = createRetention({ ...base, blind, destroyKey, lawsOf, limits, recipients });
  const useCases: Services = {
    ...{ users, participants, employers, opportunities, imports, review },
    ...{ ...oversight, ...people, questions, notices, live, deliveries: mailing.deliveries },
    ...rights.useCases,
    ...retention.useCases,
    enquiries: asking.enquiries,
    account: createAccount({ ...base, organisations, notices, review, questions, ...oversight, ...mailing }),
    preferences: createPreferences({ store, clock }),
    duplicates: createDuplicates({ alike, audit }),
    employerContacts: createEmployerContacts({ ...base, audit }),
    places: createPlaces({ ...base, readCsv, organisations, checkPlace }),
    renewals: createRenewals({ store, clock, employers, opportunities }),
    textCheck: createTextCheck(publishing),
    matches: createMatches({ ...base, organisations, engine, blind, audit, standIns }),
    ...createOwnServices({
      ...{ ...base, organisations, engine, recipients, blind, limits, officeOf, concepts: taxonomy },
      ...releasing.services,
    }),
    ...createCaseloadServices({ ...base, ...inCare, participants, users }),
    ...partnering.useCases,
    ...releasing.services,
    ...evaluating,
    search: createSearch({ store, blind, audit }),
    operations: createOperations({ store, clock, jobNames: jobs.all.map(({ name }) => name) }),
    skills: createSkills({ taxonomy, plainVoice, slices: createSlices(looksAtOnce) }),
    // What is no use case, and so asks for no permission, does not compile here.
  } satisfies UseCases<Services>;
  const services = noteRefusals(useCases, audit);

  const scorer = createScorer({ ...base, known, organisations, engine, rules: scoringTables.rules, limits });
  const workerDeps = {
    // It acts as whoever sent the file, so what it refuses them is noted as well.
    imports: services.imports,
    deadImports,
    needCostings: evaluating.needCostings,
    ...{ noticeRaiser, reminders, ...mailing.forJobs, ...partnering.forJobs },
    questionKeeping: createQuestionKeeping({ ...base, organisations, engine, blind, asks: scorer.asks }),
    ...{ scoring: createScoring(scorer), rescoring: createRescoring(base) },
    ...{ expiry: createExpiry({ store, clock }), deferrals: createDeferrals({ store, clock }) },
    releaseUpkeep: releasing.upkeep,
    forgetting: rights.forgetting,
    clearing: retention.clearing,
    pruning: createPruning({ store, clock, destroyDaysBefore, destroyKey, limits }),
    organisationIds: async () => (await organisations.list()).map(({ id }) => id),
    // A job calls use cases, too; beyond them it may know which organisations there are.
  } satisfies WorkerDeps & UseCases<Omit<WorkerDeps, 'organisationIds'>>;

  return {
    ...base,
    audit,
    ...{ secrets, cipher },
    labelOf: (uri: string) => taxonomy.label(uri),
    taxonomy,
    engine,
    services,
    organisations,
    userLookup,
    noticeWriter,
    ...{ stopping: mailing.stopping, enquiryAnswers: asking.enquiryAnswers },
    entrance: {
      ...createEntrance({ ...inPerson, ...factors, draftParticipant: participants.draft }),
      ...partnering.entrance,
      seesCases: createSeesCases(base),
      askNewCode: createNewCodes({ ...base, blind, locks, recipients }).ask,
      ...{ askReset: mailing.askReset, askSignIn: mailing.askSignIn, phone: organisations.phone },
    },
    jobs,
    workerDeps,
    actorOf: createActorOf({ store, clock }),
    verify: createVerify({ store, keptHeads, findMisplaced, chainStart, follows }),
    keepHeads: createHeadKeeping({ store, keptHeads }),
    acceptHeads: createHeadAcceptance({ store, keptHeads }),
    /** Loads what checks passkeys. */
    preparePasskeys: passkeys.prepare,
    /** Builds every index that a request would otherwise wait for; takes about a second with a full taxonomy. */
    prepare: () => {
      taxonomy.prepare();
      plainVoice.prepare();
    },
  };
}
