import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { Container } from '../container.ts';
import { Problem } from '../domain/problem.ts';
import { type Role, roles, type User } from '../domain/user.ts';
import { aboutSomebody } from './somebody.ts';
import { contextOf, organisationOf, withContainer } from './with-container.ts';

interface NewUser {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
  readonly organisation?: string;
  readonly employer?: string;
}

/** The first line of standard input, as it is: for passwords that must not stand on a command line. */
const lineFromStdin = () => readFileSync(0, 'utf8').split(/\r?\n/)[0] ?? '';

const print = ({ id, role, email, displayName, disabledAt }: User): void => {
  const state = disabledAt === undefined ? 'enabled' : 'disabled';
  process.stdout.write(`${[id, role, state, email, displayName].join('\t')}\n`);
};

/** Where people reach the server, as far as the environment tells. */
function publicAddress({ environment: { host, port, publicUrl } }: Container): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** `user create`, `list`, `disable`, `enable`, `role`, `reset` and `password`. */
export function userCommands(program: Command): void {
  const user = program
    .command('user')
    .description('people who sign in; WHO is an id, or the address they sign in with');
  addCreate(user);
  addList(user);
  addSwitches(user);
  aboutSomebody(
    user,
    { name: 'reset', says: 'make a link for a new password, good once for a day; older ones are void' },
    async (container, ctx, { email }) => {
      const { links } = container.services;
      const { url } = enabled(await links.issueReset(ctx, email, publicAddress(container)));
      process.stdout.write(`${url}\n`);
    },
  );
  aboutSomebody(
    user,
    { name: 'password', says: 'set a password, read from standard input; all their sessions end' },
    async (container, ctx, { email }) => {
      const { links } = container.services;
      const { url } = enabled(await links.issueReset(ctx, email, publicAddress(container)));
      await container.entrance.redeem('reset', url.split('/').at(-1) ?? '', lineFromStdin());
    },
  );
}

/** There is a link for everybody who is not disabled. */
function enabled<Issued>(issued: Issued | undefined): Issued {
  if (issued === undefined) throw new Problem('conflict', 'user_disabled');
  return issued;
}

function addCreate(user: Command): void {
  user
    .command('create')
    .description('make somebody who signs in; the password is read from standard input')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .requiredOption('--email <address>')
    .requiredOption('--name <name>')
    .option('--organisation <name>')
    .option('--employer <id>', 'for the role employer')
    .action(({ role, email, name, organisation, employer }: NewUser) =>
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

function addList(user: Command): void {
  user
    .command('list')
    .description('id, role, whether enabled, address and name')
    .option('--organisation <name>')
    .action(({ organisation }: Pick<NewUser, 'organisation'>) =>
      withContainer(async (container) => {
        const ctx = contextOf('user list', await organisationOf(container, organisation));
        let cursor: string | null | undefined;
        do {
          const page = await container.services.users.list(ctx, { limit: 200, cursor: cursor ?? undefined });
          page.items.forEach(print);
          cursor = page.nextCursor;
        } while (cursor !== null);
      }),
    );
}

function addSwitches(user: Command): void {
  const disable = {
    name: 'disable',
    says: 'end their sessions, revoke the tokens they made, let them in no more',
  };
  aboutSomebody(user, disable, async ({ services }, ctx, { id }) =>
    print(await services.standing.change(ctx, id, undefined, { disabled: true })),
  );
  aboutSomebody(user, { name: 'enable', says: 'let them in again' }, async ({ services }, ctx, { id }) =>
    print(await services.standing.change(ctx, id, undefined, { disabled: false })),
  );
  aboutSomebody<{ readonly role: Role; readonly employer?: string }>(
    user,
    { name: 'role', says: 'give them another role; their sessions end' },
    async ({ services }, ctx, { id }, { role, employer }) =>
      print(await services.standing.change(ctx, id, undefined, { role, employerId: employer })),
  )
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .option('--employer <id>', 'for the role employer');
}
