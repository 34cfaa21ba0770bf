import type { Answer, ContactChannel } from '../../src/domain/question.ts';
import { tables } from './tables.ts';

export const channelWords: Record<ContactChannel, string> = tables.channels;

export const answerWords: Record<Answer, string> = tables.answers;
