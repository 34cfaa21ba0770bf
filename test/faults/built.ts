import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');

let built: Promise<string> | undefined;

/**
 * The folder with what processes and threads of these tests run, a few files each: they die by the dozen, and to be found, read and
 * compiled anew took most of their lives. It goes with this process.
 */
export function buildThreads(): Promise<string> {
  built ??= (async () => {
    mkdirSync(join(root, 'dist'), { recursive: true });
    const outDir = mkdtempSync(join(root, 'dist', 'threads-'));
    process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
    const threads = 'test/faults/threads';
    await build({
      ...{ root, configFile: false, logLevel: 'warn' },
      build: {
        ...{ ssr: true, target: 'node20', outDir, sourcemap: true },
        rollupOptions: {
          input: { process: `${threads}/process.ts`, 'fickle-thread': `${threads}/fickle-thread.ts` },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    });
    return outDir;
  })();
  return built;
}
