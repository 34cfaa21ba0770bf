import { catalogue } from '../words/catalogue.ts';
import { search } from '../words/en/search.ts';

export const say = catalogue('search', search);
