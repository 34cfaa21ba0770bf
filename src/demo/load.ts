import type { Composition } from '../compose.ts';
import { isOvertaken } from '../domain/problem.ts';
import { retryWhile } from '../domain/retry.ts';
import type { Role } from '../domain/user.ts';
import type { NewId } from '../domain/values/ids.ts';
import type { Clock } from '../domain/values/time.ts';
import type { Parts } from '../parts.ts';
import type { Organisations } from '../services/people/organisations.ts';
import { type DemoContext, demoContext } from './demo-context.ts';
import { employerId, personCalled } from './finding.ts';
import { makePartner } from './make-partner.ts';
import { playAll } from './play.ts';
import { scenesOf } from './scenes.ts';
import { demoColleagues, demoPassword, demoSignIns } from './sign-ins.ts';
import type { Colleague, DemoTown } from './town.ts';
import { createTownClock } from './town-clock.ts';

/** What loads the demo. */
export interface DemoDeps {
  readonly town: DemoTown;
  readonly clock: Clock;
  readonly createNewId: (clock: Clock) => NewId;
  /** The program over the same store, with other parts. */
  readonly compose: (changes: Pick<Parts, 'clock' | 'newId'>) => Composition;
}

const demoId = 'org_00000000000000000000000000';

/** `there`: it was there already; `off`: the store holds something else. */
type Loaded = 'loaded' | 'there' | 'off';

/** Processes that start together make each other's tries fail; each failure is a piece that another has made. */
const tries = 300;

/**
 * Loads the fictional town when the store is empty: its last weeks are played, with the use cases that people would have used and a clock
 * that goes with them. Everything has a name of its own, so that a load that was cut off is finished by the next start, and
 * processes that load at once finish it together.
 */
export const loadDemo = (deps: DemoDeps): Promise<Loaded> =>
  retryWhile(isOvertaken, () => load(deps), { tries });

/** Whether the demo's organisation, with its known passwords, is in the store. */
export async function holdsDemo({
  organisations,
}: {
  readonly organisations: Pick<Organisations, 'list'>;
}): Promise<boolean> {
  return (await organisations.list()).some(({ id }) => id === demoId);
}

/** Who is there before anything happens, and who signs in for somebody of the town; when the last is there, so is everything. */
const colleagues: readonly Role[] = ['coach', 'supervisor', 'administrator'];
const others: readonly Role[] = ['employer', 'participant', 'partner', 'auditor'];
const last = 'auditor@demo.example';

async function load({ town, clock: real, createNewId, compose }: DemoDeps): Promise<Loaded> {
  const { name, zone, country, currency, phone } = town.town;
  const clock = createTownClock(real, zone);
  const composed = compose({ clock: clock.now, newId: createNewId(clock.now) });
  const { organisations, userLookup } = composed;
  const standing = await organisations.list();
  if (standing.some(({ id }) => id !== demoId))
    return standing.some(({ id }) => id === demoId) ? 'there' : 'off';
  const demo = demoContext(town, composed, clock, demoId);
  const scenes = scenesOf(demo, () => signIns(demo, ['employer']));
  clock.moveTo((scenes[0]?.ago ?? 0) + 1, 0);
  if (standing.length === 0) await organisations.create({ id: demoId, name, zone, country, currency, phone });
  if ((await userLookup.byEmail(last)) !== undefined) return 'there';

  await signIns(demo, colleagues);
  await playAll(composed, clock, demoId, scenes);
  await makePartner(demo);
  await signIns(demo, others);
  await composed.audit.flush();
  return 'loaded';
}

/** Makes those of some roles who sign in and are missing, in their order. */
async function signIns(demo: DemoContext, wanted: readonly Role[]): Promise<void> {
  const { userLookup, services } = demo.composed;
  for (const { email, role, name: displayName } of [...demoColleagues, ...demoSignIns]) {
    if (!wanted.includes(role)) continue;
    const input = {
      email,
      role,
      displayName,
      password: demoPassword,
      ...(await speaksFor(demo, role, displayName)),
    };
    const user = (await userLookup.byEmail(email)) ?? (await services.users.create(demo.ctx, input));
    demo.know(email.split('@')[0] as Colleague, user);
  }
}

/** For whom somebody speaks, or who they are. */
async function speaksFor(demo: DemoContext, role: Role, displayName: string) {
  const { employers, people } = demo.town;
  const employer = employers.find(({ name }) => displayName.endsWith(` at ${name}`)) ?? employers[0];
  const person = people.find(({ name }) => name === displayName) ?? people[0];
  if (role === 'employer' && employer)
    return { employerId: await employerId(demo, employer.name), addressTriedAt: demo.composed.clock() };
  if (role === 'participant' && person) return { participantId: (await personCalled(demo, person.name)).id };
  return {};
}
