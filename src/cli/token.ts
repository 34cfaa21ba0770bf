import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Role, roles } from '../domain/user.ts';
import { contextOf, organisationOf, withContainer } from './with-container.ts';

interface Options {
  readonly role: Role;
  readonly expires: string;
  readonly label: string;
  readonly organisation?: string;
  readonly employer?: string;
}

/** `30d`, `12h` or a date, as an instant. */
function expiry(text: string): string {
  const span = /^(\d{1,4})([dh])$/.exec(text);
  const at = span
    ? Date.now() + Number(span[1]) * (span[2] === 'd' ? 86_400_000 : 3_600_000)
    : Date.parse(text);
  if (Number.isNaN(at) || at <= Date.now())
    throw new InvalidArgumentError('Give a span such as 30d or 12h, or a date in the future.');
  return new Date(at).toISOString();
}

/** `token create`. */
export function tokenCommands(program: Command): void {
  program
    .command('token')
    .description('credentials of machines')
    .command('create')
    .description('make a bearer token; it is shown once')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .requiredOption('--expires <when>', 'such as 30d, 12h or 2027-01-31', expiry)
    .option('--label <text>', 'what it is for', 'made on the command line')
    .option('--organisation <name>')
    .option('--employer <id>', 'for the role employer')
    .action(({ role, expires, label, organisation, employer }: Options) =>
      withContainer(async (container) => {
        const ctx = contextOf('token create', await organisationOf(container, organisation));
        const { secret } = await container.services.tokens.issue(ctx, {
          role,
          label,
          expiresAt: expires,
          employerId: employer,
        });
        process.stdout.write(`${secret}\n`);
      }),
    );
}
