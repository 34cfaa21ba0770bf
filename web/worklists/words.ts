import { catalogue } from '../words/catalogue.ts';
import { worklists } from '../words/en/worklists.ts';

export const say = catalogue('worklists', worklists);
