import {
  challengeSeconds,
  type KnownPasskey,
  type PasskeyCreation,
  type PasskeyRequest,
} from '../../../domain/passkey.ts';

const timeout = challengeSeconds * 1000;

/** ES256, EdDSA and RS256, as COSE numbers them. */
const algorithms = [-7, -8, -257];

const type = 'public-key' as const;

const descriptors = (known: readonly KnownPasskey[]) =>
  known.map(({ credentialId, transports }) => ({ type, id: credentialId, transports: [...transports] }));

/** A passkey that is found without a name, and opens by finger, face or PIN alone: it is two factors. */
export const presentCreation = ({ site, challenge, issuer, user, others }: PasskeyCreation) => ({
  rp: { id: site.id, name: issuer },
  user: { id: user.handle, name: user.name, displayName: user.displayName },
  challenge,
  pubKeyCredParams: algorithms.map((alg) => ({ type, alg })),
  timeout,
  excludeCredentials: descriptors(others),
  authenticatorSelection: {
    residentKey: 'required' as const,
    requireResidentKey: true as const,
    userVerification: 'required' as const,
  },
  attestation: 'none' as const,
});

export const presentRequest = ({ site, challenge, allowed }: PasskeyRequest) => ({
  rpId: site.id,
  challenge,
  timeout,
  allowCredentials: descriptors(allowed),
  userVerification: 'required' as const,
});
