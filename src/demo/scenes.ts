import { doDeed, needsOf } from './deeds.ts';
import type { DemoContext } from './demo-context.ts';
import { makeEmployer } from './make-employer.ts';
import { makePerson } from './make-person.ts';
import { makeRole } from './make-role.ts';
import type { Scene } from './play.ts';
import type { Colleague, DemoDeed } from './town.ts';

/** Working days ago on which the first employer of the town was asked in: before anybody was released to them. */
const employerCame = 12;

/** All that is to be played, in the order of the days; of one day employers first, then postings, people, and what was done. */
export function scenesOf(demo: DemoContext, employerSignsIn: () => Promise<void>): readonly Scene[] {
  const { employers, roles, people, acts } = demo.town;
  const scene = (
    id: string,
    ago: number,
    by: Colleague,
    play: Scene['play'],
    needs?: Scene['needs'],
  ): Scene => ({
    ...{ id, ago, play, needs },
    scope: () => demo.as(by).scope,
  });
  const done = (id: string, ago: number, by: Colleague, deed: DemoDeed) =>
    scene(id, ago, by, (ctx) => doDeed(demo, ctx, deed), needsOf(deed));
  return [
    ...employers.map((one) => {
      const [first] = one.said ?? [];
      const made = (ctx: Parameters<Scene['play']>[0]) => makeEmployer(demo, ctx, one);
      return scene(`employer-${one.name}`, first?.ago ?? 0, first?.by ?? 'coach', made);
    }),
    ...roles.map((one, at) =>
      scene(`role-${at}`, one.since ?? 0, 'coach', (ctx) => makeRole(demo, ctx, one)),
    ),
    ...people.map((one, at) =>
      scene(`person-${at}`, one.since ?? 0, one.coach ?? 'supervisor', (ctx) => makePerson(demo, ctx, one)),
    ),
    ...employers.flatMap(({ name: employer, said = [] }) =>
      said.map(({ ago, by = 'coach', channel, note }, at) =>
        done(`said-${employer}-${at}`, ago, by, { deed: 'says', employer, channel, note }),
      ),
    ),
    scene('employer-signs-in', employerCame, 'coach', employerSignsIn),
    ...acts.map(({ ago, by, does }, at) => done(`act-${at}`, ago, by, does)),
  ].sort((one, other) => other.ago - one.ago);
}
