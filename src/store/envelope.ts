import { canonical } from '../domain/values/canonical.ts';
import type { Row } from '../domain/values/row.ts';
import type { Collection } from './collection.ts';

/** The one field of a kept row that holds all of its sealed ones. */
export const envelopeField = 'sealed';
const format = '2';

/** A row as an adapter keeps it. */
export type KeptRow = Row & { readonly [envelopeField]?: unknown };

export interface Envelope {
  /** Of whom or what the key is. */
  readonly subject: string;
  /** Base64. */
  readonly sealed: string;
}

export const writeEnvelope = ({ subject, sealed }: Envelope): string => `${format}:${subject}:${sealed}`;

/** The envelope of a kept row; undefined when it has none, or one that nobody wrote. */
export function readEnvelope({ [envelopeField]: text }: KeptRow): Envelope | undefined {
  if (typeof text !== 'string') return undefined;
  const [version, subject, sealed] = text.split(':');
  return version === format && subject && sealed !== undefined ? { subject, sealed } : undefined;
}

/**
 * What is authenticated beside the sealed fields: whose key it is, and all that lies open, organisation, id and version among it. An
 * envelope of another row, of another time or beside a changed field does not open.
 */
export function boundTo({ name }: Collection, subject: string, kept: KeptRow): string {
  const { [envelopeField]: _, ...open } = kept;
  return canonical({ collection: name, subject, open });
}
