import { z } from 'zod';
import { answeredInPlace, enquiryStates } from '../../../domain/enquiry.ts';
import * as common from '../shapes/schema.ts';

export const enquiryShown = z
  .strictObject({
    id: common.id('enquiry'),
    createdAt: common.instantShown,
    opportunityId: common.id('opportunity').optional(),
    title: z.string().optional().meta({ description: 'Of the posting that it is about.' }),
    text: z.string().meta({ description: 'What is asked, as it is put to the employer.' }),
    answeredAs: z.enum(['yes_no', ...answeredInPlace, 'posting']).meta({
      description: 'Yes, no or in part; one of a few; a day; or by changing the posting.',
    }),
    isFact: z
      .boolean()
      .meta({ description: 'Whether it is asked how things are, and not what they would do.' }),
    state: z.enum(enquiryStates),
    expiresAt: common.instantShown,
    to: z.string().optional().meta({ description: 'Where it went, with most of it left out.' }),
    questionId: common.id('question').optional().meta({ description: 'For coaches.' }),
    given: z
      .strictObject({
        answer: z.enum(['yes', 'no', 'partly']),
        detail: z.string().optional(),
        at: common.instantShown,
      })
      .optional(),
  })
  .meta({ id: 'Enquiry' });

export const enquiryPut = z
  .strictObject({
    email: common.email
      .optional()
      .meta({ description: 'One of the employer’s contacts; the first when absent.' }),
  })
  .meta({ id: 'EnquiryPut' });

export const enquiryAnswer = z
  .strictObject({
    answer: z.enum(['yes', 'no', 'partly']),
    value: z.string().max(100).optional().meta({
      description: 'Where it is answered by one of a few or by a day; needed there with `yes`.',
    }),
    detail: common.prose(500).optional().meta({ description: 'Needed with `partly`.' }),
  })
  .meta({ id: 'EnquiryAnswer' });

export const enquiryParams = z.strictObject({ enquiryId: common.id('enquiry') });
export const enquiryQuery = z.strictObject({
  employerId: common.id('employer').optional().meta({ description: 'Needed for coaches.' }),
  state: z.enum(enquiryStates).optional(),
  ...common.pageQuery,
});
