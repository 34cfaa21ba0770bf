import { expect } from 'chai';
import { actOf } from '../../src/domain/access/audit-act.ts';
import { permissions } from '../../src/domain/access/permissions.ts';
import { actWords, fieldWords, subjectWords } from '../../web/oversight/act-words.ts';
import { acts as german } from '../../web/words/de/acts.ts';
import { speak } from '../../web/words/language.ts';

describe('what the trail says was done', () => {
  before(() => {
    Object.assign(globalThis, { document: { documentElement: { lang: '', dir: '' } } });
  });

  after(async () => {
    await speak('en');
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('is said in words, in the language of whoever reads it', async () => {
    const listed = { action: 'list', noun: 'audit' };
    expect(bare(actWords(listed))).to.equal('List: the trail');
    await speak('de');
    expect(bare(actWords(listed))).to.equal('Auflisten: das Protokoll');
    await speak('en');
    expect(bare(actWords({ action: 'read', noun: 'need_costs' }))).to.equal('Read: cost of needs');
  });

  it('names every permission that may be refused, in both languages', () => {
    for (const permission of Object.keys(permissions) as (keyof typeof permissions)[]) {
      const { action, noun } = actOf(permission);
      expect(`${noun}:${action}`).to.equal(permission);
      expect(german.actions, permission).to.have.property(action);
      expect(german.nouns, permission).to.have.property(noun);
      expect(bare(actWords({ action, noun })), permission).to.match(/^[\p{L}’ ]+: [\p{L}’ ]+$/u);
    }
  });

  it('stands in codes where no release that is still known wrote it', () => {
    expect(bare(actWords({ action: 'mumble', noun: 'toString' }))).to.equal('mumble: toString');
  });

  it('was about an id and more, or about so many of what was listed', () => {
    const said = ['par_1', 'par_1 par_2 par_3', 'count:25', 'count:25 count:3 count:0', 'par_1 count:3'];
    expect(said.map((subject) => bare(subjectWords(subject)))).to.deep.equal([
      'par_1',
      'par_1 and 2 more',
      '25 rows of a list',
      '28 rows, in 3 lists',
      'par_1 and 1 more',
    ]);
  });

  it('names fields as words', () => {
    expect(['state', 'availableFrom', 'mailRefusedAt'].map(fieldWords)).to.deep.equal([
      'state',
      'available from',
      'mail refused at',
    ]);
  });
});

/** Without the marks that keep names from turning a line about. */
const bare = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');
