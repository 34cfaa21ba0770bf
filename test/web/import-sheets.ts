import { readRows } from '../../web/imports/rows.ts';
import { beginSession, headOf, sourcesOf } from '../../web/imports/session.ts';
import { guessHead, headsOf, openFile } from '../../web/imports/sheet.ts';

/** A chosen file with everything guessed. */
export const open = async (content: string | Uint8Array) => {
  const file = await openFile(
    'sheet.csv',
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  const heads = headsOf(file);
  return beginSession('usr_1', file, heads, guessHead(heads));
};
/** The same with its rows, by the columns that were guessed. */
export const read = async (content: string | Uint8Array) => {
  const session = await open(content);
  const sources = sourcesOf(session);
  return { session, sources, ...(await readRows(session.file, headOf(session), sources)) };
};
