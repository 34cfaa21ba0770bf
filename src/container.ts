import pino from 'pino';
import type { Environment } from '../config/env.ts';
import { limits } from '../config/limits.ts';
import { isLoopback } from '../config/proxies.ts';
import { openQueue, openStore } from './adapters.ts';
import { compose } from './compose.ts';
import { harrowmere } from './demo/harrowmere/town.ts';
import { holdsDemo, loadDemo } from './demo/load.ts';
import { postOfTown } from './demo/post-of-town.ts';
import { createDiskWatch, diskOf } from './disk.ts';
import { acrossOrganisations, installation, scopeOf } from './domain/access/scope.ts';
import { createWebhooks } from './notify/webhooks.ts';
import { onceAChange } from './once-a-change.ts';
import type { Parts } from './parts.ts';
import { openPost } from './post.ts';
import { createNewId } from './security/ids.ts';
import { createPasswords } from './security/passwords.ts';
import type { RoundContext } from './services/kit/context.ts';
import type { VerifyListener } from './services/operations/verify.ts';
import { rememberRefusedWrites } from './store/refused-writes.ts';
import { openPlainVoice, openTaxonomy } from './taxonomy-folder.ts';

export { type Environment, readEnvironment } from '../config/env.ts';
export { lockStore, type Migrated, migrate, restore } from './adapters.ts';
export { copyTo } from './copy-to.ts';
export { rotateKey } from './rotate-key.ts';
export { importTaxonomy } from './taxonomy-folder.ts';

export type Container = Awaited<ReturnType<typeof buildContainer>>;

/** Opens the adapters that the environment asks for and composes over them. Throws errors with a `sentence` when it cannot. */
export async function buildContainer(environment: Environment) {
  const log = pino({ level: environment.logLevel }, pino.destination({ dest: 2, sync: true }));
  const tellUnreadable = (record: string) => log.error({ event: 'record.unreadable', record });
  const opened = await openStore(environment, tellUnreadable);
  const { keptHeads, findMisplaced, clock, newId, blind, keyring, learnKeys, backup } = opened;
  const { store, refusedAt } = rememberRefusedWrites(opened.store, Date.now);
  const taxonomy = openTaxonomy(environment);
  const plainVoice = openPlainVoice(taxonomy);
  const passwords = createPasswords();
  const parts: Parts = {
    ...{ store, keptHeads, findMisplaced, clock, newId, blind, passwords, taxonomy, plainVoice, limits },
    post: openPost(environment),
    webhooks: createWebhooks(environment.webhooksToLoopback ? { mayBePrivate: isLoopback } : {}),
    destroyDaysBefore: keyring.destroyDaysBefore,
    destroyKey: keyring.destroy,
  };
  const composed = compose(parts);

  const tellOfCut = onceAChange((cut) => log.error({ event: 'audit_trail_cut', organisations: cut }));
  const keepHeads = async (): Promise<void> => tellOfCut(await composed.keepHeads(roundOf('keep-heads')));

  const learning = setInterval(() => {
    learnKeys().catch((error) => log.error({ event: 'keys_not_learned', error: String(error) }));
  }, 5000).unref();

  return {
    ...composed,
    /** Looks at every record; see `Verify`. */
    verify: (listener: VerifyListener) => composed.verify(roundOf('verify'), listener),
    /** Writes down beside the data where the audit trails have come to. */
    keepHeads,
    /** Takes the heads as they are now for right; see `AcceptHeads`. */
    acceptHeads: () => composed.acceptHeads(roundOf('accept-heads')),
    environment,
    log,
    holdsDemo: () => holdsDemo(composed),
    /** Loads the demo into an empty store. Nobody gets mail of what happened there before. */
    loadDemo: () =>
      loadDemo({
        ...{ town: harrowmere, clock, createNewId },
        compose: (changes) => compose({ ...parts, ...changes, post: postOfTown(parts.post) }),
      }),
    cookieSecret: blind('session cookie'),
    openQueue: () => openQueue(environment, blind('installation'), composed.jobs, log),
    /** Copies everything into a new file, with the keys beside it, while it is in use. */
    backup: async (file: string) => {
      await keepHeads();
      await backup(file);
    },
    /** How the disk is; nothing is asked of that of a database. */
    disk:
      environment.mongodbUrl === undefined
        ? createDiskWatch({ ...diskOf(environment.dataDir), refusedAt, now: Date.now })
        : undefined,
    close: async () => {
      clearInterval(learning);
      // A full disk must not keep the store open; what it cannot take is lost with the process anyway.
      await composed.audit
        .flush()
        .catch((error) => log.error({ error: String(error) }, 'audit_entries_lost'));
      await keepHeads().catch((error) => log.error({ event: 'heads_not_kept', error: String(error) }));
      await store.close();
    },
  };
}

/** On whose behalf something acts over all organisations. */
function roundOf(command: string): RoundContext {
  const within = (organisationId: string) => ({
    scope: scopeOf({ kind: 'command', id: command, organisationId }),
  });
  return { ...within(installation), within, everywhere: () => acrossOrganisations(command) };
}
