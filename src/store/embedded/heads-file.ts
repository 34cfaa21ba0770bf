import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedHeads, type KeptHeads, markHeads } from '../kept-heads.ts';
import { writeWhole } from './files.ts';

/** Beside the data file, and in no backup but as what the backup was made with. */
export const headsFile = 'heads.json';

interface Deps {
  readonly dir: string;
  readonly blind: (text: string) => string;
  /** Whether the store was ever told that heads are kept, and telling it. */
  readonly wereKept: () => boolean;
  readonly noteKept: () => void;
}

/** The heads of the trails in a file of the data folder. */
export function createHeadsFile({ dir, blind, wereKept, noteKept }: Deps): KeptHeads {
  const file = join(dir, headsFile);
  return {
    async read() {
      let text: string;
      try {
        text = readFileSync(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        return { heads: [], lost: wereKept() };
      }
      const heads = checkedHeads(parsed(text), blind);
      return heads === undefined ? { heads: [], lost: true } : { heads, lost: false };
    },
    async write(heads) {
      writeWhole(file, `${JSON.stringify(markHeads(heads, blind))}\n`);
      if (!wereKept()) noteKept();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
