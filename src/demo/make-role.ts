import { plusSeconds } from '../domain/values/time.ts';
import type { Context } from '../services/kit/context.ts';
import type { OpportunityInput } from '../services/opportunities/drafting.ts';
import { blocks, type DemoContext } from './demo-context.ts';
import { employerId, roleKey } from './finding.ts';
import { accommodations } from './make-employer.ts';
import type { DemoRole } from './town.ts';

const day = 86_400;

/** Writes down a posting unless it is there. */
export async function makeRole(demo: DemoContext, ctx: Context, role: DemoRole): Promise<void> {
  const { opportunities } = demo.composed.services;
  const externalId = roleKey(demo.town, role.title);
  if ((await opportunities.byExternalId(ctx, externalId)) !== undefined) return;
  const input = { ...posting(demo, role), externalId, employerId: await employerId(demo, role.employer) };
  await opportunities.create(ctx, input);
}

function posting(demo: DemoContext, role: DemoRole): OpportunityInput {
  const { town, clock } = demo;
  const { uri, skills } = demo.occupation(role.occupation);
  const employer = town.employers.find(({ name }) => name === role.employer);
  const at = town.roles.indexOf(role);
  return {
    title: role.title,
    duties: role.duties,
    occupation: uri,
    skills: {
      required: skills.essential.slice(0, 5).map((skill) => ({ uri: skill, level: 'working' })),
      desired: skills.optional.slice(0, 3).map((skill) => ({ uri: skill, level: 'basic' })),
    },
    licences: role.licences,
    training: role.training,
    schedule: {
      blocks: blocks(role.hours),
      ...(role.pool === undefined ? { flexible: role.flexible } : { kind: 'pool', hoursPerWeek: role.pool }),
    },
    wage: { min: { amountMinor: role.wage, currency: town.town.currency }, per: 'hour' },
    contract: role.contract ?? 'permanent',
    place: employer && demo.placeAt(employer.at, employer.street),
    remote: role.remote,
    startDate: clock.day(role.startsIn ?? ((at * 5) % 18) + 3),
    openings: role.openings,
    settings: role.settings,
    accommodations: role.stances && accommodations(role.stances),
    state: role.state ?? 'open',
    expiresAt: plusSeconds(clock.midnight, (role.closesIn ?? 30 + ((at * 7) % 60)) * day),
  };
}
