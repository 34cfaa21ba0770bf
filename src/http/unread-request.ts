import type { IncomingMessage } from 'node:http';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';

/** What keeps a request from being read at all, before any route is looked for. */
export interface Unread {
  readonly problem: Problem;
  /** Where another than that of the problem's code says it better. */
  readonly status?: number;
}

export const headerLimits = { bytes: 16_384, count: 100 };

const notHttp: Unread = { problem: new Problem('malformed_request', 'request_not_http') };
const headersTooLarge: Unread = {
  problem: new Problem(
    'too_large',
    sentence('headers_too_large', { kilobytes: headerLimits.bytes / 1024, headers: headerLimits.count }),
  ),
  status: 431,
};

/** What the parser of HTTP could not read, or did not get in time. */
export function unreadOf(error: NodeJS.ErrnoException): Unread {
  if (error.code === 'HPE_HEADER_OVERFLOW') return headersTooLarge;
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return { problem: new Problem('malformed_request', 'request_too_slow'), status: 408 };
  return notHttp;
}

/** Of these Node keeps the first and drops the rest, while a proxy in front may have gone by the last. */
const single = ['host', 'authorization', 'content-type'];

/** What is wrong with a request that the parser let through; undefined when nothing is. */
export function faultOf({ rawHeaders, httpVersion, url = '' }: IncomingMessage): Unread | undefined {
  const names = rawHeaders.filter((_, at) => at % 2 === 0).map((name) => name.toLowerCase());
  if (names.length > headerLimits.count) return headersTooLarge;
  const times = (wanted: string) => names.filter((name) => name === wanted).length;
  if (single.some((name) => times(name) > 1)) return notHttp;
  if (httpVersion === '1.1' && times('host') === 0) return notHttp;
  // The path alone: an address before it would name a host beside the one in its header.
  return url.startsWith('/') ? undefined : notHttp;
}
