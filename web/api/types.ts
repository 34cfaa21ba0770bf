import type { Employer } from '../../src/domain/employer.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Participant, StageChange } from '../../src/domain/participant.ts';
import type { Role } from '../../src/domain/user.ts';
import type { PairWeek } from '../../src/domain/values/week.ts';
import type { presentEvaluation } from '../../src/http/api/evaluations/presenter.ts';
import type { presentDecision, presentMatch } from '../../src/http/api/matches/presenter.ts';
import type { presentNotice } from '../../src/http/api/notices/presenter.ts';
import type { Work } from '../../src/queue/work.ts';

export type { PairWeek };
export type DecisionView = ReturnType<typeof presentDecision>;
export type EvaluationView = ReturnType<typeof presentEvaluation>;
export type MatchView = Omit<ReturnType<typeof presentMatch>, 'week'> & { readonly week?: PairWeek };
export type NoticeView = ReturnType<typeof presentNotice>;

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type CountName = 'review' | 'notices' | 'participants' | 'employers' | 'opportunities';

/** Who is signed in, and for which organisation. */
export interface Me {
  readonly user: {
    readonly id: string;
    readonly role: Role;
    readonly organisationId: string;
    readonly displayName: string;
    readonly employerId?: string;
  };
  readonly organisation?: { readonly name: string; readonly zone: string };
  readonly counts?: Partial<Record<CountName, number>>;
}

export interface Coach {
  readonly id: string;
  readonly displayName: string;
}

/** A concept as the API shows it: the URI, and its label when the taxonomy knows it. */
type Labelled<T> = T & { readonly label?: string };

export type ParticipantView = Omit<Participant, 'organisationId' | 'nameKeys' | 'skills'> & {
  readonly skills: readonly Labelled<Participant['skills'][number]>[];
  /** Labels of the occupations that the preferences name, by URI. */
  readonly occupationLabels?: Readonly<Record<string, string>>;
};

export type StageChangeView = StageChange & { readonly byName?: string };

export type EmployerView = Omit<Employer, 'organisationId' | 'nameKey'>;

type AskedSkillView = Labelled<Opportunity['skills']['required'][number]>;

export type OpportunityView = Omit<Opportunity, 'organisationId' | 'titleKeys' | 'skills'> & {
  readonly skills: {
    readonly required: readonly AskedSkillView[];
    readonly desired: readonly AskedSkillView[];
  };
  readonly occupationLabel?: string;
};

export interface Queues {
  readonly jobs: readonly {
    readonly job: string;
    readonly waiting: number;
    readonly running: number;
    readonly dead: number;
  }[];
  readonly outbox?: { readonly waiting: number };
}

export type DeadLetter = Pick<Work, 'id' | 'job' | 'attempts' | 'lastError' | 'updatedAt'>;
