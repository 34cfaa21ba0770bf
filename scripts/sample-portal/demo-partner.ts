/** What a browser of staff would do in the demo, so that the portal can be tried at once: a partner, and a paper with a code. */
export interface DemoPartner {
  readonly token: string;
  readonly code: string;
  readonly person: string;
}

/** What of the answers is read here. */
interface Items<Item> {
  readonly items: readonly Item[];
}
interface Kept {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly origins: readonly string[];
}
interface Taken {
  readonly id: string;
  readonly token: string;
}

const password = 'demo-only-password';

/** Signs in as people of the demo. Throws an Error where the service holds no demo. */
export async function prepareDemo(serviceUrl: string, origin: string): Promise<DemoPartner> {
  const admin = await signedIn(serviceUrl, 'admin@demo.example');
  const coach = await signedIn(serviceUrl, 'coach@demo.example');
  const name = 'Sample portal';
  const { items } = await admin<Items<Kept>>('GET', '/partners?limit=200');
  const old = items.find((one) => one.name === name);
  // Started at another port than last time, it would not be let frame anything.
  if (old !== undefined && !old.origins.includes(origin))
    await admin('PATCH', `/partners/${old.id}`, { origins: [origin] }, old.version);
  const { id, token } =
    old === undefined
      ? await admin<Taken>('POST', '/partners', { name, languages: ['en'], origins: [origin] })
      : await admin<Taken>('POST', `/partners/${old.id}/token`);
  // Somebody to whom jobs were offered, so that there is something to see.
  const found = await coach<Items<{ id: string; displayName: string }>>(
    'GET',
    '/participants?q=Tabitha&limit=1',
  );
  const [person] = found.items;
  if (person === undefined) throw new Error('The demo holds nobody to link.');
  const { user } = await coach<{ user: { organisationId: string } }>('GET', '/me');
  const consent = await coach<{ id: string }>('POST', `/participants/${person.id}/consents`, {
    purpose: 'view_by_partner',
    discloser: user.organisationId,
    recipient: { kind: 'partner', id },
    fields: ['offers', 'answers'],
    expires: { event: 'link_ended' },
    revocation: 'revocation/1',
    signed: {
      how: 'on_screen',
      at: new Date().toISOString(),
      language: 'en',
      textVersion: 'consent-partner/2',
    },
  });
  const asked = { partnerId: id, consentId: consent.id };
  const { code } = await coach<{ code: string }>('POST', `/participants/${person.id}/link-codes`, asked);
  return { token, code, person: person.displayName };
}

async function signedIn(serviceUrl: string, email: string) {
  const start = await fetch(`${serviceUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!start.ok) throw new Error(`Nobody signs in as ${email} at ${serviceUrl}.`);
  const cookie = start.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async <T>(method: string, path: string, body?: object, version?: number): Promise<T> => {
    const reply = await fetch(`${serviceUrl}/api/v1${path}`, {
      method,
      headers: {
        ...{ cookie, origin: serviceUrl, 'content-type': 'application/json' },
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const value: unknown = await reply.json();
    if (!reply.ok) throw new Error(`${method} ${path}: ${(value as { detail?: string }).detail}`);
    return value as T;
  };
}
