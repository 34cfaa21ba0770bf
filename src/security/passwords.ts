import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from './port.ts';

/** argon2id is 2 in the library's numbering. Memory 19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet. */
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords under argon2id. An unknown user costs as much time as a wrong password. */
export function createPasswords(): Passwords {
  let decoy: Promise<string> | undefined;
  return {
    hash: (password) => hash(password, parameters),
    async verify(stored, password) {
      decoy ??= hash('nobody has this password', parameters);
      const good = await verify(stored ?? (await decoy), password);
      return good && stored !== undefined;
    },
  };
}
