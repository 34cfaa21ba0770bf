import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pagesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const records = pagesIn('docs/adr');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pagesIn('docs'), ...records].map(
  (path) => ({
    path,
    text: read(path),
  }),
);

/** All that a pattern finds on any page, with the page. */
function found(pattern: RegExp): { readonly page: string; readonly what: string }[] {
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([, what = '']) => ({ page: path, what })),
  );
}
const listed = (some: readonly { readonly page: string; readonly what: string }[]) =>
  some.map(({ page, what }) => `${page}: ${what}`);

/** Every file of ours, from the root. */
const files = ['src', 'workers', 'config', 'web', 'test', 'scripts', 'docs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => `${folder}/${path}`),
  )
  .concat(readdirSync(root));

/** The anchors of a page's headings, as they are made where it is shown. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  it('name files and folders that are there', () => {
    const paths = found(/(?<![\w/.:-])((?:src|workers|config|web|test|scripts|docs|\.ci)\/[\w./@-]*)/g);
    expect(paths).to.have.length.above(200);
    const missing = paths.filter(({ what }) => !existsSync(join(root, what.replace(/\.$/, ''))));
    expect(listed(missing)).to.deep.equal([]);
  });

  it('name by the end of its path only what is there, too', () => {
    const names = found(/`([\w./-]+\.(?:ts|tsx|mjs|cjs|css|md|yaml))`/g);
    const missing = names.filter(({ what }) => !files.some((file) => `/${file}`.endsWith(`/${what}`)));
    expect(listed(missing)).to.deep.equal([]);
  });

  it('lead with their links to pages and headings that are there', () => {
    const links = found(/\]\((?!https?:)([^)\s]+)\)/g);
    expect(links).to.have.length.above(20);
    const broken = links.filter(({ page, what }) => {
      const [path = '', anchor] = what.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(listed(broken)).to.deep.equal([]);
  });

  it('name commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = found(/\bnpm (?:run )?((?<=run )[\w:-]*\w|start\b|test\b)/g);
    expect(commands).to.have.length.above(30);
    expect(listed(commands.filter(({ what }) => scripts[what] === undefined))).to.deep.equal([]);
  });
});

describe('a record of a decision', () => {
  it('has a number of its own, the same in its name and its title', () => {
    const numbers = records.map((path) => Number(/(\d{4})-/.exec(path)?.[1]));
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).to.deep.equal([]);
    const titles = records.map((path) => Number(/^# (\d+)\. /.exec(read(path))?.[1]));
    expect(titles).to.deep.equal(numbers);
  });

  it('says what was decided and what checks it', () => {
    const lacking = records.filter(
      (path) => !/\*\*Decision\.\*\*[\s\S]*\*\*Checked by\*\* \S/.test(read(path)),
    );
    expect(lacking).to.deep.equal([]);
  });
});

describe('docs/dependencies.md', () => {
  it('has every package that the service runs on, and no other', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    const rows = [...read('docs/dependencies.md').matchAll(/^\| (`[^|]+) \|/gm)].map(
      ([, names = '']) => names,
    );
    const named = rows.flatMap((names) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
    expect(named.sort()).to.deep.equal(Object.keys(dependencies).sort());
  });
});

describe('CONTRIBUTING.md', () => {
  it('gives the platform packages in the versions that are locked', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    for (const [name, owner] of [
      ['@biomejs/cli-darwin-arm64', '@biomejs/biome'],
      ['@oxc-parser/binding-darwin-arm64', 'oxc-parser'],
    ]) {
      expect(read('CONTRIBUTING.md')).to.include(`${name}@${packages[`node_modules/${owner}`].version}`);
    }
  });
});
