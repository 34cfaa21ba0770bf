import { createWords } from '../words/words.ts';

/** What the command line says, in its one language. */
export const words = createWords('en');
