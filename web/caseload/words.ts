import { catalogue } from '../words/catalogue.ts';
import { caseload } from '../words/en/caseload.ts';

export const say = catalogue('caseload', caseload);
