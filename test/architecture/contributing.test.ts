import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '..', '..');

describe('CONTRIBUTING.md', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, word = '']) => word);

  it('names files and folders that are there', () => {
    const paths = quoted.filter((word) => /^(src|workers|config|web|test|scripts|docs|\.ci)\//.test(word));
    expect(paths.length).to.be.above(20);
    expect(paths.filter((path) => !existsSync(join(root, path)))).to.deep.equal([]);
  });

  it('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const commands = [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(commands.length).to.be.above(5);
    expect(commands.filter((name) => scripts[name ?? ''] === undefined)).to.deep.equal([]);
  });

  it('gives the platform packages in the versions that are locked', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    for (const [name, owner] of [
      ['@biomejs/cli-darwin-arm64', '@biomejs/biome'],
      ['@oxc-parser/binding-darwin-arm64', 'oxc-parser'],
    ]) {
      expect(text).to.include(`${name}@${packages[`node_modules/${owner}`].version}`);
    }
  });
});
