import { connect, createServer, type Socket } from 'node:net';

export interface BreakingProxy {
  readonly port: number;
  /** Cuts every connection that is open now. */
  cut(): void;
  /** Cuts a connection when a message with this word goes to the server: before it arrives, or before its answer comes back. */
  cutAt(word: string, when: 'before' | 'after'): void;
  close(): Promise<void>;
}

/** A TCP proxy to a server of this machine that breaks connections when asked to; on `port`, or a free one. */
export async function startProxy(
  to: { readonly host: string; readonly port: number },
  port = 0,
): Promise<BreakingProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let trap: { readonly word: Buffer; readonly when: 'before' | 'after' } | undefined;
  const server = createServer((client) => {
    const upstream = connect(to.port, to.host);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    let deaf = false;
    client.on('data', (bytes) => {
      const caught = trap !== undefined && bytes.includes(trap.word) ? trap : undefined;
      if (caught !== undefined) trap = undefined;
      if (caught?.when === 'before') return end();
      // It arrives; the answer does not.
      if (caught?.when === 'after') deaf = true;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => (deaf ? end() : client.write(bytes)));
    for (const socket of pair) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.address();
  const cut = () => {
    for (const [client, upstream] of pairs) {
      client.resetAndDestroy();
      upstream.resetAndDestroy();
    }
    pairs.clear();
  };
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut,
    cutAt: (word, when) => {
      trap = { word: Buffer.from(word), when };
    },
    async close() {
      cut();
      await new Promise((done) => server.close(done));
    },
  };
}
