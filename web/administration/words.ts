import { catalogue } from '../words/catalogue.ts';
import { administration } from '../words/en/administration.ts';

export const say = catalogue('administration', administration);
