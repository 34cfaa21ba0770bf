import { catalogue } from '../words/catalogue.ts';
import { match } from '../words/en/match.ts';

export const say = catalogue('match', match);
