import { catalogue } from '../words/catalogue.ts';
import { operations } from '../words/en/operations.ts';

export const say = catalogue('operations', operations);

/** What a job does, in words; its name where it is new here. */
export function jobWords(job: string): string {
  const key = job.replaceAll('-', '_');
  return isKnown(key) ? say(`job_${key}`) : job;
}

type Job = keyof typeof operations extends infer K ? (K extends `job_${infer Name}` ? Name : never) : never;
const isKnown = (key: string): key is Job => Object.hasOwn(operations, `job_${key}`);
