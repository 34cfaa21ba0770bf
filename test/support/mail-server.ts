import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that a server took. */
export interface Taken {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** A header, unfolded. */
  readonly header: (name: string) => string | undefined;
  /** The text below the headers, decoded. */
  readonly body: string;
}

type At = 'from' | 'to' | 'data';

export interface MailServer {
  readonly url: string;
  readonly taken: readonly Taken[];
  /** How often somebody was about to send something: each MAIL FROM counts. */
  readonly begun: () => number;
  /** From now on it answers this at a step; with `drop` it falls silent and hangs up there; with undefined all is well again. */
  answer(
    how:
      | { readonly at: At; readonly code: number }
      | { readonly at: 'data'; readonly drop: true }
      | undefined,
  ): void;
  /** Waits until a mail begins to come in, then cuts every connection and ends. */
  killInTheMiddle(): Promise<void>;
  close(): Promise<void>;
}

/** A real mail server on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  let how: Parameters<MailServer['answer']>[0];
  let begun = 0;
  let onData: (() => void) | undefined;
  const refused = (at: At) => {
    if (how?.at !== at || !('code' in how)) return null;
    return Object.assign(new Error(`5.1.1 No <secret-address@demo.example> here`), {
      responseCode: how.code,
    });
  };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onMailFrom: (_address, _session, callback) => {
      begun += 1;
      callback(refused('from'));
    },
    onRcptTo: (_address, _session, callback) => callback(refused('to')),
    onData(stream, session, callback) {
      onData?.();
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (how?.at === 'data' && 'drop' in how) {
          for (const socket of sockets) socket.destroy();
          return;
        }
        const fault = refused('data');
        if (fault !== null) return callback(fault);
        const { mailFrom, rcptTo } = session.envelope;
        taken.push(
          takenOf(
            mailFrom === false ? '' : mailFrom.address,
            rcptTo[0]?.address ?? '',
            Buffer.concat(parts).toString('utf8'),
          ),
        );
        callback(null);
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    });
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    begun: () => begun,
    answer(given) {
      how = given;
    },
    async killInTheMiddle() {
      await new Promise<void>((done) => {
        onData = done;
      });
      await close();
    },
    close,
  };
}

function takenOf(from: string, to: string, text: string): Taken {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
      ?.slice(name.length + 1)
      .trim();
  const body = rest.join('\r\n\r\n');
  const isQuoted = header('content-transfer-encoding') === 'quoted-printable';
  return { from, to, text, header, body: isQuoted ? body.replaceAll('=\r\n', '') : body };
}
