import { createHash } from 'node:crypto';
import { Problem } from '../../domain/problem.ts';

/**
 * The entity tag of a body: its version, and a digest, for two bodies of one version may differ (another role sees fewer fields, a
 * name that is shown along has changed). A digest of what its reader has in hand anyway needs no key.
 */
export function etagOf(version: number, body: string): string {
  return `"${version}.${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/** The tags that name a version: as `etagOf` makes them, the version alone, and those of version 0.1. */
export const tagPattern = /^"v?([1-9]\d{0,14})(?:\.[\w-]*)?"$/;

/** A version that no resource ever reaches. */
export const neverStands = Number.MAX_SAFE_INTEGER - 1;

/**
 * The version an If-Match header names; the digest behind it is left alone. A weak tag never matches (RFC 9110, 13.1.1): whoever
 * has one, because something on the way compressed the answer, sends the version of its body. It is read, as a tag that names no
 * version is, as one that never stands, so the answer tells the caller the one that does.
 */
export function versionOf(
  header: string | undefined,
  need: 'required' | 'optional' | undefined,
): number | undefined {
  if (need === undefined) return undefined;
  if (header === undefined || header.trim() === '') {
    if (need === 'optional') return undefined;
    throw new Problem('version_required', 'version_missing');
  }
  if (header.trim() === '*') {
    throw new Problem('version_required', 'version_of_all');
  }
  const tag = tagPattern.exec(header.trim());
  return Number(tag?.[1]) || neverStands;
}
