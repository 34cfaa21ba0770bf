import { expect } from 'chai';
import { opportunityChange } from '../../src/http/api/opportunities/schema.ts';
import { participantChange } from '../../src/http/api/participants/schema.ts';
import { answerCreate } from '../../src/http/api/questions/schema.ts';
import { newestFirst, saidWords } from '../../web/questions/said-words.ts';
import {
  answerOf,
  isNoAmount,
  minorOf,
  pastWorkOf,
  placeOf,
  scheduleOf,
  valueKind,
  wageOf,
} from '../../web/questions/values.ts';

const blocks = [{ days: ['mon', 'tue'] as ('mon' | 'tue')[], from: '09:00', to: '13:00' }];

describe('an answer', () => {
  const said = { detail: ' mornings ', channel: 'phone', note: ' ', at: '2026-11-24T09:00:00Z' } as const;

  it('carries what goes with it and nothing else, as the API takes it', () => {
    const value = { any: 1 };
    const contact = { channel: 'phone', at: said.at };
    expect(answerOf({ ...said, answer: 'yes', value })).to.deep.equal({ answer: 'yes', value, contact });
    expect(answerOf({ ...said, answer: 'partly', value })).to.deep.equal({
      ...{ answer: 'partly', value, detail: 'mornings', contact },
    });
    for (const answer of ['no', 'not_reached'] as const)
      expect(answerOf({ ...said, answer, value })).to.deep.equal({ answer, contact });
    expect(answerOf({ ...said, answer: 'no', note: 'Ms Hill' }).contact.note).to.equal('Ms Hill');
    for (const answer of ['yes', 'no', 'partly', 'not_reached'] as const)
      expect(answerCreate.safeParse(answerOf({ ...said, answer })).success, answer).to.equal(true);
  });

  it('to a value is asked for by its field, and elsewhere where no field here takes it', () => {
    expect(valueKind({ asks: 'yes_no', field: 'schedule' })).to.equal(undefined);
    expect(valueKind({ asks: 'value', field: 'wage' })).to.equal('wage');
    for (const field of ['skills', 'supportNeeds', 'occupation', 'whatever', undefined])
      expect(valueKind({ asks: 'value', field }), field).to.equal('elsewhere');
  });

  it('gives values in the shape of their field', () => {
    const wage = wageOf({ least: '12,50', most: '14', per: 'hour' }, 'GBP');
    const schedule = scheduleOf({ kind: 'pool', blocks, least: '16', most: '' });
    const place = placeOf({ label: 'Harbour Street ', postcode: ' LS1 4AP' });
    expect(wage).to.deep.equal({
      ...{
        min: { amountMinor: 1250, currency: 'GBP' },
        max: { amountMinor: 1400, currency: 'GBP' },
        per: 'hour',
      },
    });
    expect(schedule).to.deep.equal({ kind: 'pool', blocks, hoursPerWeek: { min: 16 } });
    expect(place).to.deep.equal({ label: 'Harbour Street', postcode: 'LS1 4AP' });
    expect(opportunityChange.safeParse({ wage, schedule, place }).success).to.equal(true);
    const pastWork = pastWorkOf('ten years a bricklayer\n\n looked after my nan ');
    expect(pastWork).to.deep.equal([{ text: 'ten years a bricklayer' }, { text: 'looked after my nan' }]);
    expect(participantChange.safeParse({ pastWork, place }).success).to.equal(true);
  });

  it('is said to be no amount where it is none, and not where nothing is written', () => {
    for (const text of ['£14', 'abc', '12.']) expect(isNoAmount(text, 'GBP'), text).to.equal(true);
    for (const text of ['', ' ', '12', '12,50']) expect(isNoAmount(text, 'GBP'), text).to.equal(false);
  });

  it('reads as it was said, the newest first', () => {
    const given = { answer: 'yes', at: '2026-11-24T09:00:00Z', by: 'usr_1', expires: '2027-11-24' } as const;
    const [min, max] = [1400, 1500].map((amountMinor) => ({ amountMinor, currency: 'GBP' }));
    const wage = { min: min!, max: max!, per: 'hour' } as const;
    expect(saidWords({ asks: 'value' }, { ...given, wage })).to.match(/14.00.*15.00/);
    expect(saidWords({ asks: 'yes_no' }, given)).to.equal('yes');
    expect(saidWords({ asks: 'value' }, given)).not.to.equal('yes');
    expect(saidWords({ asks: 'value' }, { ...given, answer: 'no' })).not.to.equal('no');
    // Who has no needs has said so; who would not say has said nothing, and no score may count it.
    const no = { ...given, answer: 'no' } as const;
    expect(saidWords({ asks: 'value', field: 'supportNeeds' }, no)).to.equal('none');
    expect(saidWords({ asks: 'value', field: 'wage' }, no)).to.equal('none, or would not say');
    const at = (day: string) => ({ given: { at: day } });
    expect(newestFirst([at('2026-11-01'), at('2026-11-03')]).map((one) => one.given?.at)).to.deep.equal([
      '2026-11-03',
      '2026-11-01',
    ]);
  });

  it('is not whole before it says something', () => {
    expect(wageOf({ least: '', most: '14', per: 'hour' }, 'GBP')).to.equal(undefined);
    expect(wageOf({ least: '12', most: 'lots', per: 'hour' }, 'GBP')).to.equal(undefined);
    expect(placeOf({ label: 'x', postcode: ' ' })).to.equal(undefined);
    expect(scheduleOf({ kind: 'fixed', blocks: [], least: '', most: '' })).to.equal(undefined);
    expect(scheduleOf({ kind: 'fixed', blocks, least: 'a few', most: '' })).to.equal(undefined);
    expect(pastWorkOf(' \n ')).to.equal(undefined);
  });

  it('reads amounts in the smallest unit of their currency', () => {
    expect([minorOf('12', 'GBP'), minorOf('1200', 'JPY'), minorOf('1.5', 'KWD')]).to.deep.equal([
      1200, 1200, 1500,
    ]);
    for (const text of ['', '-1', '1.2.3', '1e3', 'ten'])
      expect(minorOf(text, 'GBP'), text).to.equal(undefined);
  });
});
