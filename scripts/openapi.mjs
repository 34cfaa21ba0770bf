// Writes the description of the API from the routes and has two linters read it, as a stranger's tools would: `npm run openapi`.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join('.cache', 'openapi.json');
const rules = (name) => join('scripts', 'openapi', name);
// Neither asks anybody outside: no figures about us, no question for newer versions.
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

const steps = [
  ['--import', 'tsx', rules('describe.ts'), file],
  [bin('@redocly/cli/bin/cli.js'), 'lint', file, '--config', rules('redocly.yaml'), '--max-problems', '50'],
  [
    bin('@stoplight/spectral-cli/dist/index.js'),
    'lint',
    file,
    '--ruleset',
    rules('spectral.yaml'),
    '--fail-severity',
    'warn',
  ],
];
for (const args of steps) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function bin(path) {
  return join('node_modules', path);
}
