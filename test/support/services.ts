import { fileURLToPath } from 'node:url';
import { jurisdictionOf } from '../../config/jurisdictions.ts';
import { postingRules } from '../../config/posting-rules.ts';
import { defaultWeights } from '../../config/weights.ts';
import { createCsvReader } from '../../src/csv/read.ts';
import type { NewId } from '../../src/domain/values/ids.ts';
import type { LinkedSkill } from '../../src/domain/values/skill.ts';
import type { Clock } from '../../src/domain/values/time.ts';
import { checkImportInput } from '../../src/http/api/imports/check-input.ts';
import type { Services } from '../../src/http/deps.ts';
import { createPasswords } from '../../src/security/passwords.ts';
import { createSealer } from '../../src/security/sealer.ts';
import { secrets } from '../../src/security/secrets.ts';
import { createEmployers } from '../../src/services/employers/employers.ts';
import { columns } from '../../src/services/imports/cells.ts';
import { createImports } from '../../src/services/imports/imports.ts';
import { createMatches } from '../../src/services/matches/matches.ts';
import { createNotices } from '../../src/services/notices/notices.ts';
import { createOperations } from '../../src/services/operations/operations.ts';
import { createOpportunities } from '../../src/services/opportunities/opportunities.ts';
import { createParticipants } from '../../src/services/participants/participants.ts';
import { createOrganisations } from '../../src/services/people/organisations.ts';
import { createSignIn } from '../../src/services/people/sign-in.ts';
import { createTokens } from '../../src/services/people/tokens.ts';
import { createUsers } from '../../src/services/people/users.ts';
import type { EngineDeps } from '../../src/services/scoring/engine.ts';
import { createEvaluations } from '../../src/services/scoring/evaluations.ts';
import { createSkills } from '../../src/services/skills/skills.ts';
import { createLinker } from '../../src/skills/linker.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy, type Taxonomy } from '../../src/skills/taxonomy.ts';
import type { Store } from '../../src/store/port.ts';

let loaded: Taxonomy | undefined;

/** The taxonomy that ships, read once. */
export function shippedTaxonomy(): Taxonomy {
  loaded ??= createTaxonomy(loadTaxonomy(fileURLToPath(new URL('../../config/taxonomy', import.meta.url))));
  return loaded;
}

let linker: ReturnType<typeof createLinker> | undefined;

/** The linker over it, built at the first use. */
function shippedLinker(): (text: string) => LinkedSkill[] {
  return (text) => {
    linker ??= createLinker(shippedTaxonomy().skills);
    return linker.link(text);
  };
}

/** The engine as it ships. */
export function shippedEngine(): EngineDeps {
  const taxonomy = shippedTaxonomy();
  return {
    closeness: taxonomy.closeness,
    iscoOf: taxonomy.iscoOf,
    weights: defaultWeights,
    pack: jurisdictionOf,
  };
}

interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** The real use cases over a real store. */
export function buildServices({ store, clock, newId }: Deps): Services {
  const taxonomy = shippedTaxonomy();
  const { blind } = createSealer(new Uint8Array(32).fill(7));
  const passwords = createPasswords();
  const organisations = createOrganisations({ store, clock, newId });
  const users = createUsers({ store, clock, newId, blind, passwords });
  const participants = createParticipants({ store, clock, newId, blind, concepts: taxonomy });
  const employers = createEmployers({ store, clock, newId });
  const opportunities = createOpportunities({
    store,
    clock,
    newId,
    concepts: taxonomy,
    textRules: postingRules,
    organisations,
  });
  return {
    participants,
    employers,
    opportunities,
    matches: createMatches({ store, clock, newId, organisations }),
    evaluations: createEvaluations({ store, clock, organisations, engine: shippedEngine() }),
    notices: createNotices({ store, clock }),
    skills: createSkills({ taxonomy, link: shippedLinker() }),
    imports: createImports({
      store,
      clock,
      newId,
      digest: secrets.digest,
      readCsv: createCsvReader([...columns.participants, ...columns.opportunities]),
      check: checkImportInput,
      participants,
      opportunities,
      employers,
      users,
      concepts: { skill: taxonomy.skillByLabel, occupation: taxonomy.occupationByLabel },
      toBase64: (bytes) => Buffer.from(bytes).toString('base64'),
      fromBase64: (text) => Buffer.from(text, 'base64'),
    }),
    operations: createOperations({ store, clock }),
    users,
    signIn: createSignIn({ store, clock, blind, users, passwords }),
    tokens: createTokens({ store, clock, newId, secrets }),
    organisations,
  };
}
