import { expect } from 'chai';
import { type ReleaseSaid, sayRelease } from '../../src/words/release.ts';
import { createSpoken } from '../../src/words/words.ts';

describe('the text of a release', () => {
  const said: ReleaseSaid = {
    textVersion: 'release/1',
    ...{ participantName: 'Ada', discloserName: 'Town', employerName: 'Bakery' },
    notice: 'redisclosure/1',
    fields: ['message'],
    ...{ title: 'Baker', everybody: false },
    ...{
      to: [{ name: 'Emery' }],
      works: [],
      message: 'I like bread.\nNothing else. I lie.',
      arrangements: [],
    },
  };

  it('keeps a message of several lines in its one paragraph, between its quotation marks', () => {
    const { en } = createSpoken();
    const whole = sayRelease(en, said, () => undefined).paragraphs;
    const short = sayRelease(en, { ...said, message: 'I like bread.' }, () => undefined).paragraphs;
    expect(whole.length).to.equal(short.length);
    expect(
      whole.filter((one) => one.includes('“I like bread.\nNothing else. I lie.”). Nothing else.')),
    ).to.have.length(1);
  });
});
