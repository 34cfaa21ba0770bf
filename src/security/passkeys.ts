import type { Passkeys } from './port.ts';

/** ES256, RS256 and EdDSA, as COSE numbers them: what authenticators make. */
const algorithms = [-7, -257, -8];

/** Signs of a public key in base64url: one of RSA with 8192 bits fits. */
const longestKey = 1500;

/**
 * By @simplewebauthn/server, which is loaded behind a start where somebody has a second factor, else when it is first asked, and by no command: reading certificates, which nothing here asks for,
 * makes it large (a quarter of a second of processor time).
 */
async function load() {
  const [checks, helpers] = await Promise.all([
    import('@simplewebauthn/server'),
    import('@simplewebauthn/server/helpers'),
  ]);
  return { ...checks, ...helpers };
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** A page of ours in another's frame is not where passkeys are used. */
const isFramed = ({ decodeClientDataJSON }: Loaded, clientDataJSON: string): boolean =>
  decodeClientDataJSON(clientDataJSON).crossOrigin === true;

/**
 * We ask for no attestation, so there is none but one that the key made of itself. Others are not looked at: they name addresses of
 * lists of revoked certificates, which the package would fetch.
 */
function attestsNothing({ decodeAttestationObject, isoBase64URL }: Loaded, attestationObject: string) {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = attestation.get('fmt');
  return format === 'none' || (format === 'packed' && attestation.get('attStmt').get('x5c') === undefined);
}

/** Whatever a caller sends, of whatever shape, is at worst no passkey. */
const unlessMalformed = <T>(work: () => Promise<T | undefined>): Promise<T | undefined> =>
  work().catch(() => undefined);

export const passkeys: Passkeys = {
  async prepare() {
    await load();
  },
  async made({ site, isOurs, answer: { id, clientDataJSON, attestationObject } }) {
    const loaded = await load();
    return unlessMalformed(async () => {
      if (isFramed(loaded, clientDataJSON) || !attestsNothing(loaded, attestationObject)) return undefined;
      const { verified, registrationInfo } = await loaded.verifyRegistrationResponse({
        response: {
          ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
          response: { clientDataJSON, attestationObject },
        },
        ...{ expectedChallenge: isOurs, expectedOrigin: site.origin, expectedRPID: site.id },
        ...{ requireUserVerification: true, supportedAlgorithmIDs: algorithms },
      });
      if (!verified || registrationInfo.credential.id !== id) return undefined;
      const publicKey = Buffer.from(registrationInfo.credential.publicKey).toString('base64url');
      if (publicKey.length > longestKey) return undefined;
      return {
        publicKey,
        signCount: registrationInfo.credential.counter,
        backupEligible: registrationInfo.credentialDeviceType === 'multiDevice',
        backedUp: registrationInfo.credentialBackedUp,
      };
    });
  },
  async used({ site, isOurs, answer, kept }) {
    const loaded = await load();
    return unlessMalformed(async () => {
      const { id, clientDataJSON, authenticatorData, signature } = answer;
      if (isFramed(loaded, clientDataJSON)) return undefined;
      const publicKey = new Uint8Array(Buffer.from(kept.publicKey, 'base64url'));
      const { verified, authenticationInfo } = await loaded.verifyAuthenticationResponse({
        response: {
          ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
          response: { clientDataJSON, authenticatorData, signature },
        },
        ...{ expectedChallenge: isOurs, expectedOrigin: site.origin, expectedRPID: site.id },
        requireUserVerification: true,
        credential: { id, publicKey, counter: kept.signCount },
      });
      const backupEligible = authenticationInfo.credentialDeviceType === 'multiDevice';
      // Whether it may be kept in several places is part of the key: one that says otherwise is another (WebAuthn 7.2).
      if (!verified || backupEligible !== kept.backupEligible) return undefined;
      const { newCounter: signCount, credentialBackedUp: backedUp } = authenticationInfo;
      return { signCount, backupEligible, backedUp };
    });
  },
};
