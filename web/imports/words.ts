import { catalogue } from '../words/catalogue.ts';
import { columns } from '../words/en/columns.ts';
import { imports } from '../words/en/imports.ts';

export const say = catalogue('imports', imports);

/** What the columns of a file are called. */
export const sayColumn = catalogue('columns', columns);
