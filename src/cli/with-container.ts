import { buildContainer, type Container, type Environment, readEnvironment } from '../container.ts';
import { scopeOf } from '../domain/access/scope.ts';
import type { Organisation } from '../domain/organisation.ts';
import { Problem } from '../domain/problem.ts';
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
  const meant = named === undefined ? all : all.filter(({ name }) => name === named);
  const found = all.find(({ id }) => id === named) ?? (meant.length === 1 ? meant[0] : undefined);
  if (found === undefined) {
    const known = all.map(({ id, name }) => `${name} (${id})`);
    // Made before names were unique.
    if (named !== undefined && meant.length > 1)
      throw new Problem('invalid', sentence('organisation_ambiguous', { known: meant.map(({ id }) => id) }));
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
