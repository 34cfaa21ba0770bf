import { catalogue } from '../words/catalogue.ts';
import { keys } from '../words/en/keys.ts';

export const say = catalogue('keys', keys);
