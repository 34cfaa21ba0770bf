import type { DepsOf } from '../src/queue/job.ts';
import { applyImport } from './apply-import.ts';
import { askForDueMail } from './ask-for-due-mail.ts';
import { callPartner } from './call-partner.ts';
import { endDeadImport } from './end-dead-import.ts';
import { endExpiredLinks } from './end-expired-links.ts';
import { expireOpportunities } from './expire-opportunities.ts';
import { finishErasure } from './finish-erasure.ts';
import { forgetAgain } from './forget-again.ts';
import { goOnWithClearance } from './go-on-with-clearance.ts';
import { keepQuestions } from './keep-questions.ts';
import { keepReleases } from './keep-releases.ts';
import { planDeliveriesAgain } from './plan-deliveries-again.ts';
import { planDelivery } from './plan-delivery.ts';
import { planResetMail } from './plan-reset-mail.ts';
import { planSignInMail } from './plan-sign-in-mail.ts';
import { pruneImports } from './prune-imports.ts';
import { pruneOutbox } from './prune-outbox.ts';
import { raiseCauseNotices } from './raise-cause-notices.ts';
import { raiseDecisionNotices } from './raise-decision-notices.ts';
import { raiseGatheredNotices } from './raise-gathered-notices.ts';
import { raiseMatchNotices } from './raise-match-notices.ts';
import { raiseOperationsNotices } from './raise-operations-notices.ts';
import { raisePauseDigest } from './raise-pause-digest.ts';
import { remind } from './remind.ts';
import { rescore } from './rescore.ts';
import { returnDeferred } from './return-deferred.ts';
import { scoreAfterStop } from './score-after-stop.ts';
import { scoreMany } from './score-many.ts';
import { scoreOpportunity } from './score-opportunity.ts';
import { scoreParticipant } from './score-participant.ts';
import { sendLinkMail } from './send-link-mail.ts';
import { sendMail } from './send-mail.ts';
import { tellOfEndedLink } from './tell-of-ended-link.ts';
import { tellOfMovedLists } from './tell-of-moved-lists.ts';
import { tellPartners } from './tell-partners.ts';
import { undoImport } from './undo-import.ts';
import { workOutCosts } from './work-out-costs.ts';

/** Every job there is. */
export const allJobs = [
  scoreParticipant,
  scoreOpportunity,
  scoreMany,
  scoreAfterStop,
  finishErasure,
  forgetAgain,
  raiseMatchNotices,
  raiseCauseNotices,
  raiseGatheredNotices,
  tellOfMovedLists,
  raiseDecisionNotices,
  raisePauseDigest,
  raiseOperationsNotices,
  planDelivery,
  planDeliveriesAgain,
  askForDueMail,
  sendMail,
  planResetMail,
  planSignInMail,
  sendLinkMail,
  tellPartners,
  tellOfEndedLink,
  callPartner,
  applyImport,
  undoImport,
  endDeadImport,
  expireOpportunities,
  returnDeferred,
  endExpiredLinks,
  remind,
  rescore,
  keepQuestions,
  keepReleases,
  workOutCosts,
  goOnWithClearance,
  pruneOutbox,
  pruneImports,
] as const;

/** The use cases that jobs call: all that any of them needs. */
export type WorkerDeps = DepsOf<typeof allJobs>;
