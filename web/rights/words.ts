import { catalogue } from '../words/catalogue.ts';
import { rights } from '../words/en/rights.ts';

export const say = catalogue('rights', rights);
