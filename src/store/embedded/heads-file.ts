import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeadsPlace } from '../kept-heads.ts';
import { writeWhole } from './files.ts';

export const headsFile = 'heads.json';

/** The heads of the trails in a file of the data folder. What is no JSON is as good as changed. */
export function headsInFolder(dir: string): HeadsPlace {
  const file = join(dir, headsFile);
  return {
    async read() {
      try {
        return JSON.parse(readFileSync(file, 'utf8'));
      } catch (error) {
        if (error instanceof SyntaxError) return null;
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    write: async (heads) => writeWhole(file, `${JSON.stringify(heads)}\n`),
  };
}
