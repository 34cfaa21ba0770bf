import { createEnquiryAnswers } from './answers.ts';
import { createEnquiries } from './enquiries.ts';

type Deps = Omit<Parameters<typeof createEnquiries>[0], 'answers'> &
  Parameters<typeof createEnquiryAnswers>[0];

/** Questions put by mail, and their answers. */
export function createEnquiryServices(deps: Deps) {
  const enquiryAnswers = createEnquiryAnswers(deps);
  return { enquiryAnswers, enquiries: createEnquiries({ ...deps, answers: enquiryAnswers }) };
}
