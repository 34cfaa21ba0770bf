/**
 * The rooms of the house: what lives in each folder, and what it may import. The import rules (.dependency-cruiser.cjs), the table
 * of docs/ARCHITECTURE.md and the planted breaches of the tests are all made from this list.
 *
 * `ours` and `packages` are beginnings of paths and names, as regular expressions; `said` is how the table says `ours`, and `types` are those
 * of `ours` of which only types may be imported.
 */
const ports = [
  'src/store/port\\.ts',
  'src/store/(collection|rows|reference|kept-heads|placement)\\.ts',
  'src/store/collections/',
  'src/queue/(port|work)\\.ts',
  'src/security/port\\.ts',
  'src/csv/port\\.ts',
  'src/notify/port\\.ts',
];

const rooms = [
  {
    folder: 'config',
    lives:
      'the reader of the environment, weights, limits, jurisdiction packs, posting rules, the taxonomy that ships',
    ours: ['src/domain/'],
    types: ['src/domain/'],
    said: '`domain` (types)',
    packages: ['zod'],
    core: false,
  },
  {
    folder: 'src/domain',
    lives:
      'the nouns and their rules: types, data classes, allowed moves, access decisions, facts, problems. No clock, no randomness',
    ours: [],
    said: 'nothing',
    packages: [],
    core: false,
  },
  {
    folder: 'src/matching',
    lives: 'the engine: gates, parts, score, explanation. Pure; `index.ts` is its only door',
    ours: ['src/domain/'],
    said: '`domain`',
    packages: [],
    core: false,
  },
  {
    folder: 'src/skills',
    lives: 'the taxonomy graph, typeahead, the linker from text to skills',
    ours: ['src/domain/'],
    said: '`domain`',
    packages: ['natural', 'csv-parse'],
    core: true,
  },
  {
    folder: 'src/words',
    lives: 'the sentences: one catalogue a language; everything else gives codes and data',
    ours: ['src/domain/'],
    said: '`domain`',
    packages: ['i18next'],
    core: false,
  },
  {
    folder: 'src/services',
    lives: 'use cases, a folder a noun, each with the permission it needs; `kit/` for what all of them use',
    ours: ['src/domain/', 'src/matching/index\\.ts', ...ports],
    said: '`domain`, `matching`, ports',
    packages: [],
    core: false,
  },
  {
    folder: 'src/demo',
    lives: 'the fictional town, the script of its last weeks, and what plays it',
    ours: [
      'src/services/',
      'src/(compose|parts)\\.ts',
      'src/notify/port\\.ts',
      'src/store/(port|rows)\\.ts',
      'src/store/collections/',
      'src/queue/(work|job-context)\\.ts',
      'src/domain/',
      'config/',
    ],
    types: ['src/services/', 'src/(compose|parts)\\.ts', 'src/notify/port\\.ts', 'src/queue/work\\.ts'],
    said: '`services`, `compose`, `notify` (types), `store`, the context of a job, `domain`, `config`',
    packages: [],
    core: false,
  },
  {
    folder: 'src/store',
    lives:
      'the port, the collections with their typed access paths, what a unit adds, sealing, the audit chain, copying',
    ours: ['src/domain/', 'src/queue/work\\.ts', 'src/security/port\\.ts'],
    said: '`domain`, ports',
    packages: [],
    core: true,
    not: ['src/store/(embedded|mongo)/'],
  },
  {
    folder: 'src/store/embedded',
    lives: 'the store on LMDB, in the data folder (the default)',
    ours: ['src/domain/', 'src/store/[^/]+\\.ts', 'src/store/collections/', 'src/queue/work\\.ts'],
    said: '`domain`, `store`',
    packages: ['lmdb'],
    core: true,
  },
  {
    folder: 'src/store/mongo',
    lives: 'the store on MongoDB',
    ours: ['src/domain/', 'src/store/[^/]+\\.ts', 'src/store/collections/', 'src/queue/work\\.ts'],
    said: '`domain`, `store`',
    packages: ['mongoose'],
    core: true,
  },
  {
    folder: 'src/queue',
    lives:
      'the declaration of a job, the relay from facts to work, claims, the worker runtime, lanes, the embedded queue and the one on Redis',
    ours: ['src/domain/', ...ports],
    said: '`domain`, ports',
    packages: ['zod', 'bull', 'ioredis'],
    core: true,
  },
  {
    folder: 'src/http',
    lives:
      '`ask/` (who, what, which version, asked before), `answer/`, `api/` (a folder a noun: routes, schema, presenter), middleware, OpenAPI',
    ours: ['src/domain/', 'src/services/', 'src/words/', ...ports],
    types: ['src/services/'],
    said: '`services` (types), `domain`, `words`, ports',
    packages: [
      'express.*',
      'passport.*',
      'zod.*',
      'helmet',
      'swagger-ui-express',
      'pino.*',
      'prom-client',
      'compression',
      'connect',
      'react.*',
    ],
    core: true,
  },
  {
    folder: 'src/security',
    lives: 'field encryption, passwords and which are common, secrets, ids, the key file',
    ours: ['src/domain/'],
    said: '`domain`',
    packages: ['@node-rs/argon2', '@zxcvbn-ts/language-common', 'otpauth', '@simplewebauthn/server'],
    core: true,
  },
  {
    folder: 'src/notify',
    lives: 'the ports for mails and webhooks; mails over SMTP, and mails as files; calls to partners',
    ours: ['src/domain/'],
    said: '`domain`',
    packages: ['nodemailer', 'standardwebhooks'],
    core: true,
  },
  {
    folder: 'src/csv',
    lives: 'reading CSV as spreadsheets leave it',
    ours: ['src/domain/'],
    said: '`domain`',
    packages: [],
    core: false,
  },
  {
    folder: 'src/cli',
    lives: 'the command line',
    ours: ['src/container\\.ts', 'src/services/', 'src/domain/', 'src/words/'],
    types: ['src/services/'],
    said: '`container`, `services` (types), `domain`, `words`',
    packages: ['commander', 'cli-progress'],
    core: true,
  },
  {
    folder: 'workers',
    lives:
      'one file a job, and the whole job: name, payload, the facts that start it, lane, time, rights, run',
    ours: ['src/domain/', 'src/services/', 'src/queue/(job|slot)\\.ts', ...ports],
    types: ['src/services/', ...ports],
    said: '`services` (types), `queue/job.ts`, `domain`, ports (types)',
    packages: [],
    core: false,
  },
  {
    folder: 'web',
    lives: 'the browser app',
    ours: [
      'src/http/api/',
      'src/domain/',
      'src/csv/',
      'src/words/(en|de)/labels\\.ts',
      'src/words/en/own-needs\\.ts',
      'src/words/en/own-offers\\.ts',
      'src/words/en/own-record\\.ts',
      'src/words/said-hours\\.ts',
      'src/words/direction\\.ts',
    ],
    types: ['src/http/api/', 'src/domain/'],
    said: 'types of `http/api` and `domain`, `csv`, of `words` the labels, the directions and what participants read of a job',
    packages: [
      'react.*',
      '@tanstack/.*',
      '@vitejs/.*',
      'vite',
      '@react-.*',
      '@internationalized/.*',
      'uqr',
      '@simplewebauthn/browser',
      'i18next',
      'zod',
    ],
    core: false,
    coreExcept: ['web/vite\\.config\\.ts'],
  },
  {
    folder: 'scripts',
    lives:
      'building, testing, measuring, cutting the taxonomy, making worlds; nothing but tests imports from here',
    ours: ['src/', 'config/', 'workers/', 'test/'],
    said: 'everything',
    packages: ['.*'],
    core: true,
  },
];

