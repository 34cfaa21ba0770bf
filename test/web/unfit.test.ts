import { expect } from 'chai';
import { unfitWords } from '../../web/components/unfit.ts';

describe('a field that will not be sent', () => {
  it('says why in words of our own, each reason its own', () => {
    const said = (reason: keyof ValidityState, type: string, more: { min?: string; max?: string } = {}) =>
      unfitWords({ validity: { [reason]: true }, type, ...more });
    expect(said('tooLong', 'text')).to.equal('This cannot be read. Please write it another way.');
    expect(said('rangeOverflow', 'date', { max: '2026-11-27' })).to.equal('No day after 27 November 2026.');
    expect(said('rangeUnderflow', 'date', { min: '2026-11-27' })).to.equal('No day before 27 November 2026.');
    expect(said('typeMismatch', 'email')).to.equal('Write an email address like name@example.org.');
    expect(said('valueMissing', 'text')).to.equal('Please fill this in.');
    expect(said('valueMissing', 'select-one')).to.equal('Please choose one.');
    const own = { validity: { customError: true }, type: 'text', validationMessage: 'Choose the employer.' };
    expect(unfitWords(own), 'what the page itself misses').to.equal('Choose the employer.');
  });

  it('is told that it cannot be read, not that it is empty', () => {
    const validity = { badInput: true, valueMissing: true };
    expect(unfitWords({ validity, type: 'date' })).to.equal('This is not a whole date.');
    expect(unfitWords({ validity, type: 'time' })).to.equal('This time is not complete.');
  });
});
