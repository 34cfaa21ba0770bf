import type { Problem } from '../../src/domain/problem.ts';
import { sayProblem } from '../../src/words/problem.ts';
import { createWords } from '../../src/words/words.ts';

/** The words that tests read. */
export const words = createWords('en');

/** What a problem says. */
export const detailOf = (problem: Problem): string => sayProblem(words, problem).detail;
