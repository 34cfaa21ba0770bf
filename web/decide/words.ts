import { catalogue } from '../words/catalogue.ts';
import { decide } from '../words/en/decide.ts';

export const say = catalogue('decide', decide);
