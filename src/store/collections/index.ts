import type { Collection } from '../collection.ts';
import { audit } from './audit.ts';
import { brokenGlasses } from './broken-glasses.ts';
import { covers, handovers, savedViews } from './caseload.ts';
import { clearanceItems, clearances } from './clearances.ts';
import { consents, evidences } from './consents.ts';
import { deliveries } from './deliveries.ts';
import { employers } from './employers.ts';
import { enquiries } from './enquiries.ts';
import { erasures, forgottenNames, formerDisclosures } from './erasures.ts';

import { factors } from './factors.ts';
import { edits, looks, needCosts } from './history.ts';
import { idempotency } from './idempotency.ts';
import {
  importedCells,
  importedRecords,
  importedRows,
  importPieces,
  importRejections,
  importRemarks,
  imports,
} from './imports.ts';
import { knownBrowsers } from './known-browsers.ts';
import { links } from './links.ts';
import { decisions, matches } from './matches.ts';
import { gatherings, notices } from './notices.ts';
import { opportunities } from './opportunities.ts';
import { organisations } from './organisations.ts';
import { outbox } from './outbox.ts';
import { participants, stageChanges } from './participants.ts';
import { codes, linkEntries, partnerLinks, partners } from './partners.ts';
import { sessions, signInFailures, tokens, users } from './people.ts';
import { placements } from './placements.ts';
import { places } from './places.ts';
import { preferences } from './preferences.ts';
import { contactsMade, questions, waitingMatches } from './questions.ts';
import { disclosures, releases } from './releases.ts';
import { schedules, work } from './work.ts';

export type { IdempotencyRow } from './idempotency.ts';
export {
  audit,
  brokenGlasses,
  clearanceItems,
  clearances,
  codes,
  consents,
  contactsMade,
  covers,
  decisions,
  deliveries,
  disclosures,
  edits,
  employers,
  enquiries,
  erasures,
  evidences,
  factors,
  forgottenNames,
  formerDisclosures,
  gatherings,
  handovers,
  idempotency,
  importedCells,
  importedRecords,
  importedRows,
  importPieces,
  importRejections,
  importRemarks,
  imports,
  knownBrowsers,
  linkEntries,
  links,
  looks,
  matches,
  needCosts,
  notices,
  opportunities,
  organisations,
  outbox,
  participants,
  partnerLinks,
  partners,
  placements,
  places,
  preferences,
  questions,
  releases,
  savedViews,
  schedules,
  sessions,
  signInFailures,
  stageChanges,
  tokens,
  users,
  waitingMatches,
  work,
};

/** Everything that is kept. */
export const allCollections: readonly Collection[] = [
  organisations,
  users,
  preferences,
  tokens,
  sessions,
  signInFailures,
  knownBrowsers,
  links,
  participants,
  stageChanges,
  employers,
  placements,
  places,
  opportunities,
  matches,
  decisions,
  consents,
  evidences,
  brokenGlasses,
  erasures,
  forgottenNames,
  formerDisclosures,
  clearances,
  clearanceItems,
  factors,
  partners,
  partnerLinks,
  linkEntries,
  codes,
  releases,
  disclosures,
  questions,
  enquiries,
  waitingMatches,
  contactsMade,
  covers,
  handovers,
  savedViews,
  edits,
  looks,
  needCosts,
  notices,
  deliveries,
  gatherings,
  imports,
  importPieces,
  importRejections,
  importRemarks,
  importedRows,
  importedCells,
  importedRecords,
  idempotency,
  audit,
  outbox,
  work,
  schedules,
];
