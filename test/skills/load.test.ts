import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Problem } from '../../src/domain/problem.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { detailOf } from '../support/words.ts';

describe('loading a taxonomy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stepwell-taxonomy-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  function problemOf(path: string): string {
    try {
      loadTaxonomy(path);
    } catch (error) {
      expect(error).to.be.instanceOf(Problem);
      return detailOf(error as Problem);
    }
    throw new Error('It loaded.');
  }

  function escoFolder(name: string, files: Record<string, string> = {}): string {
    const path = join(folder, name);
    mkdirSync(path);
    const all = {
      'skills_en.csv':
        '\uFEFFconceptUri,preferredLabel,altLabels\nskill:a,bake bread,"baking bread\nmake loaves\nbake bread"\nskill:b,bake goods,\n',
      'skillGroups_en.csv': 'conceptUri,preferredLabel\ngroup:food,"food, all of it"\n',
      'occupations_en.csv': 'conceptUri,iscoGroup,preferredLabel,altLabels\noccupation:baker,7512, baker,\n',
      'broaderRelationsSkillPillar.csv': 'conceptUri,broaderUri\r\nskill:a,skill:b\r\nskill:b,group:food\r\n',
      'skillSkillRelations.csv': 'originalSkillUri,relationType,relatedSkillUri\nskill:a,optional,skill:b\n',
      'occupationSkillRelations.csv':
        'occupationUri,relationType,skillUri\noccupation:baker,essential,skill:a\n',
      ...files,
    };
    for (const [file, text] of Object.entries(all)) writeFileSync(join(path, file), text);
    return path;
  }

  it('reads the cut that ships, and every relation in it resolves', () => {
    const data = loadTaxonomy('config/taxonomy');
    const taxonomy = createTaxonomy(data);
    expect(data.occupations.length).to.be.greaterThan(1_300);
    expect(data.attribution).to.equal(
      'This service uses the ESCO classification of the European Commission.',
    );
    const lost = [...data.skills, ...data.groups, ...data.occupations].flatMap((concept) => [
      ...('broader' in concept ? concept.broader : []),
      ...('essential' in concept ? [...concept.essential, ...concept.optional] : []),
    ]);
    expect(lost.length).to.be.greaterThan(10_000);
    expect(lost.filter((uri) => taxonomy.label(uri) === undefined)).to.deep.equal([]);
    for (const occupation of data.occupations) {
      const { essential = [], optional = [] } = taxonomy.skillsOf(occupation.uri) ?? {};
      expect(essential.length + optional.length, occupation.label).to.be.greaterThan(0);
      expect([...essential, ...optional].every(taxonomy.isSkill), occupation.label).to.equal(true);
      expect(taxonomy.iscoOf(occupation.uri)).to.match(/^\d{4}$/);
    }
  });

  it('reads the CSV files of ESCO with their quirks: a BOM, labels over several lines, either line end', () => {
    const data = loadTaxonomy(escoFolder('whole'));
    expect(data.skills[0]).to.deep.equal({
      uri: 'skill:a',
      label: 'bake bread',
      alt: ['baking bread', 'make loaves'],
      broader: ['skill:b'],
      essential: [],
      optional: ['skill:b'],
    });
    expect(data.groups[0]?.label).to.equal('food, all of it');
    expect(data.occupations[0]).to.deep.include({ label: 'baker', isco: '7512', essential: ['skill:a'] });
  });

  it('keeps of what is retired the name alone: it is neither known nor offered', () => {
    const data = loadTaxonomy(
      escoFolder('retired', {
        'skills_en.csv':
          'conceptUri,preferredLabel,altLabels,status\nskill:a,bake bread,,released\nskill:b, bake goods,baking,obsolete\nskill:c,roast,,\n',
        'occupations_en.csv':
          'conceptUri,iscoGroup,preferredLabel,altLabels,status\noccupation:baker,7512,baker,,deprecated\n',
      }),
    );
    const taxonomy = createTaxonomy(data);
    expect(data.skills.map(({ uri }) => uri)).to.deep.equal(['skill:a', 'skill:c']);
    expect([taxonomy.isSkill('skill:b'), taxonomy.isOccupation('occupation:baker')]).to.deep.equal([
      false,
      false,
    ]);
    expect([taxonomy.label('skill:b'), taxonomy.label('occupation:baker')]).to.deep.equal([
      'bake goods',
      'baker',
    ]);
    expect(taxonomy.searchSkills('bak', 10).map(({ uri }) => uri)).to.deep.equal(['skill:a']);
    expect(taxonomy.skillByLabel('bake goods')).to.equal(undefined);
    expect(taxonomy.searchOccupations('baker', 10)).to.deep.equal([]);
  });

  it('knows a concept in one form, in whichever a file writes its address', () => {
    const uri = 'http://data.europa.eu/esco/skill/5626b3b1-5415-47f6-acf1-b573d457d180';
    const data = loadTaxonomy(
      escoFolder('forms', {
        'skills_en.csv': `conceptUri,preferredLabel,altLabels\n${uri.replace('http', 'https')},bake goods,\n`,
        'occupationSkillRelations.csv': `occupationUri,relationType,skillUri\noccupation:baker,essential,${uri}/\n`,
      }),
    );
    expect(data.skills[0]?.uri).to.equal(uri);
    expect(data.occupations[0]?.essential).to.deep.equal([uri]);
  });

  it('names what is missing or damaged', () => {
    expect(problemOf(join(folder, 'nowhere'))).to.match(/nowhere holds no taxonomy.*TAXONOMY_DIR/s);
    const noFile = escoFolder('no-file');
    rmSync(join(noFile, 'skillSkillRelations.csv'));
    expect(problemOf(noFile)).to.match(/skillSkillRelations\.csv is missing/);
    const noColumn = escoFolder('no-column', {
      'occupations_en.csv': 'conceptUri,preferredLabel,altLabels\n',
    });
    expect(problemOf(noColumn)).to.match(/occupations_en\.csv has no column iscoGroup/);
  });

  it('names the file and the line of a cut that is damaged', () => {
    const damaged = join(folder, 'damaged');
    cpSync('config/taxonomy', damaged, { recursive: true });
    const spoil = (file: string, change: (text: string) => string) => {
      const path = join(damaged, file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, change(text));
      const problem = problemOf(damaged);
      writeFileSync(path, text);
      return problem;
    };
    for (const file of ['skills.tsv', 'groups.tsv', 'occupations.tsv']) {
      expect(spoil(file, (text) => text.slice(0, text.length / 2))).to.contain(file);
      expect(spoil(file, (text) => text.replace('label', 'lable'))).to.contain(`${file} is damaged`);
      expect(spoil(file, (text) => `${text}${text.slice(0, 1000)}`)).to.contain(file);
      expect(spoil(file, (text) => withCell(text, 3, 1, ''))).to.match(new RegExp(`Line 3 of .*${file}`));
    }
    expect(spoil('skills.tsv', (text) => withCell(text, 4, 3, '999999'))).to.match(/Line 4 of .*skills/);
    expect(spoil('skills.tsv', (text) => withCell(text, 5, 4, '-1'))).to.match(/Line 5 of .*skills/);
    expect(spoil('skills.tsv', (text) => withCell(text, 6, 6, 'x9'))).to.match(/Line 6 of .*skills/);
    expect(spoil('groups.tsv', (text) => withCell(text, 7, 3, 'many'))).to.match(/Line 7 of .*groups/);
    expect(spoil('occupations.tsv', (text) => withCell(text, 8, 4, 'x'))).to.match(/Line 8 of .*occupations/);
    expect(spoil('taxonomy.json', () => '{')).to.match(/taxonomy\.json is damaged/);
    expect(spoil('taxonomy.json', () => '{"base":"x:"}')).to.match(/taxonomy\.json is damaged/);
    rmSync(join(damaged, 'skills.tsv'));
    expect(problemOf(damaged)).to.match(/skills\.tsv is missing/);
  });

  it('ships with every concept that the tables of everyday words and misleading labels name', () => {
    const { skills, occupations } = loadTaxonomy('config/taxonomy');
    const held = new Set([...skills, ...occupations].map(({ uri }) => uri));
    const named = ['everyday-words.csv', 'misleading-labels.csv'].flatMap(
      (name) => readFileSync(join('config', name), 'utf8').match(/http:\S+?\/[0-9a-f-]{36}/g) ?? [],
    );
    expect(named.length).to.be.greaterThan(700);
    expect(named.filter((uri) => !held.has(uri))).to.deep.equal([]);
  });

  it('ships within 4 MB', () => {
    const bytes = readdirSync('config/taxonomy').map((name) => statSync(join('config/taxonomy', name)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).to.be.below(4_000_000);
  });
});

/** A file of tabs with one cell changed; lines count from 1, cells from 0. */
function withCell(text: string, line: number, cell: number, value: string): string {
  return text
    .split('\n')
    .map((row, at) => (at + 1 === line ? row.split('\t').with(cell, value).join('\t') : row))
    .join('\n');
}
