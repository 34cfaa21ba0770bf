import { expect } from 'chai';
import { faultOf } from '../../web/components/number-fault.ts';
import { minorOf, scheduleOf } from '../../web/questions/values.ts';
import { speak } from '../../web/words/language.ts';
import { readNumber, typedNumber } from '../../web/words/typed-number.ts';

const none = { min: undefined, max: undefined, isWhole: false };

describe('a typed number', () => {
  before(() => {
    Object.assign(globalThis, { document: { documentElement: {} } });
  });
  afterEach(() => speak('en'));
  after(() => Reflect.deleteProperty(globalThis, 'document'));

  it('is the same with a comma and with a point', async () => {
    for (const language of ['en', 'de'] as const) {
      await speak(language);
      expect([readNumber('12,5'), readNumber('12.5'), readNumber(' 12 ')], language).to.deep.equal([
        12.5, 12.5, 12,
      ]);
      expect(minorOf('12,5', 'EUR'), language).to.equal(1250);
    }
  });

  it('has its thousands as the language writes them, where it can have any', async () => {
    expect([readNumber('1,250'), readNumber('1,250.50'), readNumber('12 500')]).to.deep.equal([
      1250, 1250.5, 12_500,
    ]);
    expect(readNumber('1.250')).to.equal(1.25);
    expect(readNumber('51.507', 90)).to.equal(51.507);
    await speak('de');
    expect([readNumber('1.250'), readNumber('1.250,50'), readNumber('1,250')]).to.deep.equal([
      1250, 1250.5, 1.25,
    ]);
    expect(readNumber('51.507', 90), 'a degree of latitude').to.equal(51.507);
    expect(typedNumber(12.5)).to.equal('12,5');
  });

  it('is none where it could be two, or is in words', () => {
    for (const typed of ['1.250,50', '1.2.3', 'ten', '1e3', '12h', ',', '--1'])
      expect(readNumber(typed), typed).to.equal(undefined);
    expect(readNumber('−1.5')).to.equal(-1.5);
  });

  it('says what is wrong, and how it is written here', async () => {
    expect(faultOf('ten', none)).to.equal('This is not a number. Write it like 12.5.');
    expect(faultOf('12,5', { ...none, isWhole: true })).to.equal('Only whole numbers go here.');
    expect(faultOf('79', { min: 1900, max: 2100, isWhole: true })).to.equal('1900 or more.');
    expect(faultOf('169', { min: 0, max: 168, isWhole: false })).to.equal('168 or less.');
    expect([faultOf('', none), faultOf('12,5', none)]).to.deep.equal(['', '']);
    await speak('de');
    expect(faultOf('zehn', none)).to.equal('Das ist keine Zahl. Schreiben Sie sie wie 12,5.');
  });

  it('is read so in an answer, too', () => {
    expect(scheduleOf({ kind: 'pool', blocks: [], least: '12,5', most: '' })).to.deep.include({
      hoursPerWeek: { min: 12.5 },
    });
  });
});
