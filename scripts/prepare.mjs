// Makes a fresh clone ready: installs what is missing, builds what has changed (not with --install-only). Node built-ins
// only, because it runs first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quiet = process.argv.includes('--quiet');
const installOnly = process.argv.includes('--install-only');
const say = (line) => (quiet ? undefined : console.log(line));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Stepwell needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}

const digest = (text) => createHash('sha256').update(text).digest('hex');
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** A digest over the content of all files under some paths, so that a build is made when, and only when, one differs. */
function digestOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');
}

function run(command, args, problem) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(problem);
    process.exit(result.status ?? 1);
  }
}

const lockDigest = digest(read(join(root, 'package-lock.json')));
const installedStamp = join(root, 'node_modules', '.stepwell-installed');
if (read(installedStamp) !== lockDigest) {
  say('Installing packages (once; a minute or so) …');
  // Without install scripts: every package that needs a binary ships it.
  run(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Check the network, then run the same command again.',
  );
  writeFileSync(installedStamp, lockDigest);
}

const sources = [
  'src',
  'workers',
  'config',
  'web',
  'tsconfig.json',
  'scripts/build.mjs',
  'package-lock.json',
];
const builtStamp = join(root, 'dist', '.stepwell-built');
const wanted = digestOf(sources);
if (!installOnly && read(builtStamp) !== wanted) {
  say('Building …');
  run(process.execPath, [join(root, 'scripts', 'build.mjs')], 'The build failed; the lines above say where.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(builtStamp, wanted);
}
