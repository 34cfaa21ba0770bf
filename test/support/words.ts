import type { Problem } from '../../src/domain/problem.ts';
import { sayProblem } from '../../src/words/problem.ts';
import { createSpoken } from '../../src/words/words.ts';

export const spoken = createSpoken();

/** The words that tests read. */
export const words = spoken.en;

/** What a problem says. */
export const detailOf = (problem: Problem): string => sayProblem(words, problem).detail;
