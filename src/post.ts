import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config/env.ts';
import { createFileMailer } from './notify/file-mailer.ts';
import { createSmtpMailer } from './notify/smtp-mailer.ts';
import { domainOf, type Sender } from './notify/written-mail.ts';
import type { Post } from './services/deliveries/sending.ts';
import { StartError } from './store/start-error.ts';
import { sayEnquiryLetter, sayJoiningLetter, sayLetter, sayLinkLetter } from './words/letter.ts';
import { createOwnSpoken } from './words/own-words.ts';
import { createSpoken } from './words/words.ts';

/** How mails leave, as the environment says: over SMTP, or as files beside the data. Throws StartError for a key that cannot be read. */
export function openPost({ dataDir, host, port, publicUrl, mail }: Environment): Post {
  const origin = publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const from = mail.from ?? `Stepwell <no-reply@${new URL(origin).hostname}>`;
  const dkim = mail.dkim && { selector: mail.dkim.selector, privateKey: keyOf(mail.dkim.keyFile) };
  const sender: Sender = { from, bounces: mail.bounces, dkim };
  const spoken = createSpoken();
  const own = createOwnSpoken();
  return {
    mailer:
      mail.smtpUrl === undefined
        ? createFileMailer(join(dataDir, 'mail'), sender)
        : createSmtpMailer(mail.smtpUrl, sender),
    publicUrl: origin,
    domain: domainOf(from),
    hasOneClick: dkim !== undefined && origin.startsWith('https:'),
    write: (language, about, links) => sayLetter(spoken[language], about, links),
    writeLink: (language, link) => sayLinkLetter(spoken[language], link),
    writeJoining: (language, purpose, url) => sayJoiningLetter(own[language], purpose, url),
    writeEnquiry: (language, enquiry, url) => sayEnquiryLetter(spoken[language], enquiry, url),
  };
}

function keyOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartError(
      `MAIL_DKIM_KEY_FILE names ${file}, which cannot be read. Give a private key in PEM form.`,
    );
  }
}
