import type { RankOf } from '../domain/password.ts';

let ranks: Promise<ReadonlyMap<string, number>> | undefined;

async function readRanks(): Promise<ReadonlyMap<string, number>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Map(dictionary['passwords-common'].map((word, at) => [word, at + 1]));
}

/** The common passwords of zxcvbn's list, in lower case, by how common they are; unpacked when somebody first chooses one, which takes 40 ms. */
export async function loadRankOf(): Promise<RankOf> {
  ranks ??= readRanks();
  const known = await ranks;
  return (word) => known.get(word);
}
