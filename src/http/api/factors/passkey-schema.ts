import { z } from 'zod';

/** Base64url without padding, as WebAuthn writes bytes. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/);

/** An id of a credential has 1,023 bytes at most. */
const credentialId = bytes(1364);

/** What a browser says of the page that asked: kept short, for it is parsed before anything is known. */
const clientDataJSON = bytes(4000);

const transports = z
  .array(
    z
      .string()
      .max(30)
      .regex(/^[a-z-]+$/),
  )
  .max(10);

export const passkeyMade = z
  .strictObject({
    ...{ id: credentialId, clientDataJSON, attestationObject: bytes(8000) },
    transports: transports.optional(),
  })
  .meta({ id: 'PasskeyMade', description: 'What `navigator.credentials.create` answered. Base64url.' });

export const passkeySaid = z
  .strictObject({
    ...{ id: credentialId, clientDataJSON, authenticatorData: bytes(4000), signature: bytes(2000) },
    userHandle: bytes(100).optional(),
  })
  .meta({ id: 'PasskeySaid', description: 'What `navigator.credentials.get` answered. Base64url.' });

const descriptors = z.array(
  z.strictObject({ type: z.literal('public-key'), id: z.string(), transports: z.array(z.string()) }),
);

/** In the form of `PublicKeyCredential.parseCreationOptionsFromJSON`. */
export const passkeyCreation = z
  .strictObject({
    rp: z.strictObject({ id: z.string(), name: z.string() }),
    user: z.strictObject({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.strictObject({ type: z.literal('public-key'), alg: z.int() })),
    timeout: z.int(),
    excludeCredentials: descriptors,
    authenticatorSelection: z.strictObject({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
    attestation: z.literal('none'),
  })
  .meta({ id: 'PasskeyCreation' });

/** In the form of `PublicKeyCredential.parseRequestOptionsFromJSON`. */
export const passkeyRequest = z
  .strictObject({
    rpId: z.string(),
    challenge: z.string(),
    timeout: z.int(),
    allowCredentials: descriptors,
    userVerification: z.literal('required'),
  })
  .meta({ id: 'PasskeyRequest' });

export const passkeysOffered = z
  .strictObject({
    offered: z.boolean(),
    at: z.string().optional().meta({ description: 'Where they are offered, if that is another address.' }),
  })
  .meta({ id: 'PasskeysOffered' });
