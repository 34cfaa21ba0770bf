import type { Page, Request } from 'playwright-core';

/** The scripts that come from now on: how many, and their bytes as they came over the wire, compressed and without headers. */
export function scriptBytes(page: Page): () => Promise<{ readonly files: number; readonly bytes: number }> {
  const scripts: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request);
  });
  return async () => {
    const sizes = await Promise.all(scripts.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    return { files: scripts.length, bytes };
  };
}