/** Composition and entries: the only files directly in src. */
const entries = {
  files: [
    'src/container.ts',
    'src/compose.ts',
    'src/adapters.ts',
    'src/copy-to.ts',
    'src/rotate-key.ts',
    'src/post.ts',
    'src/parts.ts',
    'src/taxonomy-folder.ts',
    'src/prepare-taxonomy.ts',
    'src/disk.ts',
    'src/health.ts',
    'src/main.ts',
    'src/worker-thread.ts',
  ],
  lives: 'composition and entries; `adapters.ts` chooses by the environment',
  said: 'everything',
  packages: ['pino'],
};

/** Packages that a single file, or a single room, may import. */
const doors = [
  { name: 'natural', packages: ['natural'], files: ['src/skills/stems\\.ts', 'scripts/bench/'] },
  { name: 'bull', packages: ['bull', 'ioredis'], files: ['src/queue/bull-queue\\.ts'] },
  { name: 'mongoose', packages: ['mongoose', 'mongodb', 'bson'], files: ['src/store/mongo/'] },
  { name: 'lmdb', packages: ['lmdb'], files: ['src/store/embedded/'] },
  {
    name: 'csv-parse',
    packages: ['csv-parse'],
    files: ['src/skills/read-table\\.ts', 'scripts/'],
  },
  { name: 'nodemailer', packages: ['nodemailer'], files: ['src/notify/'] },
  { name: 'react', packages: ['react', 'react-dom'], files: ['src/http/pages/my/', 'web/'] },
  {
    name: 'simplewebauthn',
    packages: ['@simplewebauthn/server', '@simplewebauthn/browser'],
    files: ['src/security/passkeys\\.ts', 'web/sign-in/passkey-browser\\.ts'],
  },
  { name: 'standardwebhooks', packages: ['standardwebhooks'], files: ['src/notify/'] },
  { name: 'i18next', packages: ['i18next'], files: ['src/words/', 'web/words/language\\.ts'] },
];

/** Where scopes, the right to read and write, are made. */
const scopeMakers = [
  // Who signed in, what keeps their sessions, and the right of nobody.
  'src/http/ask/(authenticate|session-store)\\.ts',
  'src/http/answer/answer-route\\.ts',
  // Before anybody is signed in, and tenants themselves.
  'src/services/enquiries/answers\\.ts',
  // By what stands on paper, and by a partner's link.
  'src/services/partners/(sign-in-codes|link-sessions)\\.ts',
  'src/services/own/new-codes\\.ts',
  'src/services/people/(sign-in|passkey-use|passkey-entry|locks|browsers|redemption|mail-asking|mailed-entry|user-lookup|bearers|actor-of|organisations)\\.ts',
  // By what stands in a mail.
  'src/services/deliveries/stopping\\.ts',
  // A piece of work, and what makes and claims it.
  'src/queue/(job-context|relay|claims|schedule)\\.ts',
  // Commands, and what opens, copies and watches a store as a whole.
  'src/cli/with-container\\.ts',
  'src/demo/(demo-context|work-through)\\.ts',
  'src/store/(copy|reseal|rewrite)\\.ts',
  'src/store/open-sealing\\.ts',
  'src/(health|container)\\.ts',
];

module.exports = { rooms, entries, doors, scopeMakers };
