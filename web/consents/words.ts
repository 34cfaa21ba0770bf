import { catalogue, codeTables } from '../words/catalogue.ts';
import { consentCodes, consents } from '../words/en/consents.ts';

export const say = catalogue('consents', consents);
const codes = codeTables('consent-codes', consentCodes);
export const { releasableWords, stateWords, endingWords, eventWords } = codes;

/** What may be learned, as a list has it. */
export function fieldWord(field: keyof typeof codes.partnerWords | keyof typeof releasableWords): string {
  return field === 'offers' || field === 'answers' ? codes.partnerWords[field] : releasableWords[field];
}
