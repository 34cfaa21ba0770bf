import { type Enquiry, enquiryClasses } from '../../domain/enquiry.ts';
import { collectionOf } from '../collection.ts';
import { actor } from '../reference.ts';

export const enquiries = collectionOf<Enquiry>()({
  name: 'enquiries',
  references: {
    employerId: { to: 'employers' },
    opportunityId: { to: 'opportunities' },
    questionId: { loose: 'a question goes when nothing waits for it; that it was put stays' },
    by: actor,
  },
  paths: {
    bySecret: { fields: ['secretDigest'], unique: true, across: true },
    byEmployer: { fields: ['employerId', 'state'] },
  },
  open: {
    secretDigest: 'a digest of 256 random bits, by which whoever has the mail finds it',
  },
  classes: enquiryClasses,
});
