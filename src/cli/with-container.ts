import type { Container, Environment } from '../container.ts';
import { actorOfUser } from '../domain/access/actor.ts';
import { scopeOf } from '../domain/access/scope.ts';
import type { Organisation } from '../domain/organisation.ts';
import { notFound } from '../domain/problem.ts';
import { namedOrganisation } from './named-organisation.ts';

/** What the program runs in, read once a command needs it: help does without. Ends the process where that is wrong. */
export async function loadEnvironment(): Promise<Environment> {
  const { readEnvironment } = await import('../container.ts');
  const environment = readEnvironment();
  if (!('problems' in environment)) return environment;
  process.stderr.write(`${environment.problems.join('\n')}\n`);
  process.exit(2);
}

/** Opens everything for one command, and closes it whatever happens. */
export async function withContainer(work: (container: Container) => Promise<void>): Promise<void> {
  const environment = await loadEnvironment();
  const { buildContainer } = await import('../container.ts');
  const container = await buildContainer({ ...environment, logLevel: 'error' });
  try {
    await work(container);
  } finally {
    await container.close();
  }
}

/** The organisation named by id or name; the only one when none is named. Throws Problem `invalid`. */
export const organisationOf = async ({ organisations }: Container, named: string | undefined) =>
  namedOrganisation(await organisations.list(), named);

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
