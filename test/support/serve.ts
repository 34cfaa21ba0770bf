import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createHttpServer } from '../../src/http/server.ts';
import { words } from './words.ts';

/** Serves an app of a few lines on a free port while `work` goes on. */
export async function whileServed<T>(
  app: Express,
  work: (url: string, port: number) => Promise<T>,
): Promise<T> {
  const server = createHttpServer(app, words, () => 'from-the-parser');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await work(`http://127.0.0.1:${port}`, port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
