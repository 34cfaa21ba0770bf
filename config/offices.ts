import type { Office } from '../src/domain/office.ts';

// No country stands here whose states or regions each have an office of their own, as in Germany.
const offices: ReadonlyMap<string, Office> = new Map([
  [
    'GB',
    {
      name: 'Information Commissioner’s Office',
      phone: '0303 123 1113',
      site: 'ico.org.uk/make-a-complaint',
      citation: 'UK GDPR, article 77; Data Protection Act 2018, s. 165',
    },
  ],
  [
    'US',
    {
      name: 'Office for Civil Rights, US Department of Health and Human Services',
      phone: '1-800-368-1019',
      site: 'hhs.gov/ocr/complaints',
      citation: '45 CFR 160.306; 42 CFR 2.4',
    },
  ],
]);

/** The one of a country (ISO 3166-1 alpha-2); undefined where there are several, or none is known. */
export const officeOf = (country: string): Office | undefined => offices.get(country);
