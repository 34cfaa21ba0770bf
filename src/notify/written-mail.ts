import DKIM from 'nodemailer/lib/dkim';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './port.ts';

/** Who mails are from, where what cannot be delivered goes, and what signs them. */
export interface Sender {
  /** `Stepwell <no-reply@care.example>` */
  readonly from: string;
  /** The return path; the address of `from` when absent. */
  readonly bounces?: string | undefined;
  readonly dkim?: { readonly selector: string; readonly privateKey: string } | undefined;
}

/** The address in `Name <address>`, or the whole. */
export const addressOf = (from: string): string => /<([^>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

export const domainOf = (from: string): string => addressOf(from).split('@').at(-1) ?? 'localhost';

/** What a signature vouches for: with the two headers of one click (RFC 8058, section 4), or receivers take no notice of them. */
const signedHeaders =
  'From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:Auto-Submitted:List-Unsubscribe:List-Unsubscribe-Post';

/** A mail as it goes over the wire, signed where there is a key. */
export async function writtenMail(mail: Mail, { from, dkim }: Sender): Promise<Buffer> {
  const { to, replyTo, subject, text, messageId, headers } = mail;
  const composed = new MailComposer({
    ...{ from, to, subject, text, messageId: `<${messageId}>`, headers: { ...headers } },
    ...(replyTo === undefined ? {} : { replyTo }),
  });
  const bytes = await composed.compile().build();
  if (dkim === undefined) return bytes;
  const signer = new DKIM({
    domainName: domainOf(from),
    keySelector: dkim.selector,
    privateKey: dkim.privateKey,
    headerFieldNames: signedHeaders,
  });
  const parts: Buffer[] = [];
  for await (const part of signer.sign(bytes)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
