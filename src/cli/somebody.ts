import type { Command } from 'commander';
import type { Container } from '../container.ts';
import { Problem } from '../domain/problem.ts';
import type { User } from '../domain/user.ts';
import { contextOf, organisationOf, withContainer } from './with-container.ts';

type CommandContext = ReturnType<typeof contextOf>;

interface Named {
  readonly email?: string;
  readonly organisation?: string;
}

/** Somebody of the organisation, by the address they sign in with or by their id. Throws Problem `invalid` or `not_found`. */
async function somebody(container: Container, ctx: CommandContext, named: string | undefined): Promise<User> {
  if (named !== undefined && !named.includes('@')) return container.services.users.get(ctx, named);
  const user = named === undefined ? undefined : await container.userLookup.byEmail(named);
  if (user?.organisationId !== ctx.scope.organisationId) throw new Problem('invalid', 'user_unknown');
  return user;
}

/** Adds a command about one person to `parent`. */
export function aboutSomebody<Options>(
  parent: Command,
  { name, says }: { readonly name: string; readonly says: string },
  act: (container: Container, ctx: CommandContext, user: User, options: Options) => Promise<void>,
): Command {
  return parent
    .command(`${name} [who]`)
    .description(says)
    .option('--email <address>', 'in place of WHO')
    .option('--organisation <name>', 'name or id, when there are several')
    .action((who: string | undefined, options: Named & Options) =>
      withContainer(async (container) => {
        const organisation = await organisationOf(container, options.organisation);
        const ctx = contextOf(`${parent.name()} ${name}`, organisation);
        const user = await somebody(container, ctx, who ?? options.email);
        await act(container, ctx, user, options);
      }),
    );
}
