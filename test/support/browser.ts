import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The browser to test with: `CHROMIUM`, Debian's, or Google's; undefined when there is none. */
export function findChromium(): string | undefined {
  const named = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const there = named.find((path) => path !== undefined && existsSync(path));
  if (there !== undefined) return there;
  try {
    return execFileSync('which', ['google-chrome'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** Starts it without a window. In containers everything runs as root, where its sandbox refuses to start. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
