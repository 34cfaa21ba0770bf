// Builds the server into dist/src and the browser app into dist/web, side by side, and lays compressed copies beside the app's files.
import { readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'vite';
import { myStyles } from './my-styles.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Packages that stay in node_modules: parts in machine code, files of their own, what must be loaded in an order that a bundle does not
 * keep, and drivers that most installations never load.
 */
const leftOutside = [
  'lmdb',
  '@node-rs/argon2',
  '@simplewebauthn/server',
  'swagger-ui-dist',
  'mongoose',
  'bull',
  'ioredis',
];

/**
 * The entries of the server, each with what it needs in a few files: finding, reading and linking a thousand modules took longer than
 * all else that a start or a command does (docs/adr/0161). Types are checked by `npm run check`.
 */
const server = {
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: leftOutside },
  // What is built is for use, wherever it runs: React would bring its checks for developers, and be slower by them.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/src',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        'worker-thread': 'src/worker-thread.ts',
        'cli/main': 'src/cli/main.ts',
        'prepare-taxonomy': 'src/prepare-taxonomy.ts',
      },
      // The sources are not shipped; a trace needs no more than where it came from.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name].js',
        sourcemapExcludeSources: true,
      },
    },
  },
};

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
try {
  await Promise.all([
    build(server),
    build({ configFile: join(root, 'web/vite.config.ts'), logLevel: 'warn' }),
  ]);
  await writeFile(join(root, 'dist', 'web', 'my.css'), myStyles(root));
  await compress();
  // What every start would work out again (docs/adr/0162).
  await import(pathToFileURL(join(root, 'dist/src/prepare-taxonomy.js')).href);
} catch (error) {
  console.error(`The build failed:\n${error instanceof Error ? error.stack : String(error)}`);
  process.exitCode = 1;
}
