import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import type { Environment } from '../config/env.ts';
import { jurisdictionOf } from '../config/jurisdictions.ts';
import { limits } from '../config/limits.ts';
import { postingRules } from '../config/posting-rules.ts';
import { defaultWeights } from '../config/weights.ts';
import { createHandlers } from '../workers/handlers.ts';
import { openQueue, openStore } from './adapters.ts';
import { createCsvReader } from './csv/read.ts';
import { harrowmere } from './demo/harrowmere.ts';
import { loadDemo } from './demo/load.ts';
import { checkImportInput } from './http/api/imports/check-input.ts';
import { createPasswords } from './security/passwords.ts';
import { secrets } from './security/secrets.ts';
import { createEmployers } from './services/employers/employers.ts';
import { columns } from './services/imports/cells.ts';
import { createImports } from './services/imports/imports.ts';
import { createAuditBuffer } from './services/kit/audit-buffer.ts';
import { createMatches } from './services/matches/matches.ts';
import { createNoticeRaiser } from './services/notices/notice-raiser.ts';
import { createNotices } from './services/notices/notices.ts';
import { createOperations } from './services/operations/operations.ts';
import { createOpportunities } from './services/opportunities/opportunities.ts';
import { createParticipants } from './services/participants/participants.ts';
import { createOrganisations } from './services/people/organisations.ts';
import { createSignIn } from './services/people/sign-in.ts';
import { createTokens } from './services/people/tokens.ts';
import { createUsers } from './services/people/users.ts';
import { createEvaluations } from './services/scoring/evaluations.ts';
import { createScoring } from './services/scoring/scoring.ts';
import { createSkills } from './services/skills/skills.ts';
import { createUpkeep } from './services/upkeep.ts';
import { createLinker } from './skills/linker.ts';
import { loadTaxonomy } from './skills/load.ts';
import { createTaxonomy } from './skills/taxonomy.ts';
import { createWords } from './words/words.ts';

export type Container = Awaited<ReturnType<typeof buildContainer>>;

/** The folder of package.json, from the sources or from what was built of them. */
function projectRoot(): string {
  let at = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(at, 'package.json'))) at = dirname(at);
  return at;
}

/** Puts everything together over the adapters that the environment ask for. Throws errors with a `sentence` when it cannot. */
export async function buildContainer(environment: Environment) {
  const log = pino({ level: environment.logLevel }, pino.destination({ dest: 2, sync: true }));
  const { store, clock, newId, sealer, backup } = await openStore(environment);
  const passwords = createPasswords();
  const imported = join(environment.dataDir, 'taxonomy');
  const taxonomy = createTaxonomy(
    loadTaxonomy(
      environment.taxonomyDir ??
        (existsSync(imported) ? imported : join(projectRoot(), 'config', 'taxonomy')),
    ),
  );
  const base = { store, clock, newId };
  const audit = createAuditBuffer({ store });
  const engine = {
    closeness: taxonomy.closeness,
    iscoOf: taxonomy.iscoOf,
    weights: defaultWeights,
    pack: jurisdictionOf,
  };

  const organisations = createOrganisations(base);
  const users = createUsers({ ...base, blind: sealer.blind, passwords });
  const participants = createParticipants({ ...base, blind: sealer.blind, concepts: taxonomy, audit });
  const employers = createEmployers(base);
  const opportunities = createOpportunities({
    ...base,
    concepts: taxonomy,
    textRules: postingRules,
    organisations,
  });
  const noticeRaiser = createNoticeRaiser({ ...base, limits });
  const scoring = createScoring({ ...base, organisations, engine, limits });
  const upkeep = createUpkeep({ store, clock, noticeRaiser: noticeRaiser, limits });
  // Built at the first use: indexing every label of a full taxonomy takes a while.
  let linker: ReturnType<typeof createLinker> | undefined;
  const link = (text: string) => {
    linker ??= createLinker(taxonomy.skills, taxonomy.occupations);
    return linker.link(text);
  };
  const imports = createImports({
    ...base,
    digest: secrets.digest,
    readCsv: createCsvReader([...columns.participants, ...columns.opportunities]),
    check: checkImportInput,
    participants,
    opportunities,
    employers,
    users,
    concepts: {
      skill: (text) => (taxonomy.isSkill(text) ? text : taxonomy.skillByLabel(text)),
      occupation: (text) => (taxonomy.isOccupation(text) ? text : taxonomy.occupationByLabel(text)),
    },
    toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
    fromBase64: (text) => Buffer.from(text, 'base64'),
  });
  const services = {
    organisations,
    users,
    participants,
    employers,
    opportunities,
    imports,
    signIn: createSignIn({ store, clock, blind: sealer.blind, users, passwords, audit }),
    tokens: createTokens({ ...base, secrets }),
    matches: createMatches({ ...base, organisations, audit }),
    evaluations: createEvaluations({ store, clock, organisations, engine, audit }),
    notices: createNotices({ store, clock }),
    operations: createOperations({ store, clock }),
    skills: createSkills({ taxonomy, link }),
  };

  return {
    environment,
    clock,
    newId,
    log,
    store,
    secrets,
    words: createWords('en'),
    audit,
    taxonomy,
    services,
    scoring,
    cookieSecret: sealer.blind('session cookie'),
    openQueue: () => openQueue(environment, sealer.keyId, log),
    handlers: () =>
      createHandlers({
        scoring,
        noticeRaiser: noticeRaiser,
        imports,
        upkeep,
        organisationIds: async () => (await organisations.list()).map(({ id }) => id),
      }),
    loadDemo: () => loadDemo({ store, clock, services, taxonomy, town: harrowmere }),
    backup,
    close: async () => {
      // A full disk must not keep the store open; what it cannot take is lost with the process anyway.
      await audit.flush().catch((error) => log.error({ error: String(error) }, 'audit_entries_lost'));
      await store.close();
    },
  };
}
