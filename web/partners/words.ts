import { catalogue } from '../words/catalogue.ts';
import { partners } from '../words/en/partners.ts';

export const say = catalogue('partners', partners);
