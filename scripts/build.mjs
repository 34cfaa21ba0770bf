// Builds the server into dist/src and the browser app into dist/web, side by side, and lays compressed copies beside the app's files.
import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

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

/** Of every script and sheet of styles one copy for each way that browsers unpack: src/http/web-app.ts sends them. */
async function compress() {
  const assets = join(root, 'dist', 'web', 'assets');
  const ways = { br: promisify(brotliCompress), gz: promisify(gzip) };
  for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
    const plain = await readFile(join(assets, name));
    await Promise.all(
      Object.entries(ways).map(async ([ending, way]) =>
        writeFile(join(assets, `${name}.${ending}`), await way(plain)),
      ),
    );
  }
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
const good = await Promise.all([
  step('tsc', 'typescript/bin/tsc', ['-p', 'tsconfig.build.json']),
  step('vite', 'vite/bin/vite.js', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn']),
]);
if (!good.every(Boolean)) process.exit(1);
await compress();
