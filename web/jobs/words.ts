import { catalogue } from '../words/catalogue.ts';
import { jobs } from '../words/en/jobs.ts';

export const say = catalogue('jobs', jobs);
