import { auditClasses } from '../audit.ts';
import { brokenGlassClasses } from '../break-glass.ts';
import { consentClasses, evidenceClasses } from '../consent.ts';
import { coverClasses } from '../cover.ts';
import { deliveryClasses } from '../delivery.ts';
import { disclosureClasses } from '../disclosure.ts';
import { editClasses, lookClasses } from '../edit.ts';
import { employerClasses } from '../employer.ts';
import { enquiryClasses } from '../enquiry.ts';
import { erasureClasses } from '../erasure.ts';

import { handoverClasses } from '../handover.ts';
import { importClasses } from '../import.ts';
import { decisionClasses, matchClasses, resultClasses } from '../match.ts';
import { needCostsClasses } from '../need-costs.ts';
import { noticeClasses } from '../notice.ts';
import { offerClasses } from '../offer.ts';
import { codeClasses } from '../one-time-code.ts';
import { linkClasses } from '../one-time-link.ts';
import { opportunityClasses } from '../opportunity.ts';
import { organisationClasses } from '../organisation.ts';
import { participantClasses, stageChangeClasses } from '../participant.ts';
import { partnerClasses, partnerLinkClasses } from '../partner.ts';
import { placeEntryClasses } from '../place-entry.ts';
import { placementClasses } from '../placement.ts';
import { preferencesClasses } from '../preferences.ts';
import { contactMadeClasses, questionClasses } from '../question.ts';
import { releaseClasses, releasedClasses } from '../release.ts';
import { clearanceClasses, clearanceItemClasses } from '../retention.ts';
import { savedViewClasses } from '../saved-view.ts';
import { factorClasses } from '../second-factor.ts';
import { sessionClasses, tokenClasses, userClasses } from '../user.ts';
import { type DataClass, rowClasses } from './data-class.ts';

/** What a permission can be about, with the class of every field of it. */
export const classes = {
  participant: { ...rowClasses, ...participantClasses },
  stageChange: { ...rowClasses, ...stageChangeClasses },
  employer: { ...rowClasses, ...employerClasses },
  opportunity: { ...rowClasses, ...opportunityClasses },
  match: { ...rowClasses, ...matchClasses, ...resultClasses },
  decision: { ...rowClasses, ...decisionClasses },
  offer: { ...rowClasses, ...offerClasses },
  consent: { ...rowClasses, ...consentClasses },
  evidence: { ...rowClasses, ...evidenceClasses },
  release: { ...rowClasses, ...releaseClasses },
  released: { ...rowClasses, ...releasedClasses },
  disclosure: { ...rowClasses, ...disclosureClasses },
  placement: { ...rowClasses, ...placementClasses, title: 'public', employerName: 'public' },
  question: { ...rowClasses, ...questionClasses },
  enquiry: { ...rowClasses, ...enquiryClasses },
  contact: { ...rowClasses, ...contactMadeClasses },
  place: { ...rowClasses, ...placeEntryClasses },
  cover: { ...rowClasses, ...coverClasses },
  handover: { ...rowClasses, ...handoverClasses },
  savedView: { ...rowClasses, ...savedViewClasses },
  edit: { ...rowClasses, ...editClasses },
  look: { ...rowClasses, ...lookClasses },
  needCosts: { ...rowClasses, ...needCostsClasses },
  notice: { ...rowClasses, ...noticeClasses },
  delivery: { ...rowClasses, ...deliveryClasses },
  import: { ...rowClasses, ...importClasses },
  organisation: { ...rowClasses, ...organisationClasses },
  user: { ...rowClasses, ...userClasses },
  preferences: { ...rowClasses, ...preferencesClasses },
  token: { ...rowClasses, ...tokenClasses },
  factor: { ...rowClasses, ...factorClasses },
  session: { ...rowClasses, ...sessionClasses },
  link: { ...rowClasses, ...linkClasses },
  partner: { ...rowClasses, ...partnerClasses },
  partnerLink: { ...rowClasses, ...partnerLinkClasses },
  code: { ...rowClasses, ...codeClasses },
  glass: { ...rowClasses, ...brokenGlassClasses, userName: 'personal', standsHere: 'internal' },
  erasure: { ...rowClasses, ...erasureClasses },
  clearance: { ...rowClasses, ...clearanceClasses },
  // Of a person also the name, for whom may see it.
  clearanceItem: { ...rowClasses, ...clearanceItemClasses, displayName: 'personal' },
  // What an organisation set, beside what the law says.
  retention: { ...rowClasses, country: 'public', kinds: 'internal', byItself: 'internal' },
  // Everything about somebody; which of it, src/services/rights/exported-fields.ts says.
  personalFile: {
    ...rowClasses,
    participantId: 'sud',
    organisation: 'public',
    at: 'internal',
    sections: 'sud',
    names: 'sud',
  },
  // Of staff the name, beside what the entry holds.
  auditEntry: { ...rowClasses, ...auditClasses, actorName: 'personal' },
  scoringSwitch: {
    ...rowClasses,
    stopped: 'internal',
    since: 'internal',
    by: 'internal',
    byName: 'personal',
    reasonCode: 'internal',
    reasonsFirst: 'internal',
  },
  // The taxonomy is the same for everybody, and public.
  concept: { uri: 'public', label: 'public' },
  // Background work: names of jobs, ids and counts.
  work: { ...rowClasses, job: 'internal', payload: 'internal', attempts: 'internal', lastError: 'internal' },
} as const satisfies Record<string, Readonly<Record<string, DataClass>>>;

export type Noun = keyof typeof classes;
