import { catalogue } from '../words/catalogue.ts';
import { review } from '../words/en/review.ts';

export const say = catalogue('review', review);
