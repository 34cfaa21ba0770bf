import type { Logger } from 'pino';
import type { Clock } from '../domain/values/time.ts';
import type { Cipher, Secrets } from '../security/port.ts';
import type { CaseloadList } from '../services/caseload/caseload.ts';
import type { Caseloads } from '../services/caseload/caseloads.ts';
import type { Covers } from '../services/caseload/covers.ts';
import type { Handovers } from '../services/caseload/handovers.ts';
import type { SavedViews } from '../services/caseload/saved-views.ts';
import type { Consents } from '../services/consents/consents.ts';
import type { Deliveries } from '../services/deliveries/deliveries.ts';
import type { Stopping } from '../services/deliveries/stopping.ts';
import type { EmployerContacts } from '../services/employers/contacts.ts';
import type { Employers } from '../services/employers/employers.ts';
import type { EnquiryAnswers } from '../services/enquiries/answers.ts';
import type { Enquiries } from '../services/enquiries/enquiries.ts';
import type { History } from '../services/history/history.ts';
import type { Looks } from '../services/history/looks.ts';
import type { Sittings } from '../services/history/sitting.ts';
import type { Timeline } from '../services/history/timeline.ts';
import type { Imports } from '../services/imports/imports.ts';
import type { AuditBuffer } from '../services/kit/audit-buffer.ts';
import type { Live } from '../services/live/live.ts';
import type { Matches } from '../services/matches/matches.ts';
import type { Notices } from '../services/notices/notices.ts';
import type { JobAnswers } from '../services/offers/job-answers.ts';
import type { Offers } from '../services/offers/offers.ts';
import type { BreakGlass } from '../services/operations/break-glass.ts';
import type { Operations } from '../services/operations/operations.ts';
import type { ScoringSwitch } from '../services/operations/scoring-switch.ts';
import type { SeesCases } from '../services/operations/standing-glasses.ts';
import type { Trail } from '../services/operations/trail.ts';
import type { Opportunities } from '../services/opportunities/opportunities.ts';
import type { Renewals } from '../services/opportunities/renewals.ts';
import type { TextCheck } from '../services/opportunities/text-check.ts';
import type { NewCodes } from '../services/own/new-codes.ts';
import type { OwnRecords } from '../services/own/own-record.ts';
import type { OwnReleases } from '../services/own/own-release.ts';
import type { OwnRequests } from '../services/own/own-requests.ts';
import type { Duplicates } from '../services/participants/duplicates.ts';
import type { Participants } from '../services/participants/participants.ts';
import type { Codes } from '../services/partners/codes.ts';
import type { LinkEntrance, LinkSessions } from '../services/partners/link-sessions.ts';
import type { PartnerLinks } from '../services/partners/links.ts';
import type { PartnerOffers } from '../services/partners/partner-offers.ts';
import type { Partners } from '../services/partners/partners.ts';
import type { SignInCodes } from '../services/partners/sign-in-codes.ts';
import type { Account } from '../services/people/account.ts';
import type { Bearers } from '../services/people/bearers.ts';
import type { Browsers } from '../services/people/browsers.ts';
import type { Links } from '../services/people/links.ts';
import type { SignInAsking } from '../services/people/mail-asking.ts';
import type { MailedEntry } from '../services/people/mailed-entry.ts';
import type { OwnFactors } from '../services/people/own-factors.ts';
import type { OwnPasskeys } from '../services/people/own-passkeys.ts';
import type { OwnPassword } from '../services/people/own-password.ts';
import type { PasskeyEntry } from '../services/people/passkey-entry.ts';
import type { Redemption } from '../services/people/redemption.ts';
import type { Sessions } from '../services/people/sessions.ts';
import type { SignIn } from '../services/people/sign-in.ts';
import type { Standing } from '../services/people/standing.ts';
import type { StepUp } from '../services/people/step-up.ts';
import type { Tokens } from '../services/people/tokens.ts';
import type { Users } from '../services/people/users.ts';
import type { Placements } from '../services/placements/placements.ts';
import type { Places } from '../services/places/places.ts';
import type { Preferences } from '../services/preferences/preferences.ts';
import type { Questions } from '../services/questions/questions.ts';
import type { Disclosures } from '../services/releases/disclosures.ts';
import type { InTheirName } from '../services/releases/in-their-name.ts';
import type { Released } from '../services/releases/released.ts';
import type { Releases } from '../services/releases/releases.ts';
import type { Clearances } from '../services/retention/clearances.ts';
import type { Periods } from '../services/retention/periods.ts';
import type { Review } from '../services/review/review.ts';
import type { Erasures } from '../services/rights/erasures.ts';
import type { Exports } from '../services/rights/exports.ts';
import type { Evaluations } from '../services/scoring/evaluations.ts';
import type { NeedCostings } from '../services/scoring/need-costs.ts';
import type { WorthAskings } from '../services/scoring/worth-asking.ts';
import type { Search } from '../services/search/search.ts';
import type { Skills } from '../services/skills/skills.ts';
import type { Worklists } from '../services/worklists/worklists.ts';
import type { Store } from '../store/port.ts';
import type { Spoken } from '../words/words.ts';
import type { Health } from './health.ts';
import type { HttpMetrics } from './metrics.ts';

