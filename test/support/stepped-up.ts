import { type Ask, clientOf, type Reply } from './http-client.ts';

const cookieOf = (reply: Reply) => reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** Somebody in a browser who has just said once more who they are, by their password. */
export async function steppedUp(
  url: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<Ask> {
  const signedIn = await clientOf(url)('/session', { method: 'POST', body: credentials });
  const open = clientOf(url, { cookie: cookieOf(signedIn) });
  const { password } = credentials;
  const said = await open('/session/step-up', { method: 'POST', body: { password } });
  return clientOf(url, { cookie: cookieOf(said) });
}
