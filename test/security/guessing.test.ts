import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Secret, TOTP } from 'otpauth';
import { codeLength, codeSigns } from '../../src/domain/one-time-code.ts';
import { recoveryCodeFrom } from '../../src/domain/second-factor.ts';
import { oneTimeCodes } from '../../src/security/one-time-codes.ts';
import { createLocks, windowSeconds } from '../../src/services/people/locks.ts';
import { codeOf } from '../../src/services/people/sign-in-code.ts';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const section = page.split('## What guessing comes to')[1]?.split('\n## ')[0] ?? '';
const locks = createLocks({ store: undefined as never, clock: () => '', blind: (text) => text });
const now = '2026-11-24T09:30:00.000Z';

/** How many codes a maker makes: as many signs as it is seen to use, at each of its places. */
function codesOf(make: (nth: number) => string): number {
  const made = Array.from({ length: 4000 }, (_, nth) => make(nth).replaceAll('-', ''));
  return new Set(made.join('')).size ** (made[0]?.length ?? 0);
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const bytesOf = (nth: number) => createHash('sha256').update(`${nth}`).digest().subarray(0, 10);

/** How many codes of an authenticator are taken at one moment. */
function takenAtOnce(): number {
  const secret = oneTimeCodes.newSecret();
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const at = (steps: number) => totp.generate({ timestamp: Date.parse(now) + steps * 30_000 });
  const near = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map(at);
  return new Set(near.filter((code) => oneTimeCodes.stepOf(secret, code, now) !== undefined)).size;
}

/** The lines of the table, by what is guessed. */
const lines = new Map(
  section
    .split('\n')
    .filter((line) => line.startsWith('| a'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, what = '', ...cells]) => [what, cells]),
);

describe('what guessing comes to', () => {
  const windows = (24 * 3600) / windowSeconds;
  const paper = codeSigns.length ** codeLength;
  const counted: readonly (readonly [what: string, codes: number, tries: number, good: number])[] = [
    ['a code on paper, from one network at `/my/code`', paper, locks.ofCodeSource('x').most, 10_000],
    ["a code on paper, through one partner's portal", paper, locks.ofCodePartner('x').most, 1000],
    [
      ...(['a code of a mail, for one account', codesOf((nth) => codeOf({ digest }, `${nth}`))] as const),
      ...([locks.ofAccount('x').most, 1] as const),
    ],
    [
      ...([
        'a recovery code, by who has the password',
        codesOf((nth) => recoveryCodeFrom(bytesOf(nth))),
      ] as const),
      ...([locks.ofAccount('x').most, 10] as const),
    ],
    [
      ...(["an authenticator's code, by who has the password", 1e6] as const),
      ...([locks.ofAccount('x').most, takenAtOnce()] as const),
    ],
  ];

  for (const [what, codes, most, good] of counted)
    it(`is as docs/security.md says: ${what}`, () => {
      const [thereAre = '', triesSaid = '', goodSaid = '', chance = ''] = lines.get(what) ?? [];
      const tries = most * windows;
      expect(thereAre.split(' = ')[1]).to.equal(codes.toPrecision(2));
      expect(triesSaid).to.equal(tries.toLocaleString('en'));
      expect(goodSaid.split(' ')[0]).to.equal(good.toLocaleString('en'));
      expect(Number(chance)).to.be.closeTo((tries * good) / codes, Number(chance) / 20);
    });

  it('is counted for every line, and for ten thousand networks', () => {
    expect([...lines.keys()].toSorted()).to.deep.equal(counted.map(([what]) => what).toSorted());
    const many = (locks.ofCodeSource('x').most * windows * 10_000 * 10_000) / paper;
    expect(many).to.be.closeTo(1.6e-5, 1e-6);
    // Whoever has networks without end is bound by what the service answers alone.
    const [, perSecond = ''] = /([\d,]+) tries a second from ever new networks come to/.exec(section) ?? [];
    const [, chance = ''] = /ever new networks come to ([\d.e-]+) a day/.exec(section) ?? [];
    const flood = (Number(perSecond.replaceAll(',', '')) * 24 * 3600 * 10_000) / paper;
    expect(Number(chance)).to.be.closeTo(flood, flood / 20);
    expect(flood, 'hopeless').to.be.below(1e-4);
  });
});
