import { fileURLToPath } from 'node:url';
import { limits } from '../../config/limits.ts';
import { type Composition, compose } from '../../src/compose.ts';
import { isPrivateHost } from '../../src/notify/private-address.ts';
import type { Parts } from '../../src/parts.ts';
import { cipher } from '../../src/security/cipher.ts';
import type { Passwords } from '../../src/security/port.ts';
import { createPlainVoice, loadPlainWords } from '../../src/skills/plain-voice.ts';
import { nothingMisplaced } from '../../src/store/placement.ts';
import { sayEnquiryLetter, sayJoiningLetter, sayLetter, sayLinkLetter } from '../../src/words/letter.ts';
import { createOwnSpoken } from '../../src/words/own-words.ts';
import { createSpoken } from '../../src/words/words.ts';
import { shippedTaxonomy } from './shipped-taxonomy.ts';

const shippedVoice = createPlainVoice(shippedTaxonomy, () =>
  loadPlainWords(fileURLToPath(new URL('../../config', import.meta.url))),
);

/** Passwords that cost nothing: hashing for real takes long on purpose, and test/security holds it to its promise. */
export const quickPasswords: Passwords = {
  hash: async (password) => `hash of ${password}`,
  verify: async (hash, password) => hash === `hash of ${password}`,
};

/** Nothing beside the store says how far the trails have come. */
const noHeads: Parts['keptHeads'] = { read: async () => ({ heads: [], lost: false }), write: async () => {} };

const spoken = createSpoken();
const own = createOwnSpoken();

/** A mail server that takes everything and keeps nothing. */
export const quietPost: Parts['post'] = {
  mailer: {
    goes: 'files',
    async send(_mail, beforeContent) {
      await beforeContent();
      return { became: 'sent' };
    },
  },
  publicUrl: 'https://care.example',
  domain: 'care.example',
  hasOneClick: true,
  write: (language, about, links) => sayLetter(spoken[language], about, links),
  writeLink: (language, link) => sayLinkLetter(spoken[language], link),
  writeJoining: (language, purpose, url) => sayJoiningLetter(own[language], purpose, url),
  writeEnquiry: (language, enquiry, url) => sayEnquiryLetter(spoken[language], enquiry, url),
};

/** A far side that takes everything and keeps nothing. */
const quietWebhooks: Parts['webhooks'] = {
  isPrivateHost,
  async send(_, beforeContent) {
    await beforeContent();
    return { became: 'sent' };
  },
};

/** All of the program over a store of the test, as a process composes it; `changes` takes other parts. */
export function composeOver(
  base: Pick<Parts, 'store' | 'clock' | 'newId'>,
  changes: Partial<Parts> = {},
): Composition {
  return compose({
    ...base,
    keptHeads: noHeads,
    findMisplaced: nothingMisplaced,
    blind: cipher.blindWith(new Uint8Array(32).fill(7)),
    destroyDaysBefore: async () => {},
    destroyKey: async () => {},
    passwords: quickPasswords,
    taxonomy: shippedTaxonomy,
    plainVoice: shippedVoice,
    limits,
    post: quietPost,
    webhooks: quietWebhooks,
    ...changes,
  });
}
