import type { Answer, ContactChannel } from '../../src/domain/question.ts';

export const channelWords: Record<ContactChannel, string> = {
  phone: 'by phone',
  email: 'by email',
  visit: 'on a visit',
  other: 'another way',
};

export const answerWords: Record<Answer, string> = {
  yes: 'yes',
  no: 'no',
  partly: 'in part',
  not_reached: 'not reached',
};
