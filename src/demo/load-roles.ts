import { plusDays, plusSeconds } from '../domain/values/time.ts';
import type { OpportunityInput } from '../services/opportunities/opportunities.ts';
import { blocks, type DemoContext } from './demo-context.ts';
import type { DemoRole } from './town.ts';

const day = 86_400;

/** Makes the roles that are missing, each in the state it is in. */
export async function loadRoles(demo: DemoContext, employerIds: ReadonlyMap<string, string>): Promise<void> {
  const { ctx, services, town } = demo;
  for (const [at, role] of town.roles.entries()) {
    const externalId = `demo-role-${at + 1}`;
    const known = await services.opportunities.byExternalId(ctx, externalId);
    const input = { ...posting(demo, role, at), externalId, employerId: employerIds.get(role.employer) };
    const row = known ?? (await services.opportunities.create(ctx, input));
    // Of one that is known, too: a load may have been cut off between the two.
    if (role.state !== undefined && role.state !== row.state)
      await services.opportunities.changeState(ctx, row.id, undefined, { state: role.state });
  }
}

function posting(demo: DemoContext, role: DemoRole, at: number): OpportunityInput {
  const { town, now, today } = demo;
  const { uri, skills } = demo.occupation(role.occupation);
  const employer = town.employers.find(({ name }) => name === role.employer);
  return {
    title: role.title,
    duties: `${role.title} in Harrowmere: a fictional role of the demo.`,
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
    startDate: plusDays(today, 14),
    openings: role.openings,
    settings: role.settings,
    accommodations: role.stances && demo.accommodations(role.stances),
    state: role.state === 'draft' ? 'draft' : 'open',
    expiresAt: plusSeconds(now, (role.closesIn ?? 60 + at) * day),
  };
}
