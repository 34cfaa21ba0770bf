import { isOvertaken } from '../domain/problem.ts';
import { retryWhile } from '../domain/retry.ts';
import { roles } from '../domain/user.ts';
import { type DemoDeps, demoContext } from './demo-context.ts';
import { loadEmployers } from './load-employers.ts';
import { loadPeople } from './load-people.ts';
import { loadRoles } from './load-roles.ts';
import { loadSaid } from './load-said.ts';
import { loadSignIns } from './sign-ins.ts';

const demoId = 'org_00000000000000000000000000';

/** `there`: it was there already; `off`: the store holds something else. */
type Loaded = 'loaded' | 'there' | 'off';

/** Processes that start together make each other's tries fail; each failure is a piece that another has made. */
const tries = 300;

/**
 * Loads the fictional town when the store is empty. Everything has a name of its own, so that a load that was cut off is
 * finished by the next start, and processes that load at once finish it together.
 */
export const loadDemo = (deps: DemoDeps): Promise<Loaded> =>
  retryWhile(isOvertaken, () => load(deps), { tries });

/** Whether the demo's organisation, with its known passwords, is in the store. */
export async function holdsDemo({ organisations }: Pick<DemoDeps, 'organisations'>): Promise<boolean> {
  return (await organisations.list()).some(({ id }) => id === demoId);
}

async function load(deps: DemoDeps): Promise<Loaded> {
  const { organisations, userLookup } = deps;
  const standing = await organisations.list();
  if (standing.some(({ id }) => id !== demoId))
    return standing.some(({ id }) => id === demoId) ? 'there' : 'off';
  const { name, zone, country, currency } = deps.town.town;
  if (standing.length === 0) await organisations.create({ id: demoId, name, zone, country, currency });
  // The last one made: when they are there, so is everything before them.
  if ((await userLookup.byEmail('admin@demo.example')) !== undefined) return 'there';

  const demo = demoContext(deps, demoId);
  const employerIds = await loadEmployers(demo);
  await loadSignIns(demo, ['coach', 'supervisor'], {});
  const coach = await userLookup.byEmail('coach@demo.example');
  await loadSaid(demo, employerIds, coach?.id);
  await loadRoles(demo, employerIds);
  const participantId = await loadPeople(demo, employerIds, coach?.id);
  await loadSignIns(demo, roles, {
    employer: { employerId: employerIds.get('Harbour Bakery') },
    participant: { participantId },
  });
  return 'loaded';
}
