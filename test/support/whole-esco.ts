import { existsSync } from 'node:fs';

/** Where the whole of ESCO lies, which is too large to ship: ESCO_DIR, or beside the project. */
const folder = process.env.ESCO_DIR ?? '../shared/data/esco';

/** The folder with all of ESCO; without it the running test is skipped, and says so. */
export function wholeEsco(test: Mocha.Context): string {
  if (!existsSync(folder)) {
    console.warn(`SKIPPED: the whole of ESCO is not in ${folder}; set ESCO_DIR to its folder.`);
    test.skip();
  }
  return folder;
}
