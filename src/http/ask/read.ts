import type { Request } from 'express';
import type { z } from 'zod';
import { type FieldError, Problem } from '../../domain/problem.ts';
import { sentenceOf } from '../../domain/sentence.ts';
import { sentenceOfIssue } from './issue.ts';

const mostErrors = 50;

/** Reads a value by a schema. Throws Problem `invalid` that names every wrong place and quotes nothing. */
export function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(fieldErrors).slice(0, mostErrors);
  throw new Problem('invalid', 'fields_wrong', { errors });
}

/** The parameters of a path. One that cannot be an id of anything looks like one of nothing. */
export function readParams(schema: z.ZodObject, request: Request): unknown {
  const result = schema.safeParse(request.params);
  if (!result.success) throw new Problem('not_found', 'nothing_with_id');
  return result.data;
}

/** The query. A field given twice is refused, as its meaning would depend on who reads it. */
export function readQuery(schema: z.ZodObject, request: Request): unknown {
  const query = { ...request.query };
  const repeated = Object.keys(query).filter((name) => Array.isArray(query[name]));
  if (repeated.length > 0) {
    const errors = repeated.map((path) => ({ path, sentence: sentenceOf('query_repeated') }));
    throw new Problem('invalid', 'fields_repeated', { errors });
  }
  return read(schema, query);
}

export function fieldErrors(issue: z.core.$ZodIssue): readonly FieldError[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [path, key.slice(0, 100)].filter(Boolean).join('.'),
      sentence: sentenceOf('field_unknown'),
    }));
  }
  return [{ path, sentence: sentenceOfIssue(issue) }];
}
