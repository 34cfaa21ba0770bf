import type { Permission } from '../../src/domain/access/permissions.ts';
import { installation } from '../../src/domain/access/scope.ts';
import { createJobContext } from '../../src/queue/job-context.ts';
import type { RoundContext } from '../../src/services/kit/context.ts';

/** What a round over every organisation runs under, without the fence of any work. */
export function roundOf(...rights: readonly Permission[]): RoundContext {
  const actor = { kind: 'job', id: 'round', organisationId: installation, rights } as const;
  const { fence: _, ...round } = createJobContext(actor, { workId: 'none', epoch: 0 });
  return { ...round, within: (organisationId) => ({ scope: round.within(organisationId).scope }) };
}
