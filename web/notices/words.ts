import { catalogue } from '../words/catalogue.ts';
import { notices } from '../words/en/notices.ts';

export const say = catalogue('notices', notices);
