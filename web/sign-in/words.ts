import { catalogue } from '../words/catalogue.ts';
import { entrance } from '../words/en/entrance.ts';

export const say = catalogue('entrance', entrance);
