import { catalogue } from '../words/catalogue.ts';
import { oversight } from '../words/en/oversight.ts';

export const say = catalogue('oversight', oversight);
