import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const sources = readdirSync(web, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith('.tsx'))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(web, path), 'utf8') }));
const having = (pattern: RegExp, but: RegExp) =>
  sources.filter(({ text }) => pattern.test(text) && !but.test(text)).map(({ path }) => path);

/** Where something is typed outside a form, and nothing of it is lost. */
const keptElsewhere = [
  // Parts of a form, which hold only how something is written there.
  ...['questions/travel-value.tsx', 'questions/value-field.tsx', 'questions/wage-value.tsx'],
  // A code of a mail, which is good until another is asked for.
  'employing/address-trial.tsx',
  // What a list is searched by, and what is shown to be copied.
  ...['components/search-line.tsx', 'administration/shown-once.tsx'],
];

describe('what is typed', () => {
  it('stands in the form that asks before it is left; the ways in alone have nothing to lose', () => {
    expect(having(/<form\b/, /never/).filter((path) => !path.startsWith('sign-in/'))).to.deep.equal([
      'forms/form.tsx',
    ]);
  });

  it('is held by a form, a draft, or what says that it is unsaved', () => {
    const typed = having(
      /<(TextBox|TextLine|DayLine|NumberLine|textarea|WeekPicker)\b/,
      /<(Form|EditForm|EditSection)\b|useUnsaved|useDraft|useWriting/,
    ).filter((path) => sources.some((one) => one.path === path && one.text.includes('useState(')));
    expect(typed.filter((path) => !path.startsWith('sign-in/'))).to.deep.equal([...keptElsewhere].sort());
  });
});
