import { tables } from './tables.ts';
/** The civilian major groups of ISCO-08, by their codes: what people mean by a kind of work. */
export const sectorWords: Readonly<Record<string, string>> = tables.sectors;
