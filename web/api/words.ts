import { catalogue } from '../words/catalogue.ts';
import { api } from '../words/en/api.ts';

export const say = catalogue('api', api);
