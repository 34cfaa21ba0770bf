import { catalogue } from '../words/catalogue.ts';
import { glass } from '../words/en/glass.ts';

export const say = catalogue('glass', glass);
