import { contextOfCoach, type DemoContext } from './demo-context.ts';

/** Writes down what the coach said with the employers, each line once, whoever loads beside. */
export async function loadSaid(
  demo: DemoContext,
  employerIds: ReadonlyMap<string, string>,
  coachId: string | undefined,
): Promise<void> {
  const { ctx, services, town } = demo;
  if (coachId === undefined) return;
  const { scope } = contextOfCoach(ctx, coachId);
  for (const { name, said = [] } of town.employers) {
    const employerId = employerIds.get(name);
    if (employerId === undefined || said.length === 0) continue;
    const { items } = await services.employerContacts.list(ctx, employerId, { limit: said.length });
    const written = new Set(items.map(({ note }) => note));
    for (const [at, { ago, channel, note }] of said.entries()) {
      if (written.has(note)) continue;
      // A line has no name of its own: the key lets one of two processes write it.
      const idempotency = {
        id: `demo-said-${employerId}-${at}`,
        requestDigest: 'demo',
        render: () => ({ status: 201, headers: {}, body: '' }),
      };
      const line = { channel, note, at: demo.morning(ago) };
      await services.employerContacts.add({ scope, idempotency }, employerId, line);
    }
  }
}
