import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Row } from '../../src/domain/values/row.ts';
import type { Taxonomy } from '../../src/skills/taxonomy.ts';
import type { Collection } from '../../src/store/collection.ts';
import { employers, opportunities, participants } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { first } from '../../src/store/rows.ts';
import { createWorld } from '../world/create-world.ts';
import { withContainer } from './installation.ts';
import type { JudgedRows } from './judge.ts';

const today = '2026-11-24';
const now = `${today}T09:00:00.000Z`;
const organisationId = 'org_bench';

/** A made-up world of a seed. */
export function madeUpRows(
  { occupations }: Taxonomy,
  size: { readonly seed: number; readonly participants: number; readonly opportunities: number },
): JudgedRows {
  const made = createWorld({
    ...size,
    employers: Math.max(1, Math.round(size.opportunities / 8)),
    ...{ occupations, today },
  });
  return {
    organisation: {
      ...first(organisationId, organisationId, now),
      ...{ name: 'Bench', zone: 'Europe/London', country: 'GB', currency: 'GBP' },
    },
    people: [...made.participants()].map(({ externalId, profile, stage }) => ({
      ...first(externalId, organisationId, now),
      ...{ ...profile, stage, stageSince: now, nameKeys: [], externalId },
    })),
    postings: [...made.opportunities()].map(({ externalId, employer, posting, state }) => ({
      ...first(externalId, organisationId, now),
      ...{ ...posting, employerId: employer.externalId, state, titleKeys: [] },
    })),
    employers: new Map([...made.employers()].map((employer) => [employer.externalId, employer])),
    now,
  };
}

/** The demo, as a start of the product loads it. */
export async function demoRows(): Promise<JudgedRows> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stepwell-bench-'));
  try {
    return await withContainer(dataDir, async ({ loadDemo, organisations, store, clock }) => {
      await loadDemo();
      const [organisation] = await organisations.list();
      if (organisation === undefined) throw new Error('The demo has no organisation.');
      const scope = scopeOf({ kind: 'command', id: 'bench', organisationId: organisation.id });
      const all = async <R extends Row>(collection: Collection<R>) => {
        const rows: R[] = [];
        for await (const row of walk(store, scope, collection, 'all')) rows.push(row);
        return rows;
      };
      return {
        organisation,
        people: await all(participants),
        postings: await all(opportunities),
        employers: new Map((await all(employers)).map((row) => [row.id, row])),
        now: clock(),
      };
    });
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}
