import type { SingleBar } from 'cli-progress';

/** A bar for what takes a while. */
export type Bar = Pick<SingleBar, 'start' | 'update' | 'increment' | 'stop'>;

const nobody: Bar = { start() {}, update() {}, increment() {}, stop() {} };

/** A bar in the words of cli-progress, which nobody sees unless a terminal shows it. */
export async function createBar(format?: string): Promise<Bar> {
  if (!process.stdout.isTTY) return nobody;
  const { SingleBar } = await import('cli-progress');
  return new SingleBar({ format, noTTYOutput: false });
}
