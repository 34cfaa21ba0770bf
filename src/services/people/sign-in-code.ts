import type { Secrets } from '../../security/port.ts';

/** Digits and letters of which none is taken for another when it is read from a screen or from paper: 32, so five bits each. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 8;

/**
 * The code that goes with the secret of a link: 40 bits. With five tries in fifteen minutes, and half an hour that it is good, a
 * guess hits once in 10^11.
 */
export function codeOf({ digest }: Pick<Secrets, 'digest'>, secret: string): string {
  const bytes = Buffer.from(digest(`code ${secret}`), 'base64url');
  return [...bytes.subarray(0, length)].map((byte) => signs.charAt(byte % signs.length)).join('');
}

/** As it is read: groups of four. */
export const shownCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$& ');

/** What somebody typed, without what they need not mind: case, blanks and dashes. */
export const typedCode = (text: string): string => text.replace(/[\s\p{Pd}]/gu, '').toUpperCase();
