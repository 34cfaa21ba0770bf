import { catalogue } from '../words/catalogue.ts';
import { participants } from '../words/en/participants.ts';

export const say = catalogue('participants', participants);
