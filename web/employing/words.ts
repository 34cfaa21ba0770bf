import { catalogue } from '../words/catalogue.ts';
import { employing } from '../words/en/employing.ts';

export const say = catalogue('employing', employing);
