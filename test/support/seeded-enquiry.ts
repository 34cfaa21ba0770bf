import type { Enquiry } from '../../src/domain/enquiry.ts';
import type { Question } from '../../src/domain/question.ts';
import type { Row } from '../../src/domain/values/row.ts';

/** A question that was put to an employer by mail, as it is kept. */
export const openEnquiry = (row: Row, { id, employerId = '' }: Question, by: string): Enquiry => ({
  ...row,
  ...{ employerId, questionId: id, state: 'open', by, language: 'en' },
  asking: {
    to: 'employer',
    about: { kind: 'accommodation', code: 'phased_hours', side: 'employer' },
    asks: 'yes_no',
  },
  secretDigest: `digest of ${row.id}`,
  expiresAt: '2030-01-01T00:00:00.000Z',
  email: 'kim@bakery.example',
});
