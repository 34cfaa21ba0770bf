import type { Command } from 'commander';
import type { Container } from '../container.ts';
import type { Flaw } from '../services/operations/verify.ts';
import { contextOf, withContainer } from './with-container.ts';

const sentenceOf = (organisation: string, flaw: Flaw): string =>
  flaw.kind === 'chain'
    ? `${organisation}: the audit chain breaks at entry ${flaw.entry}.`
    : `${flaw.matchId}: no ${flaw.noun} ${flaw.id}.`;

async function verifyAll({ organisations, verify }: Container): Promise<void> {
  let flaws = 0;
  for (const organisation of await organisations.list()) {
    for (const flaw of await verify(contextOf('verify', organisation))) {
      process.stdout.write(`${sentenceOf(organisation.name, flaw)}\n`);
      flaws += 1;
    }
  }
  process.stdout.write(
    flaws === 0 ? 'The audit chain holds and every reference leads somewhere.\n' : `${flaws} problems\n`,
  );
  if (flaws > 0) process.exitCode = 3;
}

/** `verify`. */
export function verifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check the audit chain and that every reference leads somewhere')
    .action(() => withContainer(verifyAll));
}
