import { catalogue } from '../words/catalogue.ts';
import { opportunities } from '../words/en/opportunities.ts';

export const say = catalogue('opportunities', opportunities);
