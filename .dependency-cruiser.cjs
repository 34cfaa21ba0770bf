/**
 * The import rules: one for every room of scripts/architecture/rooms.cjs, and what the whole house keeps to.
 * test/architecture plants a breach of each, and sees it refused.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const { rooms, entries, doors, scopeMakers } = require('./scripts/architecture/rooms.cjs');

const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];
const anyOfOurs = '^(src|workers|config|web|scripts|test)/';
const startsWith = (paths) => paths.map((path) => `^${path}`);
const packagePaths = (names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });

/** The rules of a room: for every file in it, also those directly in its folder. */
function rulesOf({ folder, ours, packages, core, typesOnly = false, not = [], coreExcept = [] }) {
  const from = { path: `^${folder}/`, pathNot: startsWith(not) };
  const own = not.length > 0 ? `^${folder}/(?!embedded/|mongo/)` : `^${folder}/`;
  const rules = [forbid(`${folder}: ours`, from, { path: anyOfOurs, pathNot: [own, ...startsWith(ours)] })];
  if (!packages.includes('.*'))
    rules.push(
      forbid(`${folder}: packages`, from, { dependencyTypes: npm, pathNot: packagePaths(packages) }),
    );
  if (typesOnly) {
    const values = { path: `^(${ours.join('|')})`, dependencyTypesNot: ['type-only'] };
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
      { dependencyTypes: npm, pathNot: packagePaths(entries.packages) },
    ),
    forbid('entries: ours', { path: '^src/[^/]+\\.ts$' }, { path: '^(web|scripts|test)/' }),
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
    // In http only who asks, and whether it was asked before, reads the store itself.
    forbid(
      'routes go through services',
      { path: '^src/http/(api/|answer/|middleware/|[^/]+\\.ts$)' },
      { path: '^src/store/(collections/|rows\\.ts)', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'scopes are made in named files',
      { path: '^(src|workers|config)/', pathNot: scopeMakers.map((path) => `^${path}$`) },
      { path: '^src/domain/access/scope\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
