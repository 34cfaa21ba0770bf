import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line on a data directory, with `input` on its standard input. */
export function stepwell(
  args: readonly string[],
  {
    dataDir,
    input = '',
    env = {},
  }: { readonly dataDir: string; readonly input?: string; readonly env?: Record<string, string> },
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'dist', 'src', 'cli', 'main.js'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env, DATA_DIR: dataDir },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

/** The same, for steps that must succeed: gives what it printed. */
export async function stepwellSays(...[args, options]: Parameters<typeof stepwell>): Promise<string> {
  const { status, stdout, stderr } = await stepwell(args, options);
  if (status !== 0) throw new Error(`stepwell ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout.trim();
}
