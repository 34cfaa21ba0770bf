// The command line: npm run stepwell -- <command>. Runs what scripts/prepare.mjs built.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));
const result = spawnSync(process.execPath, ['--enable-source-maps', entry, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(result.status ?? 1);
