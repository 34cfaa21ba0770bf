import { ask } from '../api/client.ts';
import type { Question } from '../api/types.ts';

/** Puts a question off until a day or an instant; null has it stand again. */
export const deferQuestion = (id: string, until: string | null): Promise<Question> =>
  ask<Question>(`/questions/${encodeURIComponent(id)}/deferrals`, { method: 'POST', body: { until } });
