import { catalogue } from '../words/catalogue.ts';
import { mail } from '../words/en/mail.ts';

export const say = catalogue('mail', mail);
