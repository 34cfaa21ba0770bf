/**
 * The import rules of docs/ARCHITECTURE.md, as checks. `to.path` starts at the project's root.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** A folder may import from us only what `ours` names, and from npm only what `packages` names. */
function room(folder, { ours, packages = [], core = true, except = [] }) {
  const from = { path: `^${folder}/`, pathNot: except };
  const rules = [
    {
      name: `${folder}: ours`,
      comment: `${folder} imports from us only ${ours.join(', ')}`,
      severity: 'error',
      from,
      to: {
        path: '^(src|workers|config|web|scripts|test)/',
        pathNot: [`^${folder}/`, ...ours.map((path) => `^${path}`)],
      },
    },
    {
      name: `${folder}: packages`,
      comment: `${folder} imports from npm only ${packages.join(', ') || 'nothing'}`,
      severity: 'error',
      from,
      to: { dependencyTypes: npm, pathNot: packages.map((name) => `^node_modules/(@types/)?${name}/`) },
    },
  ];
  if (!core) {
    rules.push({ name: `${folder}: node`, severity: 'error', from, to: { dependencyTypes: ['core'] } });
  }
  return rules;
}

const ports = [
  'src/store/((port|collection|rows)\\.ts|collections/)',
  'src/queue/(port|work)\\.ts',
  'src/security/port\\.ts',
];

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...room('src/domain', { ours: [], core: false }),
    ...room('src/matching', { ours: ['src/domain/'], core: false }),
    ...room('src/words', {
      ours: ['src/domain/'],
      packages: ['i18next'],
      core: false,
    }),
    ...room('src/skills', {
      ours: ['src/domain/'],
      packages: ['natural', 'csv-parse'],
    }),
    {
      name: 'natural has one door',
      severity: 'error',
      from: { path: '^(src|workers|config)/', pathNot: '^src/skills/(language|stems|linker|natural)\\.ts$' },
      to: { path: '^node_modules/(@types/)?natural/' },
    },
    ...room('src/services', {
      ours: ['src/domain/', 'src/matching/', 'src/skills/', ...ports],
      core: false,
    }),
    ...room('src/store/embedded', {
      ours: ['src/domain/', 'src/store/([^/]+\\.ts|collections/)', 'src/queue/work\\.ts'],
      packages: ['lmdb'],
    }),
    ...room('src/store/mongo', {
      ours: ['src/domain/', 'src/store/([^/]+\\.ts|collections/)', 'src/queue/work\\.ts'],
      packages: ['mongoose'],
    }),
    ...room('src/queue', { ours: ['src/domain/', ...ports], packages: ['zod', 'bull', 'ioredis'] }),
    {
      name: 'bull has one door',
      severity: 'error',
      from: { path: '^(src|workers|config)/', pathNot: '^src/queue/bull-queue\\.ts$' },
      to: { path: '^node_modules/(bull|ioredis)/' },
    },
    {
      name: 'mongoose has one room',
      severity: 'error',
      from: { path: '^(src|workers|config)/', pathNot: '^src/store/mongo/' },
      to: { path: '^node_modules/(mongoose|mongodb|bson)/' },
    },
    ...room('src/http', {
      ours: ['src/domain/', 'src/services/', 'src/words/', ...ports],
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
      ],
    }),
    ...room('src/security', { ours: ['src/domain/'], packages: ['@node-rs/argon2'] }),
    ...room('workers', { ours: ['src/domain/', 'src/services/', ...ports, 'src/queue/'], core: false }),
    ...room('config', { ours: ['src/domain/'], packages: ['zod'] }),
    ...room('src/demo', {
      ours: ['src/services/', 'src/domain/', 'src/store/(port\\.ts|collections/)', 'config/'],
    }),
    {
      name: 'a browser knows types only',
      comment: 'web imports types of src/domain and of the schemas of src/http/api, and no value of ours',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|workers|config|scripts|test)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'a browser knows the API and the nouns only',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        path: '^(src|workers|config|scripts|test)/',
        pathNot: ['^src/domain/', '^src/http/api/[^/]+/schema\\.ts$'],
      },
    },
    {
      name: 'one place chooses adapters',
      severity: 'error',
      from: {
        path: '^(src|workers)/',
        pathNot: [
          '^src/(adapters|main)\\.ts$',
          '^src/store/(embedded|mongo)/',
          '^src/queue/(bull|embedded)-queue\\.ts$',
          '^src/cli/',
        ],
      },
      to: { path: '^src/(store/(embedded|mongo)/|queue/(bull|embedded)-queue\\.ts$)' },
    },
    {
      name: 'scopes are made in few places',
      comment: 'authentication, the worker runtime and the command line make scopes, nobody else',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/domain/',
          '^src/http/',
          '^src/queue/',
          '^src/cli/',
          '^src/services/',
          '^src/demo/',
          '^src/(health|store/copy)\\.ts$',
        ],
      },
      to: { path: '^src/domain/access/scope\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
