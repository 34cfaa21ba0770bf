import { untilFound } from '../kit/versions.ts';

/** For what is told once: of two at the same moment one tells, and the other finds it told. `tell` must look for the notice each time. */
export const untilTold = <T>(tell: () => Promise<T>): Promise<T> => untilFound('notices.byCause', tell);
