import pino from 'pino';
import type { Environment } from '../config/env.ts';
import { limits } from '../config/limits.ts';
import { openQueue, openStore } from './adapters.ts';
import { compose } from './compose.ts';
import { createDiskWatch, diskOf } from './disk.ts';
import { createPasswords } from './security/passwords.ts';
import { rememberRefusedWrites } from './store/refused-writes.ts';
import { openTaxonomy } from './taxonomy-folder.ts';

export { type Environment, readEnvironment } from '../config/env.ts';
export { copyTo, lockStore, migrate, restore } from './adapters.ts';
export { importTaxonomy } from './taxonomy-folder.ts';

export type Container = Awaited<ReturnType<typeof buildContainer>>;

/** Opens the adapters that the environment asks for and composes over them. Throws errors with a `sentence` when it cannot. */
export async function buildContainer(environment: Environment) {
  const log = pino({ level: environment.logLevel }, pino.destination({ dest: 2, sync: true }));
  const tellUnreadable = (record: string) => log.error({ event: 'record.unreadable', record });
  const opened = await openStore(environment, tellUnreadable);
  const { clock, newId, blind, keyring, backup } = opened;
  const { store, refusedAt } = rememberRefusedWrites(opened.store, Date.now);
  const taxonomy = openTaxonomy(environment);
  const passwords = createPasswords();
  const composed = compose({
    ...{ store, clock, newId, blind, passwords, taxonomy, limits },
    destroyDaysBefore: keyring.destroyDaysBefore,
  });

  return {
    ...composed,
    environment,
    log,
    cookieSecret: blind('session cookie'),
    openQueue: () => openQueue(environment, blind('installation'), composed.jobs, log),
    backup,
    /** How the disk is; nothing is asked of that of a database. */
    disk:
      environment.mongodbUrl === undefined
        ? createDiskWatch({ ...diskOf(environment.dataDir), refusedAt, now: Date.now })
        : undefined,
    close: async () => {
      // A full disk must not keep the store open; what it cannot take is lost with the process anyway.
      await composed.audit
        .flush()
        .catch((error) => log.error({ error: String(error) }, 'audit_entries_lost'));
      await store.close();
    },
  };
}
