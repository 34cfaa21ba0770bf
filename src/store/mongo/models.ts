import { type Connection, type Model, Schema } from 'mongoose';
import type { Row } from '../../domain/values/row.ts';
import type { Collection } from '../collection.ts';
import { envelopeField } from '../envelope.ts';
import type { Head } from '../unit.ts';
import { type Document, witnessField } from './documents.ts';

/** The head of an organisation. One document each; units that add to the trail or the outbox take turns by it. */
interface HeadDocument extends Partial<Head> {
  readonly _id: string;
  readonly turn: number;
}

/** What is true of the whole database. */
export interface Installation {
  readonly _id: 'installation';
  /** Names the key that seals the rows. */
  readonly keyId?: string;
  /** The source of a copy that is not finished. */
  readonly copyingFrom?: string;
  /** Heads of trails have been written down in the database of keys. */
  readonly headsKept?: boolean;
}

/** Fields are checked by name: one that is not declared is an error in a write and in a filter, never dropped. */
const strictly = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  minimize: false,
  id: false,
  autoIndex: false,
  autoCreate: false,
} as const;

function schemaOf(collection: Collection): Schema {
  const today = Object.keys(collection.classes).filter((field) => field !== 'id');
  const fields = [...today, ...collection.formerly];
  const definition: Record<string, object> = { _id: { type: String } };
  // The shapes are the domain's: schemas at the edge and types inside see to them.
  for (const field of fields) definition[field] = { type: Schema.Types.Mixed };
  if (collection.seals) definition[envelopeField] = { type: String };
  definition[witnessField] = { type: Number };
  return new Schema(definition, { ...strictly, collection: collection.name });
}

/** A process that has the database open, and the sessions it writes in. */
export interface Process {
  readonly _id: string;
  readonly seenAt: string;
  readonly sessions?: readonly unknown[];
}

export interface Models {
  readonly of: <R extends Row>(collection: Collection<R>) => Model<Document>;
  readonly heads: Model<HeadDocument>;
  readonly installation: Model<Installation>;
  readonly processes: Model<Process>;
}

/** A model for each collection, made of its declaration at the first use. */
export function createModels(connection: Connection): Models {
  const made = new Map<string, Model<Document>>();
  const text = { type: String };
  const count = { type: Number };
  return {
    of(collection) {
      const known = made.get(collection.name);
      if (known !== undefined) return known;
      const schema = schemaOf(collection);
      const model = connection.model(collection.name, schema) as unknown as Model<Document>;
      made.set(collection.name, model);
      return model;
    },
    heads: connection.model<HeadDocument>(
      'heads',
      new Schema(
        { _id: text, turn: count, sequence: count, hash: text, facts: count, lastFact: text },
        { ...strictly, collection: 'heads' },
      ),
    ),
    installation: connection.model<Installation>(
      'installation',
      new Schema(
        { _id: text, keyId: text, copyingFrom: text, headsKept: { type: Boolean } },
        { ...strictly, collection: 'installation' },
      ),
    ),
    processes: connection.model<Process>(
      'processes',
      new Schema(
        { _id: text, seenAt: text, sessions: { type: Schema.Types.Mixed } },
        { ...strictly, collection: 'processes' },
      ),
    ),
  };
}
