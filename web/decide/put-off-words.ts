import { comingDate, dayIn } from '../words/dates.ts';
import { say } from './words.ts';

/** What is said of a question to somebody that is put off until a day, and once that is taken back. */
export const putOffWords = (name: string, day: string, zone: string) => ({
  said: say('question_put_off', { name, day: comingDate(day, dayIn(zone)) }),
  saidBack: say('question_back', { name }),
});
