import { createHash, randomBytes } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { closedPage, linkedPage, linkPage } from './pages.ts';
import { Refused, type Stepwell } from './stepwell.ts';

interface Options {
  /** Where browsers reach the service. */
  readonly serviceUrl: string;
  readonly stepwell: Stepwell;
  /** For another kind of server, such as one with TLS; plain HTTP when absent. */
  readonly serve?: (listener: RequestListener) => Server;
}

const cookieName = 'portal';
const mostBytes = 10_000;

/** A portal as small as can be: accounts are kept in memory, one a browser, and a real one would have its own sign-in. */
export function createPortal({ serviceUrl, stepwell, serve = createServer }: Options): Server {
  const links = new Map<string, string>();

  function accountOf(request: IncomingMessage, response: ServerResponse): string {
    const known = new RegExp(`(?:^|; *)${cookieName}=([\\w-]+)`).exec(request.headers.cookie ?? '')?.[1];
    const account = known ?? randomBytes(16).toString('base64url');
    if (known === undefined)
      response.setHeader('set-cookie', `${cookieName}=${account}; Path=/; HttpOnly; SameSite=Lax`);
    return account;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const account = accountOf(request, response);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://portal');
    const linkId = links.get(account);
    const html = (text: string, status = 200) =>
      void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(text);
    const goTo = (location: string) => void response.writeHead(303, { location }).end();
    const json = ({ status, text }: { readonly status: number; readonly text: string }) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(text);

    switch (`${request.method} ${pathname}`) {
      case 'GET /':
        if (linkId === undefined) return html(linkPage());
        try {
          return html(linkedPage(serviceUrl, await stepwell.session(linkId, 'frame')));
        } catch (error) {
          // The link ended on the other side: it is forgotten here, too.
          if (!(error instanceof Refused) || error.status !== 404) throw error;
          links.delete(account);
          return html(linkPage('The link has ended.'));
        }
      case 'POST /link':
        links.set(account, await stepwell.link(await codeIn(request), nameOf(account)));
        return goTo('/');
      case 'POST /unlink':
        if (linkId !== undefined) await stepwell.unlink(linkId);
        links.delete(account);
        return goTo('/');
      case 'POST /window':
        return linkId === undefined ? goTo('/') : goTo(await stepwell.session(linkId, 'alone'));
      case 'GET /opportunities':
        if (linkId === undefined) break;
        return json(await stepwell.opportunities(linkId, searchParams.get('language') ?? 'en'));
      case 'POST /answers':
        if (linkId === undefined) break;
        return json(await stepwell.answer(linkId, await bodyOf(request)));
    }
    html(linkPage(), 404);
  }

  return serve((request, response) => {
    // A page of another site may not act here in somebody's name.
    const site = request.headers['sec-fetch-site'];
    if (request.method === 'POST' && site !== undefined && site !== 'same-origin')
      return void response.writeHead(403).end();
    answer(request, response).catch((error: unknown) => {
      const type = { 'content-type': 'text/html; charset=utf-8' };
      // What is wrong with the portal itself is for its developer, and no code would mend it.
      if (error instanceof Refused && error.status === 422)
        return void response.writeHead(422, type).end(linkPage(error.message));
      console.error(error instanceof Refused ? `Stepwell: ${error.status} ${error.message}` : error);
      response.writeHead(error instanceof Refused ? 503 : 502, type).end(closedPage());
    });
  });
}

const codeIn = async (request: IncomingMessage): Promise<string> =>
  new URLSearchParams(await bodyOf(request)).get('code') ?? '';

/** What an account is called outside: what signs somebody in here is for nobody else. */
const nameOf = (account: string): string => createHash('sha256').update(account).digest('base64url');

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const bytes of request) {
    text += bytes;
    if (text.length > mostBytes) throw new Error('too long');
  }
  return text;
}
