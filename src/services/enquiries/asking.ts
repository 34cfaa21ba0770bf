import { createQuestions } from '../questions/questions.ts';
import { createEnquiryAnswers } from './answers.ts';
import { createEnquiries } from './enquiries.ts';

type Deps = Parameters<typeof createQuestions>[0] &
  Omit<Parameters<typeof createEnquiryAnswers>[0], 'questions'> &
  Omit<Parameters<typeof createEnquiries>[0], 'answers'>;

/** Questions as coaches see them, and those put to employers by mail, with their answers. */
export function createAsking(deps: Deps) {
  const questions = createQuestions(deps);
  const enquiryAnswers = createEnquiryAnswers({ ...deps, questions });
  return { questions, enquiryAnswers, enquiries: createEnquiries({ ...deps, answers: enquiryAnswers }) };
}
