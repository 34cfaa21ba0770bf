import { Command } from 'commander';
import { Problem } from '../domain/problem.ts';
import { backupCommands } from './backup.ts';
import { copyCommand } from './copy.ts';
import { importCommands } from './import.ts';
import { keyCommands } from './keys.ts';
import { migrateCommand } from './migrate.ts';
import { organisationCommands } from './organisation.ts';
import { rescoreCommand } from './rescore.ts';
import { sessionCommands } from './session.ts';
import { tokenCommands } from './token.ts';
import { userCommands } from './user.ts';
import { verifyCommand } from './verify.ts';

// Whatever a command writes is for its owner alone.
process.umask(0o077);

const program = new Command('stepwell')
  .description('Runs Stepwell from the command line, on the data in DATA_DIR.')
  .showHelpAfterError();
for (const add of [
  importCommands,
  userCommands,
  tokenCommands,
  sessionCommands,
  organisationCommands,
  migrateCommand,
  keyCommands,
  rescoreCommand,
  verifyCommand,
  backupCommands,
  copyCommand,
])
  add(program);

/** What went wrong as one sentence that says what to do. */
async function sentenceOf(error: unknown): Promise<string> {
  if (error instanceof Problem) {
    const [{ sayProblem }, { words }] = await Promise.all([
      import('../words/problem.ts'),
      import('./words.ts'),
    ]);
    const { detail, errors } = sayProblem(words, error);
    const fields = errors.map(({ path, message }) => `${path}: ${message}`);
    return [detail, ...fields.filter((field) => !detail.includes(field))].join('\n');
  }
  if (!(error instanceof Error)) return String(error);
  if ('sentence' in error) return String(error.sentence);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && path !== undefined)
    return `${path} cannot be used (${code}). Check that it is there and that this account may read and write it.`;
  return error.message;
}

program.parseAsync().catch(async (error: unknown) => {
  process.stderr.write(`${await sentenceOf(error)}\n`);
  process.exitCode = 1;
});
