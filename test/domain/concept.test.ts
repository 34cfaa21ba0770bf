import { expect } from 'chai';
import fc from 'fast-check';
import { conceptForm } from '../../src/domain/values/concept.ts';

describe('the URI of a concept', () => {
  const form = 'http://data.europa.eu/esco/skill/5626b3b1-5415-47f6-acf1-b573d457d180';

  it('has one form, in whichever it is written', () => {
    for (const written of [
      form,
      form.replace('http:', 'https:'),
      form.replace('http:', 'HTTPS:'),
      `${form}/`,
      `${form}//`,
      form.replace('data.europa.eu', 'Data.Europa.EU'),
      form.replace('5626b3b1', '5626B3B1'),
    ])
      expect(conceptForm(written), written).to.equal(form);
  });

  it('keeps apart what is not the same, and leaves alone what is no address', () => {
    for (const other of [
      'http://data.europa.eu/esco/occupation/5626b3b1-5415-47f6-acf1-b573d457d180',
      'http://data.europa.eu/esco/skill/S1.2.3',
      'http://data.europa.eu/esco/Skill/x',
      'http://example.org/a?b=c',
      'skill:A/',
      'urn:x:Y',
    ])
      expect(conceptForm(other)).to.equal(other);
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (text) => {
        expect(conceptForm(conceptForm(text))).to.equal(conceptForm(text));
      }),
    );
  });
});
