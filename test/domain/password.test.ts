import { expect } from 'chai';
import fc from 'fast-check';
import { passwordFault, passwordLength } from '../../src/domain/password.ts';
import { sentenceOf } from '../../src/domain/sentence.ts';
import { loadRankOf } from '../../src/security/common-passwords.ts';
import { often } from '../support/few-or-many.ts';

const rankOf = await loadRankOf();
const about = [
  'robin.example@harbour-care.example',
  'Robin Example',
  'Harbour Employment Service',
  'Stepwell',
];
const faultOf = (password: string): string | undefined => {
  const fault = passwordFault(password, about, rankOf);
  return fault === undefined ? undefined : sentenceOf(fault).key;
};

describe('a password', () => {
  it('has twelve characters at least, as people count them, and no more than a sign-in takes', () => {
    expect(faultOf('kqzvbtplwmx')).to.equal('password_too_short');
    expect(faultOf('kqzvbtplwmxn')).to.equal(undefined);
    expect(faultOf('🦉🐢🌵🍋🎻🧭🪁🛶🧵🔭🪴')).to.equal('password_too_short');
    expect(faultOf('🦉🐢🌵🍋🎻🧭🪁🛶🧵🔭🪴🧲')).to.equal(undefined);
    const long = Array.from({ length: 1001 }, (_, at) => 'kqzvbtplwmxnhrg'[(at * 7 + (at >> 3)) % 15]).join(
      '',
    );
    expect(faultOf(long.slice(0, passwordLength.most))).to.equal(undefined);
    expect(faultOf(long)).to.equal('password_too_long');
  });

  const repeated = [
    ...['aaaaaaaaaaaa', 'abababababab', 'abcabcabcabc', 'aabbaabbaabb', '112211221122', '            '],
    ...['Passw0rd!Passw0rd!', 'letmeinletmein', 'Ünique8Ünique8', 'kqzvbtkqzvbt'],
  ];
  for (const password of repeated)
    it(`is no piece again and again: ${JSON.stringify(password)}`, () => {
      expect(faultOf(password)).to.equal('password_repeats');
    });

  const common = [
    ...['123456789012', '098765432109', '1234567890123456', 'abcdefghijkl', 'zyxwvutsrqponm'],
    ...['qwertyuiop12', 'QWERTYuiop!!', 'asdfghjkl123', '1qaz2wsx3edc4', 'q1w2e3r4t5y6u7', 'azertyuiop123'],
    ...['password1234', 'Password123!', 'P@$$w0rd1234', 'pässwörd1234', 'drowssap4321', 'password-password'],
    ...['Welcome2024!!', 'iloveyouforever', 'dragonmonkey12', 'letmein, please!', 'football2026!'],
    ...['administrator1', 'adminadmin123', 'Winter20252025', 'ChangeMe12345', 'abcd1234efgh'],
  ];
  for (const password of common)
    it(`is not what everybody tries: ${password}`, () => {
      expect(faultOf(password)).to.equal('password_too_common');
    });

  const printed = [
    ...['correcthorsebatterystaple', 'correct horse battery staple', 'Correct-Horse-Battery-Staple1!'],
    ...['demo-only-password', 'Demo Only Password', 'demoonlypassword2026', 'd3mo-0nly-passw0rd'],
  ];
  for (const password of printed)
    it(`is not what is printed for everybody to read: ${password}`, () => {
      expect(faultOf(password)).to.equal('password_too_common');
    });

  const known = [
    ...['Robin Example 99', 'robin.example', 'ExampleRobin1', 'robin.example@harbour-care.example'],
    ...[
      'Stepwell2026!',
      'st3pw3ll-12345',
      'Harbour2026!!',
      'harbourservice1',
      'harbour-care',
      'Employment123',
    ],
  ];
  for (const password of known)
    it(`is not what others know of its owner: ${password}`, () => {
      expect(faultOf(password)).to.equal('password_too_common');
    });

  it('may hold such words beside others', () => {
    for (const password of [
      'robin ate the harbour lamp',
      'harbour-lantern-94',
      'correct horses eat battery staples',
      'demo lanterns only, no password',
      'a password of the tests',
      'Ein langes Kennwort',
      'x7!mQ2#pL9z@',
    ])
      expect(faultOf(password), password).to.equal(undefined);
  });

  it('of random letters is never refused', () => {
    const letters = fc.array(fc.constantFrom(...'bcdfghjkmnpqrtvwxz'), { minLength: 16, maxLength: 40 });
    fc.assert(
      fc.property(letters, (random) => {
        fc.pre(new Set(random).size >= 8);
        const password = random.join('');
        fc.pre(faultOf(password) !== 'password_repeats');
        expect(faultOf(password)).to.equal(undefined);
      }),
      { seed: 20261124, numRuns: often(300) },
    );
  });
});
