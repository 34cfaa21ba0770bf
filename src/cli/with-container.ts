import { buildContainer, type Container, type Environment, readEnvironment } from '../container.ts';
import { actorOfUser } from '../domain/access/actor.ts';
import { scopeOf } from '../domain/access/scope.ts';
import type { Organisation } from '../domain/organisation.ts';
import { notFound, Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';

/** The environment, or an end with every problem named. */
function environmentOrExit(): Environment {
  const read = readEnvironment();
  if (!('problems' in read)) return read;
  process.stderr.write(`${read.problems.join('\n')}\n`);
  process.exit(2);
}

export const environment = environmentOrExit();

/** Opens everything for one command, and closes it whatever happens. */
export async function withContainer(work: (container: Container) => Promise<void>): Promise<void> {
  const container = await buildContainer({ ...environment, logLevel: 'error' });
  try {
    await work(container);
  } finally {
    await container.close();
  }
}

/** The organisation named by id or name; the only one when none is named. */
export async function organisationOf(
  { organisations }: Container,
  named: string | undefined,
): Promise<Organisation> {
  const all = await organisations.list();
  const found =
    named === undefined
      ? all.length === 1
        ? all[0]
        : undefined
      : all.find(({ id, name }) => id === named || name === named);
  if (found === undefined) {
    const known = all.map(({ id, name }) => `${name} (${id})`);
    throw new Problem(
      'invalid',
      known.length === 0 ? 'organisation_none' : sentence('organisation_missing', { known }),
    );
  }
  return found;
}

/** On whose behalf a command acts within an organisation. */
export const contextOf = (command: string, { id }: Organisation) => ({
  scope: scopeOf({ kind: 'command', id: command, organisationId: id }),
});

/** On behalf of a user of the organisation, with what they may do. Throws Problem `not_found` for one who is not there or may not sign in. */
export async function contextAs({ userLookup }: Container, { id }: Organisation, email: string) {
  const user = await userLookup.byEmail(email);
  const actor = user?.organisationId === id ? actorOfUser(user) : undefined;
  if (actor === undefined) throw notFound('user');
  return { scope: scopeOf(actor) };
}
