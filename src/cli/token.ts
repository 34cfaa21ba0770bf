import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Token, type TokenRole, tokenRoles } from '../domain/user.ts';
import { endOfDay, type Instant, type LocalDate, plusDays } from '../domain/values/time.ts';
import { contextOf, organisationOf, withContainer } from './with-container.ts';

/** From midnight in UTC to the end of that day wherever it ends last. */
const longestDayMs = 36 * 3_600_000;

interface Options {
  readonly organisation?: string;
}

interface NewToken extends Options {
  readonly role: TokenRole;
  readonly expires: Expiry;
  readonly label: string;
  readonly employer?: string;
}

/** When a token ends: at an instant, or with a day of the organisation's calendar. */
type Expiry = { readonly at: Instant } | { readonly lastDay: LocalDate };

const day = /^\d{4}-\d\d-\d\d$/;
/** A day that no calendar has, such as 31 February, comes back as another. */
const isDate = (text: string) =>
  day.test(text) && !Number.isNaN(Date.parse(text)) && plusDays(text, 0) === text;

/** `30d`, `12h`, a date or an instant. */
function expiry(text: string): Expiry {
  if (isDate(text) && Date.parse(text) + longestDayMs > Date.now()) return { lastDay: text };
  const span = /^(\d{1,4})([dh])$/.exec(text);
  const at = span
    ? Date.now() + Number(span[1]) * (span[2] === 'd' ? 86_400_000 : 3_600_000)
    : Date.parse(text);
  if (Number.isNaN(at) || at <= Date.now() || day.test(text))
    throw new InvalidArgumentError('Give a span such as 30d or 12h, or a date in the future.');
  return { at: new Date(at).toISOString() };
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
    .addOption(new Option('--role <role>').choices(tokenRoles).makeOptionMandatory())
    .requiredOption('--expires <when>', 'such as 30d, 12h or 2027-01-31 (its last day)', expiry)
    .option('--label <text>', 'what it is for', 'made on the command line')
    .option('--organisation <name>')
    .option('--employer <id>', 'for the role employer')
    .action(({ role, expires, label, organisation, employer }: NewToken) =>
      withContainer(async (container) => {
        const within = await organisationOf(container, organisation);
        const ctx = contextOf('token create', within);
        const { secret } = await container.services.tokens.issue(ctx, {
          role,
          label,
          expiresAt: 'at' in expires ? expires.at : endOfDay(expires.lastDay, within.zone),
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
