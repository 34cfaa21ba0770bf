import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Role, roles, type Token } from '../domain/user.ts';
import { contextOf, organisationOf, withContainer } from './with-container.ts';

interface Options {
  readonly organisation?: string;
}

interface NewToken extends Options {
  readonly role: Role;
  readonly expires: string;
  readonly label: string;
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

function stateOf({ revokedAt, expiresAt }: Token): string {
  if (revokedAt !== undefined) return `revoked ${revokedAt}`;
  return `${Date.parse(expiresAt) > Date.now() ? 'until' : 'expired'} ${expiresAt}`;
}

/** `token create`, `list` and `revoke`. */
export function tokenCommands(program: Command): void {
  const token = program.command('token').description('credentials of machines');
  token
    .command('create')
    .description('make a bearer token; it is shown once')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .requiredOption('--expires <when>', 'such as 30d, 12h or 2027-01-31', expiry)
    .option('--label <text>', 'what it is for', 'made on the command line')
    .option('--organisation <name>')
    .option('--employer <id>', 'for the role employer')
    .action(({ role, expires, label, organisation, employer }: NewToken) =>
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
  token
    .command('list')
    .description('id, role, until when, who made it and what for; never the token itself')
    .option('--organisation <name>')
    .action(({ organisation }: Options) =>
      withContainer(async (container) => {
        const ctx = contextOf('token list', await organisationOf(container, organisation));
        let cursor: string | null | undefined;
        do {
          const page = await container.services.tokens.list(ctx, { limit: 200, cursor: cursor ?? undefined });
          for (const one of page.items) {
            const shown = [one.id, one.role, stateOf(one), one.by ?? 'command line', one.label];
            process.stdout.write(`${shown.join('\t')}\n`);
          }
          cursor = page.nextCursor;
        } while (cursor !== null);
      }),
    );
  token
    .command('revoke <id>')
    .description('from now on it opens nothing, nor does any that was made with it')
    .option('--organisation <name>')
    .action((id: string, { organisation }: Options) =>
      withContainer(async (container) => {
        const ctx = contextOf('token revoke', await organisationOf(container, organisation));
        const revoked = await container.services.tokens.revoke(ctx, id);
        process.stdout.write(`${revoked.id}\t${stateOf(revoked)}\n`);
      }),
    );
}
