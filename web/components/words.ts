import { catalogue } from '../words/catalogue.ts';
import { components } from '../words/en/components.ts';

export const say = catalogue('components', components);
