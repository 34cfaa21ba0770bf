import { catalogue } from '../words/catalogue.ts';
import { questions } from '../words/en/questions.ts';

export const say = catalogue('questions', questions);