/** How people and machines come in, before there is anybody to decide about. */
export type Entrance = SignIn &
  LinkEntrance &
  Bearers &
  Redemption &
  MailedEntry &
  PasskeyEntry &
  Pick<Browsers, 'remember'> & {
    /** Notes that somebody asked for a new password, by an address that may be nobody's. */
    readonly askReset: (email: string) => Promise<void>;
    /** The number that people may ring: of the organisation that is named, or where there is one alone, of that. */
    readonly phone: (organisationId?: string) => Promise<string | undefined>;
    /** Asks the coach of whoever has an old code for another one. */
    readonly askNewCode: NewCodes['ask'];
    readonly seesCases: SeesCases;
    /** By a code on paper: see services/partners/sign-in-codes.ts. */
    readonly redeemCode: SignInCodes['redeem'];
    /** Notes that somebody asked to sign in by a mail, likewise. */
    readonly askSignIn: SignInAsking;
  };

/** The use cases that routes call, by noun; each asks for its permission. */
export interface Services {
  readonly account: Account;
  readonly history: History;
  readonly looks: Looks;
  readonly timeline: Timeline;
  readonly sittings: Sittings;
  readonly needCostings: NeedCostings;
  readonly breakGlass: BreakGlass;
  readonly caseload: CaseloadList;
  readonly caseloads: Caseloads;
  readonly consents: Consents;
  readonly covers: Covers;
  readonly handovers: Handovers;
  readonly savedViews: SavedViews;
  readonly erasures: Erasures;
  readonly periods: Periods;
  readonly clearances: Clearances;
  readonly exports: Exports;
  readonly evaluations: Evaluations;
  readonly deliveries: Deliveries;
  readonly disclosures: Disclosures;
  readonly duplicates: Duplicates;
  readonly worthAskings: WorthAskings;
  readonly employers: Employers;
  readonly employerContacts: EmployerContacts;
  readonly enquiries: Enquiries;
  readonly imports: Imports;
  readonly inTheirName: InTheirName;
  readonly links: Links;
  readonly live: Live;
  readonly matches: Matches;
  readonly notices: Notices;
  readonly operations: Operations;
  readonly offers: Offers;
  readonly jobAnswers: JobAnswers;
  readonly opportunities: Opportunities;
  readonly ownFactors: OwnFactors;
  readonly ownPasskeys: OwnPasskeys;
  readonly ownPassword: OwnPassword;
  readonly ownRecords: OwnRecords;
  readonly ownReleases: OwnReleases;
  readonly ownRequests: OwnRequests;
  readonly stepUp: StepUp;
  readonly codes: Codes;
  readonly participants: Participants;
  readonly linkSessions: LinkSessions;
  readonly partnerLinks: PartnerLinks;
  readonly partnerOffers: PartnerOffers;
  readonly partners: Partners;
  readonly placements: Placements;
  readonly places: Places;
  readonly preferences: Preferences;
  readonly scoringSwitch: ScoringSwitch;
  readonly trail: Trail;
  readonly questions: Questions;
  readonly releases: Releases;
  readonly released: Released;
  readonly renewals: Renewals;
  readonly review: Review;
  readonly worklists: Worklists;
  readonly search: Search;
  readonly sessions: Sessions;
  readonly skills: Skills;
  readonly standing: Standing;
  readonly textCheck: TextCheck;
  readonly tokens: Tokens;
  readonly users: Users;
}

export interface HttpConfig {
  readonly production: boolean;
  /** Signs session cookies; the same for every process of one installation. */
  readonly cookieSecret: string;
  /** The built browser app; not served when absent. */
  readonly webDir?: string | undefined;
  /** Requests a minute of one actor, or of one network (an IPv4 address, an IPv6 /64) while nobody is signed in. */
  readonly rateLimitPerMinute: number;
  /** How many proxies in front, or which addresses, are believed what they say of the client. */
  readonly trustProxy: number | readonly string[];
  /** The name or address that it listens on. */
  readonly host: string;
  /** Origins that may frame `/my` beside those kept with each partner. */
  readonly partnerOrigins?: readonly string[] | undefined;
  /** The origin by which people reach it; what it listens on when absent. */
  readonly publicUrl?: string | undefined;
}

export interface HttpDeps {
  readonly services: Services;
  readonly entrance: Entrance;
  /** Stopping mails by what stands in them, without signing in. */
  readonly stopping: Stopping;
  /** Answers to questions that were put by mail, likewise. */
  readonly enquiryAnswers: EnquiryAnswers;
  /** The name of a skill or an occupation, when the taxonomy knows it. */
  readonly labelOf: (uri: string) => string | undefined;
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly cipher: Pick<Cipher, 'seal' | 'open'>;
  readonly config: HttpConfig;
  readonly log: Logger;
  readonly spoken: Spoken;
  readonly health: () => Health;
  /** Where refusals are noted that a role meets before any use case is asked. */
  readonly audit: Pick<AuditBuffer, 'note'>;
  readonly metrics: HttpMetrics;
}
