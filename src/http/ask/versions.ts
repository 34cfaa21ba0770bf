import { Problem } from '../../domain/problem.ts';

/** The entity tag of a version. */
export function etagOf(version: number): string {
  return `"v${version}"`;
}

/** A version that no resource ever reaches. */
export const neverStands = Number.MAX_SAFE_INTEGER - 1;

/**
 * The version an If-Match header names. Weak tags count as strong ones: the version says all there is to say. A tag that
 * names no version is read as one that never stands, so the answer tells the caller the one that does.
 */
export function versionOf(
  header: string | undefined,
  need: 'required' | 'optional' | undefined,
): number | undefined {
  if (need === undefined) return undefined;
  if (header === undefined) {
    if (need === 'optional') return undefined;
    throw new Problem('version_required', 'version_missing');
  }
  if (header.trim() === '*') {
    throw new Problem('version_required', 'version_of_all');
  }
  const tag = /^(?:W\/)?"v?(\d{1,15})"$/.exec(header.trim());
  return Number(tag?.[1]) || neverStands;
}
