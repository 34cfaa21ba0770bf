import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const web = fileURLToPath(new URL('../../web', import.meta.url));

const asksForDay = (text: string) => /type[=:]\s*["'{]+date["'}]/.test(text);

describe('a day that is typed in the browser', () => {
  it('is typed in the one field that reads it back', () => {
    const files = readdirSync(web, { recursive: true })
      .map(String)
      .filter((path) => /\.tsx?$/.test(path));
    const asking = files.filter((path) => asksForDay(readFileSync(join(web, path), 'utf8')));
    expect(asking).to.deep.equal([join('components', 'day-line.tsx')]);
  });

  it('is found where it is not', () => {
    const written = ['<input type="date" />', "<TextLine type={'date'} />", "{ type: 'date' }"];
    expect(written.map(asksForDay)).to.deep.equal([true, true, true]);
  });
});
