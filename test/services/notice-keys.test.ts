import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { causeOf, noticeKey } from '../../src/services/notices/new-notice.ts';

/** A text in the place of a key, where it is kept and where it is looked for. */
const byHandForm = /dedupeKey *[:=]\s*[`'"]|'byCause', \[[^\]]*`/;

describe('the keys of notices', () => {
  it('are made of their kind and cause, and tell the cause', () => {
    // By hand: stores hold keys of this form, and another tells once more of what was told.
    const dedupeKey = noticeKey('person_asks', 'par_1', 'look', '2026-11-24');
    expect(dedupeKey).to.equal('person_asks:par_1:look:2026-11-24');
    expect(causeOf({ kind: 'person_asks', dedupeKey })).to.equal('par_1:look:2026-11-24');
  });

  it('are made in one place', () => {
    const services = new URL('../../src/services', import.meta.url).pathname;
    const byHand = readdirSync(services, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => byHandForm.test(readFileSync(join(services, file), 'utf8')));
    expect(byHand).to.deep.equal([]);
  });
});
