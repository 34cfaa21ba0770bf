import type { Container } from '../container.ts';
import { scopeOf } from '../domain/access/scope.ts';
import type { AuditRow } from '../domain/audit.ts';
import { firstBreak } from '../store/audit-chain.ts';
import { audit, matches, opportunities, participants } from '../store/collections/index.ts';
import { walk } from '../store/port.ts';

/** What is wrong with the stored records, as sentences; none when the audit chains hold and references lead somewhere. */
export async function verify({ store, organisations }: Container): Promise<string[]> {
  const problems: string[] = [];
  for (const { id: organisationId, name } of await organisations.list()) {
    const scope = scopeOf({ kind: 'command', id: 'verify', organisationId });
    const chain: AuditRow[] = [];
    for await (const row of walk(store, scope, audit, 'bySequence')) chain.push(row);
    const broken = firstBreak(chain);
    if (broken !== undefined) problems.push(`${name}: the audit chain breaks at entry ${broken}.`);
    for await (const match of walk(store, scope, matches, 'all')) {
      if ((await store.get(scope, participants, match.participantId)) === undefined)
        problems.push(`${match.id}: no participant ${match.participantId}.`);
      if ((await store.get(scope, opportunities, match.opportunityId)) === undefined)
        problems.push(`${match.id}: no opportunity ${match.opportunityId}.`);
    }
  }
  return problems;
}
