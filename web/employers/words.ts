import { catalogue } from '../words/catalogue.ts';
import { employers } from '../words/en/employers.ts';

export const say = catalogue('employers', employers);
