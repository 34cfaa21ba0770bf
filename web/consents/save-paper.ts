import type { ConsentEvidence } from '../api/types.ts';

/** Saves a copy of a signed paper where the browser keeps what is downloaded. Its address is good in this window alone, and for a minute. */
export function savePaper({ bytes, mediaType, filename }: ConsentEvidence): void {
  const binary = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([binary], { type: mediaType }));
  const link = document.createElement('a');
  Object.assign(link, { href: url, download: filename });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
