import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Role, roles } from '../domain/user.ts';
import { context, organisationOf, withContainer } from './opened.ts';

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

/** The first line of standard input, for passwords that must not stand on a command line. */
const lineFromStdin = () => readFileSync(0, 'utf8').split('\n')[0]?.trim() ?? '';

/** `organisation create`, `user create` and `token create`. */
export function peopleCommands(program: Command): void {
  const role = new Option('--role <role>').choices(roles).makeOptionMandatory();
  program
    .command('user')
    .description('people who sign in')
    .command('create')
    .description('make somebody who signs in; the password is read from standard input')
    .addOption(role)
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .option('--organisation <name>')
    .option('--employer <id>', 'for the role employer')
    .action(
      (options: { role: Role; email: string; name: string; organisation?: string; employer?: string }) =>
        withContainer(async (container) => {
          const ctx = context('user create', await organisationOf(container, options.organisation));
          const { id } = await container.services.users.create(ctx, {
            role: options.role,
            email: options.email,
            displayName: options.name,
            password: lineFromStdin(),
            employerId: options.employer,
          });
          process.stdout.write(`${id}\n`);
        }),
    );

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
    .action(
      (options: { role: Role; expires: string; label: string; organisation?: string; employer?: string }) =>
        withContainer(async (container) => {
          const ctx = context('token create', await organisationOf(container, options.organisation));
          const issued = await container.services.tokens.issue(ctx, {
            role: options.role,
            label: options.label,
            expiresAt: options.expires,
            employerId: options.employer,
          });
          process.stdout.write(`${issued.secret}\n`);
        }),
    );

  program
    .command('organisation')
    .description('tenants')
    .command('create')
    .requiredOption('--name <name>')
    .option('--zone <zone>', 'IANA time zone', 'Europe/London')
    .option('--country <code>', 'ISO 3166-1', 'GB')
    .option('--currency <code>', 'ISO 4217', 'GBP')
    .action((options: { name: string; zone: string; country: string; currency: string }) =>
      withContainer(async ({ organisations }) => {
        process.stdout.write(`${(await organisations.create(options)).id}\n`);
      }),
    );
}
