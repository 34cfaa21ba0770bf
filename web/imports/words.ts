import { catalogue } from '../words/catalogue.ts';
import { imports } from '../words/en/imports.ts';

export const say = catalogue('imports', imports);
