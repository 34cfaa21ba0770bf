import { codeTables } from './catalogue.ts';
import { circumstances } from './en/circumstances.ts';
import { codes } from './en/codes.ts';

/** The codes of the API in words, as the files beside this one give them on. */
export const tables = { ...codeTables('codes', codes), ...codeTables('circumstances', circumstances) };
