import type { Response } from 'express';
import { emptyOnceLeftSource } from './left-behind.ts';

/**
 * Says on an answer what its page may do: run nothing (in a frame but what empties it), ask nobody else, be kept nowhere, and be framed by whom `origins` names and
 * nobody else. The only place that says so, for pages, errors and redirects alike.
 */
export function sayWhatItMay(response: Response, origins: readonly string[]): void {
  const ancestors = origins.length === 0 ? "'none'" : origins.join(' ');
  response.set(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; " +
      (origins.length === 0 ? '' : `script-src ${emptyOnceLeftSource}; `) +
      `frame-ancestors ${ancestors}`,
  );
  // It knows no origins: where somebody may frame, only the policy says who.
  if (origins.length > 0) response.removeHeader('x-frame-options');
  response.set('cache-control', 'no-store');
  response.set('referrer-policy', 'same-origin');
}
