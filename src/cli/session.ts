import type { Command } from 'commander';
import { aboutSomebody } from './somebody.ts';

/** `session end`. */
export function sessionCommands(program: Command): void {
  const session = program.command('session').description('where people are signed in');
  aboutSomebody(
    session,
    { name: 'end', says: 'sign somebody out everywhere' },
    async ({ services }, ctx, { id }) => services.standing.endSessions(ctx, id),
  );
}
