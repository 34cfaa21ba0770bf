import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';
import { envelopeField, type KeptRow } from './envelope.ts';

/** What release 0.1 sealed, field by field; all else of its rows is plain. */
const sealedThen: Readonly<Record<string, readonly string[]>> = {
  users: ['email', 'displayName'],
  sessions: ['data'],
  participants: ['displayName', 'contact', 'experienceText', 'supportNeeds[].note', 'recordConstraints'],
  stageChanges: ['reason'],
  employers: ['contact'],
  decisions: ['note'],
  importPieces: ['content'],
  importRejections: ['sentence', 'message'],
  idempotency: ['body'],
};

/** Whether a kept row was written by release 0.1: it has no envelope, where every row has one today. */
export const isOldRow = (collection: Collection, kept: KeptRow): boolean =>
  collection.seals && kept[envelopeField] === undefined;

type Fields = Readonly<Record<string, unknown>>;

/** A copy of `holder` in which what `path` names is opened: `field`, or `list[].field` for each of a list. */
function openAt(holder: Fields, path: string, open: (value: unknown) => unknown): Fields {
  const [step = '', ...rest] = path.split('.');
  const field = step.replace('[]', '');
  const value = holder[field];
  if (value === undefined || (value === null && rest.length > 0)) return holder;
  if (rest.length === 0) return { ...holder, [field]: open(value) };
  const inside = (one: unknown) => openAt(one as Fields, rest.join('.'), open);
  return { ...holder, [field]: (value as unknown[]).map(inside) };
}

/** A row of release 0.1, opened; `openField` opens one field from where it stands. Throws when one does not open. */
export function openOldRow<R extends Row>(
  { name }: Collection<R>,
  kept: R,
  openField: (sealed: string, where: string) => unknown,
): R {
  const record = `${kept.organisationId}/${name}/${kept.id}`;
  return (sealedThen[name] ?? []).reduce<Fields>(
    (row, path) => openAt(row, path, (value) => openField(String(value), `${record}/${path}`)),
    { ...kept } as Fields,
  ) as unknown as R;
}
