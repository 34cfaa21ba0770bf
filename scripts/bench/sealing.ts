import { scoringTables } from '../../config/scoring.ts';
import { type Match, rankOf } from '../../src/domain/match.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Participant } from '../../src/domain/participant.ts';
import type { Row } from '../../src/domain/values/row.ts';
import { cipher } from '../../src/security/cipher.ts';
import { createInstallationKey } from '../../src/security/installation-key.ts';
import { scoreCandidate } from '../../src/services/scoring/candidate.ts';
import { engineFor } from '../../src/services/scoring/engine.ts';
import { createLanguageSkill } from '../../src/services/scoring/spoken-skills.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import type { Collection } from '../../src/store/collection.ts';
import { matches, opportunities, participants } from '../../src/store/collections/index.ts';
import type { KeptKey, KeyStore } from '../../src/store/key-store.ts';
import { createKeyring } from '../../src/store/keyring.ts';
import { first, put } from '../../src/store/rows.ts';
import { createSealing } from '../../src/store/sealing.ts';
import { createWrapping } from '../../src/store/wrapping.ts';
import { createWorld } from '../world/create-world.ts';
import { figure, median } from './measure.ts';
import type { Table } from './table.ts';

const people = 500;
const rounds = 7;
const today = '2026-11-24';
const now = `${today}T09:00:00.000Z`;
const organisationId = 'org_bench';

/** Keys in memory: what is measured is the sealing, not a disk. */
function memoryKeys(): KeyStore {
  const kept = new Map<string, KeptKey>();
  const getMany = async (subjects: readonly string[]) =>
    subjects.map((subject) => kept.get(subject)).filter((one) => one !== undefined);
  return {
    getMany,
    async add(keys) {
      for (const key of keys) if (!kept.has(key.subject)) kept.set(key.subject, key);
      return getMany(keys.map(({ subject }) => subject));
    },
    replace: async () => false,
    list: async () => [],
    close: async () => {},
  };
}

/** Participants, postings and a match of each person, of the made-up world of seed 1. */
function rowsOfWorld() {
  const taxonomy = createTaxonomy(loadTaxonomy('config/taxonomy'));
  const { occupations } = taxonomy;
  const size = { participants: people, opportunities: people, employers: 60 };
  const made = createWorld({ seed: 1, ...size, occupations, today });
  const persons = [...made.participants()].map(
    ({ externalId, profile, stage }): Participant => ({
      ...first(externalId, organisationId, now),
      ...{ ...profile, stage, stageSince: now, nameKeys: [], externalId },
    }),
  );
  const postings = [...made.opportunities()].map(
    ({ externalId, employer, posting, state }): Opportunity => ({
      ...first(externalId, organisationId, now),
      ...{ ...posting, employerId: employer.externalId, state, titleKeys: [] },
    }),
  );
  const organisation = {
    ...first(organisationId, organisationId, now),
    name: 'Bench',
    zone: 'Europe/London',
  };
  const engine = engineFor(
    {
      ...scoringTables,
      closeness: taxonomy.closeness,
      occupations: taxonomy,
      languageSkill: createLanguageSkill(taxonomy),
    },
    { ...organisation, country: 'GB', currency: 'GBP' },
    now,
  );
  const pairs = persons.map((person, at): Match => {
    const posting = postings[at % postings.length] as Opportunity;
    const { posting: _, result } = scoreCandidate(
      engine,
      engine.participant(person),
      { ...posting, employerVersion: 1, isOpen: true },
      engine.opportunity(posting, undefined),
    );
    const standing = { rankForPerson: 1, worth: true, strong: true };
    return {
      ...first(`mat_${at}`, organisationId, now),
      ...{ ...result, ...standing, participantId: person.id, opportunityId: posting.id, postedAt: now },
      ...{
        versions: { participant: 1, opportunity: 1, employer: 1 },
        engine: { version: '2', weightsVersion: '1' },
      },
      ...{ state: 'suggested', actedOn: false, rank: rankOf({ ...result, ...standing }), scoredAt: now },
    };
  });
  return { persons, postings, pairs };
}

/** What it costs to seal and to open one row of each kind, every person under a key of their own. */
export async function run(): Promise<Table> {
  const clock = () => now;
  const installationKeys = [createInstallationKey(cipher.newKey())] as const;
  const keyStore = memoryKeys();
  const wrapping = createWrapping({ keyStore, installationKeys, keyOf: createInstallationKey });
  const keyring = createKeyring({ keyStore, cipher, wrapping, clock });
  const sealing = createSealing({ keyring, cipher, blind: cipher.blindWith(cipher.newKey()) });

  async function measure<R extends Row>(what: string, collection: Collection<R>, rows: readonly R[]) {
    const puts = rows.map((row) => put(collection, row, 0));
    const [sealed, opened]: [number[], number[]] = [[], []];
    let bytes = 0;
    for (let round = 0; round <= rounds; round += 1) {
      const start = performance.now();
      const kept = (await sealing.seal(puts)).map(({ row }) => row as R);
      const middle = performance.now();
      await sealing.open(collection, kept);
      if (round > 0) sealed.push(middle - start);
      if (round > 0) opened.push(performance.now() - middle);
      bytes = JSON.stringify(kept).length;
    }
    const each = (ms: readonly number[]) => figure((median(ms) * 1000) / rows.length);
    const plain = JSON.stringify(rows).length / rows.length;
    return [what, figure(plain), figure(bytes / rows.length), each(sealed), each(opened)];
  }

  const { persons, postings, pairs } = rowsOfWorld();
  return {
    title: 'Sealing',
    about: `Sealing and opening rows as a commit and a page do it: ${people} rows of each kind of the made-up world of seed 1 in one go, keys held, median of ${rounds} rounds. Bytes are those of the rows as JSON.`,
    columns: ['row', 'bytes plain', 'bytes kept', 'µs to seal', 'µs to open'],
    rows: [
      await measure('participant', participants, persons),
      await measure('posting', opportunities, postings),
      await measure('match', matches, pairs),
    ],
  };
}
