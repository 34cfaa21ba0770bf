import { sentence } from '../../../domain/sentence.ts';
import {
  endsBeforeItBegins,
  type PastWork,
  type PastWorkKind,
  pastWorkKinds,
} from '../../../domain/values/past-work.ts';
import { conceptIn, readItems } from './items.ts';
import { quoted, type Reading } from './reading.ts';

/** Past work as a cell names it; where it was done only when the cell says so. */
export type PastWorkSaid = Omit<PastWork, 'where'> & { readonly where?: PastWorkKind };

/** A year or a month at a time, and perhaps another: `2015-2019`, `2015-03 to 2019`, `2015-` (still, or nobody knows), `2019`. */
const times =
  /(?:^|[\s,(])((?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?)(\s*(?:[-–—]|\bto\b)\s*)?((?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?)?\)?$/;
const year = /(?:19|20)\d{2}/;

/** `baker 2015-2019 paid|kitchen work 2020-03- inside`: an occupation by its name or URI, or own words; then when, then where. */
export const readPastWork = (
  cell: string,
  find: (uriOrLabel: string) => string | undefined,
): Reading<readonly PastWorkSaid[]> =>
  readItems(
    cell,
    (item) => readOne(item.replaceAll(/\s+/g, ' '), find),
    ({ occupation, text, from }) => `${occupation ?? text} ${from}`,
  );

function readOne(item: string, find: (uriOrLabel: string) => string | undefined): Reading<PastWorkSaid> {
  const fault = { fault: sentence('cell_not_past_work', { cell: quoted(item) }) };
  if (item.length > 600) return fault;
  const [, before = item, word = ''] = /^(.*?)[ ,]+([a-z]+)$/i.exec(item) ?? [];
  const where = pastWorkKinds.find((kind) => kind === word.toLowerCase());
  const rest = where === undefined ? item : before;
  const found = times.exec(rest);
  const name = (found === null ? rest : rest.slice(0, found.index)).replace(/[\s,:(]+$/, '');
  const occupation = conceptIn(name, find);
  if (name === '' || (occupation === undefined && year.test(name))) return fault;
  const [from, until] =
    found === null ? [] : [found[1], found[3] ?? (found[2] === undefined ? found[1] : undefined)];
  if (endsBeforeItBegins({ from, until })) return fault;
  return {
    value: {
      ...(occupation === undefined ? { text: name } : { occupation }),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(where === undefined ? {} : { where }),
    },
  };
}
