import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from './port.ts';
import { type Sender, writtenMail } from './written-mail.ts';

const keptMs = 7 * 86_400_000;

/** Mails as files of a folder, for whoever runs it without a mail server: each readable by its owner alone, and kept for 7 days. */
export function createFileMailer(dir: string, sender: Sender, now: () => number = Date.now): Mailer {
  async function removeOld(): Promise<void> {
    for (const name of await readdir(dir)) {
      const file = join(dir, name);
      const age = await stat(file).then(
        ({ mtimeMs }) => now() - mtimeMs,
        () => 0,
      );
      if (age > keptMs) await rm(file, { force: true });
    }
  }

  return {
    goes: 'files',
    async send(mail, beforeContent) {
      try {
        await mkdir(dir, { recursive: true, mode: 0o700 });
        await removeOld();
      } catch (error) {
        return { became: 'later', error: codeOf(error) };
      }
      await beforeContent();
      // Named by its cause: the same mail once more is the same file.
      const name = `${createHash('sha256').update(mail.messageId).digest('hex').slice(0, 32)}.eml`;
      const unfinished = join(dir, `.${name}.${randomBytes(4).toString('hex')}`);
      try {
        await writeFile(unfinished, await writtenMail(mail, sender), { mode: 0o600, flag: 'wx' });
        await rename(unfinished, join(dir, name));
      } catch (error) {
        await rm(unfinished, { force: true });
        // Under its name it stands whole or not at all.
        return { became: 'later', error: codeOf(error) };
      }
      return { became: 'sent' };
    },
  };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'failed';
