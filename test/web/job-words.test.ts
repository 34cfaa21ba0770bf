import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { jobWords } from '../../web/operations/words.ts';
import { operations as german } from '../../web/words/de/operations.ts';

describe('what the service does by itself', () => {
  it('is said in words, each kind of it, in both languages', () => {
    // A job is the one thing in its file, by whose name it goes.
    const files = readdirSync(new URL('../../workers/', import.meta.url));
    const names = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => name !== 'all');
    expect(names).to.include('score-participant');
    expect(names.filter((name) => jobWords(name) === name)).to.deep.equal([]);
    const said = new Set(Object.keys(german));
    expect(names.filter((name) => !said.has(`job_${name.replaceAll('-', '_')}`))).to.deep.equal([]);
    expect(jobWords('something-new')).to.equal('something-new');
  });
});
