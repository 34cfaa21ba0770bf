import { catalogue } from '../words/catalogue.ts';
import { forms } from '../words/en/forms.ts';

export const say = catalogue('forms', forms);
