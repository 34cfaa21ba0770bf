import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Problem } from '../../src/domain/problem.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createOccupationSearch } from '../../src/skills/occupation-search.ts';
import type { Occupation } from '../../src/skills/taxonomy-data.ts';
import { loadTitleWords, noTitleWords } from '../../src/skills/title-words.ts';
import { detailOf } from '../support/words.ts';

const { occupations } = loadTaxonomy('config/taxonomy');
const words = loadTitleWords('config/title-words.csv');
const shipped = createOccupationSearch(occupations, words);
const found = (typed: string, limit = 5) => shipped.search(typed, limit).map(({ label }) => label);

describe('the search for occupations', () => {
  it('finds a name as it is typed, whole or begun, and with a letter wrong', () => {
    expect(found('brickl')).to.include('bricklayer');
    expect(found('bricklayer')[0]).to.equal('bricklayer');
    expect(found('kitchen ass')[0]).to.equal('kitchen assistant');
    expect(found('brickleyer')).to.include('bricklayer');
    expect(found('warehouse order p')[0]).to.equal('warehouse order picker');
  });

  it('finds the occupation of a title with other things around it', () => {
    expect(found('KITCHEN HELPER (Full Time) - RM1800')).to.include('kitchen assistant');
    expect(found('Lorry Driver Class E, Shah Alam')).to.include('cargo vehicle driver');
    expect(found('Senior Software Engineer @ Acme')[0]).to.equal('software developer');
  });

  it('takes what titles with the same words were filed under for more than likeness of names alone', () => {
    const named = (search: typeof shipped) =>
      search.search('Operator (night shift)', 5).map(({ label }) => label);
    expect(named(shipped)[0]).to.equal('factory hand');
    expect(named(createOccupationSearch(occupations, noTitleWords))).not.to.include('factory hand');
  });

  it('gives each occupation once, keeps to the limit, and nothing for nothing', () => {
    const hits = shipped.search('sales', 20).map(({ uri }) => uri);
    expect(hits).to.have.length(20);
    expect(new Set(hits).size).to.equal(20);
    expect(shipped.search('', 5)).to.deep.equal([]);
    expect(shipped.search('!!', 5)).to.deep.equal([]);
    expect(shipped.search('sales', 0)).to.deep.equal([]);
    expect(shipped.search('xqzwv', 5)).to.deep.equal([]);
  });

  it('says the label that is most like what was typed', () => {
    const jobs: Occupation[] = [
      { uri: 'job:1', label: 'hand packer', alt: ['box filler'], isco: '9321', essential: [], optional: [] },
    ];
    expect(createOccupationSearch(jobs, noTitleWords).search('box filler nights', 1)).to.deep.equal([
      { uri: 'job:1', label: 'hand packer', matchedLabel: 'box filler' },
    ]);
  });
});

describe('the words of job titles', () => {
  it('name occupations that there are, and no word of a single title', () => {
    const whole = new Set(occupations.map(({ uri }) => uri));
    expect(words.titles).to.be.greaterThan(7_000);
    expect(words.filed.filter(({ concept }) => whole.has(concept)).length).to.be.greaterThan(300);
    for (const { words: counts, concept } of words.filed) {
      for (const [stem, count] of counts) {
        expect(count, `${concept} ${stem}`).to.be.at.least(2);
        expect(words.titlesWith.get(stem), stem).to.be.at.least(count);
      }
    }
  });

  it('are asked for by name when the table is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stepwell-titles-'));
    const problemOf = (path: string) => {
      try {
        loadTitleWords(path);
      } catch (error) {
        return detailOf(error as Problem);
      }
      throw new Error('It loaded.');
    };
    expect(problemOf(join(folder, 'title-words.csv'))).to.match(/title-words\.csv is missing/);
    writeFileSync(join(folder, 'title-words.csv'), 'concept,words\n');
    expect(problemOf(join(folder, 'title-words.csv'))).to.match(/has no column titles/);
    rmSync(folder, { recursive: true });
  });
});
