import { catalogue } from '../words/catalogue.ts';
import { release } from '../words/en/release.ts';

export const say = catalogue('release', release);
