import { Problem } from '../../domain/problem.ts';
import { retryWhile } from '../../domain/retry.ts';

/** Somebody else told of the same thing just then: looked for anew, it is found. */
const isToldMeanwhile = (error: unknown): boolean =>
  error instanceof Problem && error.extras.uniquePath === 'notices.byCause';

/** For what is told once: of two at the same moment one tells, and the other finds it told. `tell` must look for the notice each time. */
export const untilTold = <T>(tell: () => Promise<T>): Promise<T> =>
  retryWhile(isToldMeanwhile, tell, { tries: 5 });
