import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type Role, roles } from '../domain/user.ts';
import { contextOf, organisationOf, withContainer } from './with-container.ts';

interface Options {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly organisation?: string;
  readonly employer?: string;
}

/** The first line of standard input, for passwords that must not stand on a command line. */
const lineFromStdin = () => readFileSync(0, 'utf8').split('\n')[0]?.trim() ?? '';

/** `user create`. */
export function userCommands(program: Command): void {
  program
    .command('user')
    .description('people who sign in')
    .command('create')
    .description('make somebody who signs in; the password is read from standard input')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .option('--organisation <name>')
    .option('--employer <id>', 'for the role employer')
    .action(({ role, email, name, organisation, employer }: Options) =>
      withContainer(async (container) => {
        const ctx = contextOf('user create', await organisationOf(container, organisation));
        const { id } = await container.services.users.create(ctx, {
          role,
          email,
          displayName: name,
          password: lineFromStdin(),
          employerId: employer,
        });
        process.stdout.write(`${id}\n`);
      }),
    );
}
