import type { Request } from 'express';
import { Problem } from '../../domain/problem.ts';
import { sentence, sentenceOf } from '../../domain/sentence.ts';
import { repeatedKey } from './repeated-key.ts';

/** In bytes: of JSON, of JSON that holds a file of 5 MB in base64, of CSV; then levels and values of JSON. */
export const bodyLimits = {
  json: 256 * 1024,
  file: 7 * 1024 * 1024,
  csv: 10 * 1024 * 1024,
  depth: 20,
  keys: 2000,
} as const;

const refusedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The bytes of a body of some media types, the first of which is named where another came. Throws Problem 400, 413 or 415. */
export async function readBytes(
  request: Request,
  types: readonly string[],
  limit: number,
): Promise<Uint8Array> {
  checkMediaType(request, types);
  const tooLarge = new Problem('too_large', sentence('body_too_large', { kilobytes: limit / 1024 }));
  if (Number(request.get('content-length') ?? 0) > limit) {
    letGo(request);
    throw tooLarge;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) break;
      chunks.push(chunk);
    }
  } catch {
    throw new Problem('malformed_request', 'body_broke_off');
  }
  if (size > limit) {
    letGo(request);
    throw tooLarge;
  }
  return Buffer.concat(chunks);
}

/** A JSON value from UTF-8 bytes. Throws Problem 400 for what is not JSON or names a field twice, 422 for what is too deep or wide. */
export function parseJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('malformed_request', 'body_not_utf8');
  }
  if (text.trim() === '') throw new Problem('malformed_request', 'body_missing');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem('malformed_request', 'body_not_json');
  }
  checkShape(value);
  const path = repeatedKey(text);
  if (path !== undefined) {
    const errors = [{ path, sentence: sentenceOf('field_repeated') }];
    throw new Problem('malformed_request', 'keys_repeated', { errors });
  }
  return value;
}

function checkMediaType(request: Request, types: readonly string[]): void {
  const [type = ''] = types;
  const [given = '', ...parameters] = (request.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='));
  // A CSV file says its own encoding, or has it found; JSON is UTF-8.
  const wrongCharset =
    type === 'application/json' && charset !== undefined && !/=\s*"?utf-?8"?\s*$/.test(charset);
  const encoding = request.get('content-encoding');
  if (!types.includes(given.trim()) || wrongCharset || (encoding !== undefined && encoding !== 'identity')) {
    throw new Problem('unsupported_media_type', sentence('body_of_other_type', { type }));
  }
}

/** Reads and forgets the rest; the connection ends with the answer. */
function letGo(request: Request): void {
  request.res?.set('connection', 'close');
  request.resume();
}

/** Walks without recursion, so that depth costs no stack. */
function checkShape(root: unknown): void {
  const open: { readonly value: unknown; readonly depth: number; readonly path: string }[] = [
    { value: root, depth: 1, path: '' },
  ];
  let keys = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > bodyLimits.depth) {
      throw new Problem('invalid', sentence('body_too_deep', { depth: bodyLimits.depth }));
    }
    for (const [key, inner] of Object.entries(value)) {
      keys += 1;
      if (keys > bodyLimits.keys)
        throw new Problem('invalid', sentence('body_too_wide', { values: bodyLimits.keys }));
      const at = path === '' ? key : `${path}.${key}`;
      if (refusedKeys.has(key)) {
        throw new Problem('invalid', 'fields_unknown', {
          errors: [{ path: at, sentence: sentenceOf('field_unknown') }],
        });
      }
      open.push({ value: inner, depth: depth + 1, path: at });
    }
  }
}
