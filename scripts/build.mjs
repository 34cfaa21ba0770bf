// Builds the server into dist/src and the browser app into dist/web, side by side.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function step(name, script, args) {
  return new Promise((done) => {
    const output = [];
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (status) => {
      if (status !== 0) console.error(`${name} failed:\n${Buffer.concat(output)}`);
      done(status === 0);
    });
  });
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
const good = await Promise.all([
  step('tsc', 'typescript/bin/tsc', ['-p', 'tsconfig.build.json']),
  step('vite', 'vite/bin/vite.js', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']),
]);
process.exit(good.every(Boolean) ? 0 : 1);
