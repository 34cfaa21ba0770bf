import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { withTables } from '../../scripts/open-fields.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');

describe('docs/privacy.md', () => {
  it('says of every collection what lies open and which key seals it, as npm run open-fields makes it', () => {
    expect(withTables(page)).to.equal(page);
  });

  it('answers what a lawyer of a participant asks besides, be it by what is not done', () => {
    const [, besides = ''] = page.split('## What a lawyer asks besides');
    const [answers = ''] = besides.split('\n## ');
    const asked = [
      'controller',
      'articles 9 and 10',
      'article 22',
      '42 CFR Part 2',
      'HIPAA',
      'transfers',
      'children',
    ];
    for (const topic of [...asked, 'complaints', 'a breach'])
      expect(answers, topic).to.match(new RegExp(`^\\| [^|]*${topic}[^|]* \\| [^|]{80,} \\|$`, 'm'));
  });
});
