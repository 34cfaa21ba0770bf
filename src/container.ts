import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import type { Environment } from '../config/env.ts';
import { limits } from '../config/limits.ts';
import { openQueue, openStore } from './adapters.ts';
import { compose } from './compose.ts';
import { createPasswords } from './security/passwords.ts';
import { loadTaxonomy } from './skills/load.ts';
import { createTaxonomy, type Taxonomy } from './skills/taxonomy.ts';

export type Container = Awaited<ReturnType<typeof buildContainer>>;

/** The folder of package.json, from the sources or from what was built of them. */
function projectRoot(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, 'package.json'))) at = dirname(at);
  return at;
}

/** The taxonomy that is named, else the one that was imported, else the one that ships. */
function openTaxonomy({ taxonomyDir, dataDir }: Environment): Taxonomy {
  const imported = join(dataDir, 'taxonomy');
  const folder = existsSync(imported) ? imported : join(projectRoot(), 'config', 'taxonomy');
  return createTaxonomy(loadTaxonomy(taxonomyDir ?? folder));
}

/** Opens the adapters that the environment asks for and composes over them. Throws errors with a `sentence` when it cannot. */
export async function buildContainer(environment: Environment) {
  const log = pino({ level: environment.logLevel }, pino.destination({ dest: 2, sync: true }));
  const { store, clock, newId, sealer, backup } = await openStore(environment);
  const taxonomy = openTaxonomy(environment);
  const passwords = createPasswords();
  const composed = compose({ store, clock, newId, blind: sealer.blind, passwords, taxonomy, limits });

  return {
    ...composed,
    environment,
    log,
    cookieSecret: sealer.blind('session cookie'),
    openQueue: () => openQueue(environment, sealer.keyId, composed.jobs, log),
    backup,
    close: async () => {
      // A full disk must not keep the store open; what it cannot take is lost with the process anyway.
      await composed.audit
        .flush()
        .catch((error) => log.error({ error: String(error) }, 'audit_entries_lost'));
      await store.close();
    },
  };
}
