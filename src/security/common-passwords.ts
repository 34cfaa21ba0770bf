import { dictionary } from '@zxcvbn-ts/language-common';
import type { RankOf } from '../domain/password.ts';

const ranks = new Map(dictionary['passwords-common'].map((word, at) => [word, at + 1]));

/** The common passwords of zxcvbn's list, in lower case, by how common they are. */
export const rankOf: RankOf = (word) => ranks.get(word);
