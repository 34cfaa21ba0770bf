import { catalogue } from '../words/catalogue.ts';
import { account } from '../words/en/account.ts';

export const say = catalogue('account', account);
