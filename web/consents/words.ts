import { catalogue, codeTables } from '../words/catalogue.ts';
import { consents } from '../words/en/consents.ts';
import { permitted } from '../words/en/permitted.ts';

export const say = catalogue('consents', consents);
const codes = codeTables('permitted', permitted);
export const { releasableWords, partnerWords, stateWords, endingWords, eventWords } = codes;

/** What may be learned, as a list has it. */
export function fieldWord(field: keyof typeof partnerWords | keyof typeof releasableWords): string {
  return field === 'offers' || field === 'answers' ? partnerWords[field] : releasableWords[field];
}
