import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Mailer, Outcome } from './port.ts';
import { addressOf, type Sender, writtenMail } from './written-mail.ts';

/** Milliseconds. A job that sends has two minutes. */
const patience = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 40_000,
  dnsTimeout: 10_000,
};

/** Mails over SMTP, one connection each: few are sent, and an open one would be a promise that nobody keeps. */
export function createSmtpMailer(url: string, sender: Sender): Mailer {
  const { auth, ...options } = parseConnectionUrl(url);
  return {
    goes: 'smtp',
    async send(mail, beforeContent) {
      const bytes = await writtenMail(mail, sender);
      const connection = new SMTPConnection({ ...options, ...patience });
      let begun = false;
      let stopped: { readonly error: unknown } | undefined;
      // It is read from only once the other side has said that it takes the content.
      const content = Readable.from(
        (async function* () {
          try {
            await beforeContent();
          } catch (error) {
            stopped = { error };
            throw error;
          }
          begun = true;
          yield bytes;
        })(),
      );
      content.on('error', () => {});
      const from = addressOf(sender.bounces ?? sender.from);
      try {
        await new Promise<void>((resolve, reject) => {
          connection.once('error', reject);
          connection.connect((refused) => {
            if (refused) return reject(refused);
            const send = () =>
              connection.send({ from, to: [mail.to] }, content, (error) =>
                error ? reject(error) : resolve(),
              );
            if (auth === undefined) return send();
            connection.login(auth, (error) => (error ? reject(error) : send()));
          });
        });
        connection.quit();
        return { became: 'sent' };
      } catch (error) {
        connection.close();
        if (stopped !== undefined) throw stopped.error;
        return outcomeOf(error as Failure, begun);
      }
    },
  };
}

/** What an error of the library tells: the command it is about, and what the other side said. */
interface Failure extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Of these commands a lasting refusal is about this mail; before them it is about us, and somebody may mend it. */
const ofThisMail = ['MAIL FROM', 'RCPT TO', 'DATA'];

function outcomeOf(
  { command = '', responseCode, response = '', code, name }: Failure,
  begun: boolean,
): Outcome {
  if (responseCode === undefined) {
    const error = code ?? name;
    return { became: begun ? 'unknown' : 'later', error };
  }
  // The sentence behind the codes may quote the address.
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const error = enhanced === undefined ? `${responseCode}` : `${responseCode} ${enhanced}`;
  if (responseCode < 500 || !ofThisMail.includes(command)) return { became: 'later', error };
  return { became: 'refused', error, address: command !== 'MAIL FROM' };
}
