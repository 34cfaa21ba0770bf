/** What a consent is for. */
export const consentPurposes = ['view_by_partner', 'release_to_employer', 'other'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/**
 * The texts that people sign, by version, of each purpose the newest first: that one is given out. A word that changes makes a new
 * version; old ones stay, for receipts name them.
 */
export const consentTexts = {
  'consent-partner/2': 'view_by_partner',
  'consent-partner/1': 'view_by_partner',
  'consent-employer/1': 'release_to_employer',
  'consent-other/1': 'other',
} as const satisfies Readonly<Record<string, ConsentPurpose>>;
export type ConsentTextVersion = keyof typeof consentTexts;

/** The texts that say how a consent is taken back. */
export const revocationTexts = ['revocation/1'] as const;
export type RevocationTextVersion = (typeof revocationTexts)[number];

/**
 * The languages in which the texts may be signed: those somebody answers for. Another language is shown beside, until its text
 * was reviewed.
 */
export const signedLanguages = ['en'] as const;

/** Whether a text says that a portal also sees why a job could fit somebody and how long their way is: the first of them did not. */
export const tellsOfFit = (version: ConsentTextVersion): boolean => version !== 'consent-partner/1';
