import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { withTables } from '../../scripts/open-fields.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');

describe('docs/privacy.md', () => {
  it('says of every collection what lies open and which key seals it, as npm run open-fields makes it', () => {
    expect(withTables(page)).to.equal(page);
  });
});
