import { expect } from 'chai';
import { licences } from '../../src/domain/values/setting.ts';
import { loadEverydayWords } from '../../src/skills/everyday-words.ts';
import { readTable } from '../../src/skills/read-table.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';

const misleading = readTable('config/misleading-labels.csv', ['concept', 'label', 'why']);
const rows = loadEverydayWords('config/everyday-words.csv');
const concepts = rows.filter(({ kind }) => kind === 'occupation' || kind === 'skill');

describe('the table of everyday words', () => {
  it('holds more than four hundred words for occupations, and each row says something', () => {
    const trades = new Set(rows.filter(({ kind }) => kind === 'occupation').flatMap(({ words }) => words));
    expect(trades.size).to.be.above(400);
    for (const { words } of rows)
      expect(words.filter((word) => !/^[\p{L}\p{N}*=?@~#]/u.test(word))).to.deep.equal([]);
  });

  it('names each concept once, and licences by codes that people can hold', () => {
    const named = rows.filter(({ kind }) => kind !== 'nothing').map(({ concept }) => concept);
    expect(new Set(named).size).to.equal(named.length);
    const codes = rows.filter(({ kind }) => kind === 'licence').map(({ concept }) => concept);
    expect([...licences]).to.include.members(codes);
  });

  it('takes no skill for misleading that everyday words speak of, and says why of each', () => {
    const spoken = new Set(concepts.map(({ concept }) => concept));
    expect(misleading.filter(([uri = '']) => spoken.has(uri))).to.deep.equal([]);
    expect(misleading.filter(([, , why]) => why === '')).to.deep.equal([]);
  });

  it('names concepts by the names that ESCO gives them', () => {
    const taxonomy = shippedTaxonomy;
    for (const { kind, concept, label } of concepts) {
      expect(kind === 'skill' ? taxonomy.isSkill(concept) : taxonomy.isOccupation(concept), label).to.equal(
        true,
      );
      expect(taxonomy.label(concept)).to.equal(label);
    }
    for (const [uri = '', label] of misleading) expect(taxonomy.label(uri)).to.equal(label);
  });
});
