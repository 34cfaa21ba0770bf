import { catalogue } from '../words/catalogue.ts';
import { week } from '../words/en/week.ts';

export const say = catalogue('week', week);
