import { catalogue } from '../words/catalogue.ts';
import { history } from '../words/en/history.ts';

export const say = catalogue('history', history);
