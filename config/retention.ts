import type { LegalPeriod, RetentionLaws } from '../src/domain/retention.ts';

// How long the law of a place has records kept, and after how long they must go. A figure stands here with its citation or not at
// all: where a pack has none, the organisation sets one. As in the rest of a pack, the plain rule, not every exception to it.

/** What every organisation keeps of who saw what, whatever its country: as long as the strictest list people here may ask for. */
const accounting: LegalPeriod = { months: 36, citation: '42 CFR 2.25 (a)' };

export const genericRetention: RetentionLaws = { disclosures: { least: accounting } };

/** An agency keeps records for a year, and of work-seekers and hirers a year from its last service to them. */
const conduct: LegalPeriod = {
  months: 12,
  citation:
    'Conduct of Employment Agencies and Employment Businesses Regulations 2003 (SI 2003/3319), regulation 29 (2)',
};

export const britishRetention: RetentionLaws = {
  ...genericRetention,
  people: { least: conduct },
  opportunities: { least: conduct },
  employers: { least: conduct },
  contacts: { least: conduct },
  enquiries: { least: conduct },
};

/** Papers of whoever finds work for people: three years from the end of that, then what is about persons goes. */
const placing: LegalPeriod = { months: 36, citation: 'Sozialgesetzbuch III, § 298 (2)' };

export const germanRetention: RetentionLaws = {
  ...genericRetention,
  people: { least: placing, most: placing },
  opportunities: { least: placing },
  employers: { least: placing },
  contacts: { least: placing },
  enquiries: { least: placing },
};

/** Of employment agencies: referrals, job orders, what somebody can do. */
const agencies: LegalPeriod = { months: 12, citation: '29 CFR 1627.4 (a)(1)' };

export const americanRetention: RetentionLaws = {
  people: { least: agencies },
  opportunities: { least: agencies },
  employers: { least: agencies },
  disclosures: { least: { months: 72, citation: '45 CFR 164.528 (a)(1)' } },
};
