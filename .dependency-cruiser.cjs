/**
 * The import rules: one for every room of scripts/architecture/rooms.cjs, and what the whole house keeps to.
 * test/architecture plants a breach of each, and sees it refused.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const { rooms, entries, doors, scopeMakers } = require('./scripts/architecture/rooms.cjs');

// Whatever the path of a file of ours, and however a package is reached.
const anyPackage = '(^|/)node_modules/';
const startsWith = (paths) => paths.map((path) => `^${path}`);
const packagePaths = (names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** The rules of a room: for every file in it, also those directly in its folder. */
function rulesOf({ folder, ours, packages, core, types = [], not = [], coreExcept = [] }) {
  const from = { path: `^${folder}/`, pathNot: startsWith(not) };
  const own = not.length > 0 ? `^${folder}/(?!embedded/|mongo/)` : `^${folder}/`;
  const foreign = { dependencyTypesNot: ['core'], pathNot: [anyPackage, own, ...startsWith(ours)] };
  const rules = [forbid(`${folder}: ours`, from, foreign)];
  if (!packages.includes('.*'))
    rules.push(forbid(`${folder}: packages`, from, { path: anyPackage, pathNot: packagePaths(packages) }));
  if (types.length > 0) {
    const values = { path: startsWith(types), dependencyTypesNot: ['type-only'] };
    rules.push(forbid(`${folder}: types only`, from, values));
  }
  if (!core) {
    const pathNot = startsWith([...not, ...coreExcept]);
    rules.push(forbid(`${folder}: node`, { ...from, pathNot }, { dependencyTypes: ['core'] }));
  }
  return rules;
}

module.exports = {
  forbidden: [
    ...rooms.flatMap(rulesOf),
    forbid(
      'entries: packages',
      { path: '^src/[^/]+\\.ts$' },
      { path: anyPackage, pathNot: packagePaths(entries.packages) },
    ),
    forbid('entries: ours', { path: '^src/[^/]+\\.ts$' }, { path: '^(web|scripts|test)/' }),
    forbid(
      'entries: named',
      { path: '^src/[^/]+$', pathNot: entries.files.map((file) => `^${file.replace('.', '\\.')}$`) },
      { path: '.' },
    ),
    ...doors.map(({ name, packages, files }) =>
      forbid(
        `one door: ${name}`,
        { path: '^(src|workers|config|web|scripts)/', pathNot: startsWith(files) },
        { path: packagePaths(packages) },
      ),
    ),
    // Of types neither.
    forbid('no cycles', {}, { circular: true }),
    forbid('nothing unresolved', {}, { couldNotResolve: true }),
    forbid(
      'adapters do not meet',
      { path: '^src/store/(embedded|mongo)/' },
      { path: '^src/store/(embedded|mongo)/', pathNot: '^src/store/$1/' },
    ),
    forbid(
      'one place chooses adapters',
      {
        path: '^(src|workers)/',
        pathNot: [
          '^src/adapters\\.ts$',
          '^src/store/(embedded|mongo)/',
          '^src/queue/(bull|embedded)-queue\\.ts$',
        ],
      },
      { path: '^src/(store/(embedded|mongo)/|queue/(bull|embedded)-queue\\.ts$)' },
    ),
    forbid(
      'rooms hand on only what is theirs',
      { path: '^(src/[^/]+|workers|config|web)/' },
      { path: '^(src|workers|config|web)/', pathNot: ['^$1/'], dependencyTypes: ['export'] },
    ),
    // A module that is loaded by a name made at run time is seen by no rule.
    forbid(
      'no other way to load',
      { path: '^(src|workers|config|web)/', pathNot: ['^src/queue/bull-queue\\.ts$'] },
      { path: '^(node:)?module$', dependencyTypes: ['core'] },
    ),
    // In http only who asks, and whether it was asked before, reads the store itself.
    forbid(
      'routes go through services',
      { path: '^src/http/(api/|answer/|middleware/|[^/]+\\.ts$)' },
      { path: '^src/store/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'scopes are made in named files',
      { path: '^(src|workers|config)/', pathNot: scopeMakers.map((path) => `^${path}$`) },
      { path: '^src/domain/access/scope\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^(dist|data|coverage)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
