import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

/** As much of CBOR (RFC 8949) as keys and attestations are made of. */
export function cbor(value: Cbor): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...(value as ReadonlyMap<number | string, Cbor>)].flatMap(([key, one]) => [
    cbor(key),
    cbor(one),
  ]);
  return Buffer.concat([head(5, pairs.length / 2), ...pairs]);
}

/** The flags of authenticator data (WebAuthn 6.1): somebody was there, they were known, it may be and is kept elsewhere. */
export const flags = { present: 1, verified: 4, eligible: 8, backedUp: 16, attested: 64 } as const;

interface Creation {
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
  readonly challenge: string;
}

interface Request {
  readonly rpId: string;
  readonly challenge: string;
}

/** What a test changes of what a true authenticator, or browser, would say. */
export interface Twist {
  readonly origin?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly type?: string;
  readonly challenge?: string;
  readonly crossOrigin?: boolean;
  readonly counter?: number;
  readonly format?: string;
  readonly statement?: ReadonlyMap<string, Cbor>;
  readonly userHandle?: string;
  readonly key?: KeyObject;
}

/** An authenticator in software, with one passkey (ES256) at most, in a browser at an address. */
export class Authenticator {
  readonly credentialId = base64url(randomBytes(20));
  readonly #pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly #origin: string;
  /** Kept by an account, as phones do, rather than by one device. */
  readonly #base: number;
  #counter = 0;
  #counts: boolean;
  #userHandle = base64url('nobody');

  constructor(origin: string, { synced = true, counts = false } = {}) {
    this.#origin = origin;
    this.#base = flags.present | flags.verified | (synced ? flags.eligible | flags.backedUp : 0);
    this.#counts = counts;
  }

  #client(type: string, challenge: string, twist: Twist): string {
    const said = { type: twist.type ?? type, challenge: twist.challenge ?? challenge };
    const origin = twist.origin ?? this.#origin;
    return base64url(JSON.stringify({ ...said, origin, crossOrigin: twist.crossOrigin ?? false }));
  }

  #data(rpId: string, twist: Twist, more = 0, rest = Buffer.alloc(0)): Buffer {
    if (this.#counts) this.#counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? this.#counter);
    const flag = Buffer.from([(twist.flags ?? this.#base) | more]);
    return Buffer.concat([sha256(twist.rpId ?? rpId), flag, counter, rest]);
  }

  /** As `navigator.credentials.create` answers. */
  make({ rp, user, challenge }: Creation, twist: Twist = {}) {
    this.#userHandle = user.id;
    const { x = '', y = '' } = this.#pair.publicKey.export({ format: 'jwk' });
    const key = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
    const id = Buffer.from(this.credentialId, 'base64url');
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
    const authData = this.#data(rp.id, twist, flags.attested, attested);
    const attestation = new Map<string, Cbor>([
      ['fmt', twist.format ?? 'none'],
      ['attStmt', twist.statement ?? new Map()],
      ['authData', authData],
    ]);
    return {
      id: this.credentialId,
      clientDataJSON: this.#client('webauthn.create', challenge, twist),
      attestationObject: base64url(cbor(attestation)),
      transports: ['internal', 'hybrid'],
    };
  }

  /** As `navigator.credentials.get` answers. */
  use({ rpId, challenge }: Request, twist: Twist = {}) {
    const data = this.#data(rpId, twist);
    const clientDataJSON = this.#client('webauthn.get', challenge, twist);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return {
      id: this.credentialId,
      clientDataJSON,
      authenticatorData: base64url(data),
      signature: base64url(sign('sha256', signed, twist.key ?? this.#pair.privateKey)),
      userHandle: twist.userHandle ?? this.#userHandle,
    };
  }
}
