import { catalogue } from './catalogue.ts';
import { values } from './en/values.ts';

export const say = catalogue('values', values);
