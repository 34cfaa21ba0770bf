import type { Question } from '../api/types.ts';
import { type CaseloadSearch, caseloadSearch } from '../app/caseload.ts';

/** What the address of the page says: whose people, and one employer or person alone. */
export interface QuestionSearch extends CaseloadSearch {
  readonly employer?: string;
  readonly participant?: string;
}

export function questionSearch(search: Record<string, unknown>): QuestionSearch {
  const { employer, participant } = search;
  return {
    ...caseloadSearch(search),
    ...(typeof employer === 'string' ? { employer } : {}),
    ...(typeof participant === 'string' ? { participant } : {}),
  };
}

/** All that one call or one talk is about. */
export interface Gathering {
  readonly employerId: string | undefined;
  readonly participantId: string | undefined;
  readonly questions: readonly Question[];
}

/** Questions that come in their order, cut where they begin to be about somebody else. */
export function gatheringsOf(questions: readonly Question[]): readonly Gathering[] {
  const found: {
    employerId?: string | undefined;
    participantId?: string | undefined;
    questions: Question[];
  }[] = [];
  for (const question of questions) {
    const { employerId, participantId } = question.about;
    const last = found.at(-1);
    const isSame = last && (last.employerId ?? last.participantId) === (employerId ?? participantId);
    if (isSame) last.questions.push(question);
    else
      found.push({
        employerId,
        participantId: employerId ? undefined : participantId,
        questions: [question],
      });
  }
  return found.map(({ employerId, participantId, questions: all }) => ({
    ...{ employerId, participantId, questions: all },
  }));
}

/** What a good answer brings: how many matches it opens, and the most that one that is open already would gain, of 10000. */
export function bringsOf({ matches }: Pick<Question, 'matches'>): {
  readonly opens: number;
  readonly raises: Question['matches'][number] | undefined;
} {
  const opens = matches.filter(({ now, then }) => now.rules.length > 0 && then.rules.length === 0);
  const open = matches.filter(({ now, then }) => now.rules.length === 0 && then.score > now.score);
  const gain = ({ now, then }: Question['matches'][number]) => then.score - now.score;
  return { opens: opens.length, raises: open.sort((a, b) => gain(b) - gain(a))[0] };
}
