import { catalogue } from '../words/catalogue.ts';
import { app } from '../words/en/app.ts';

export const say = catalogue('app', app);
