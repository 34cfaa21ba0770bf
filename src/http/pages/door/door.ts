import { type Request, type RequestHandler, type Response, Router } from 'express';
import { Problem } from '../../../domain/problem.ts';
import type { Authentication } from '../../ask/authenticate.ts';
import { readBytes } from '../../ask/body.ts';
import {
  findFrame,
  hidesWhoseFrame,
  isForFrame,
  isFromOurPage,
  keepFrame,
  ledFrom,
} from '../../ask/frame-session.ts';
import type { Entrance } from '../../deps.ts';
import { sayWhatItMay } from '../my/framing.ts';
import { askToOpen, notOpen } from './door-page.ts';

const mostBytes = 1024;

/** What the button of the page says; nothing where no button of ours was pressed, which uses no address up. */
async function readChoice(request: Request): Promise<string | undefined> {
  try {
    const bytes = await readBytes(request, ['application/x-www-form-urlencoded'], mostBytes);
    return new URLSearchParams(Buffer.from(bytes).toString('utf8')).get('choice') ?? undefined;
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** What a browser calls itself, as far as it is kept. */
const agentOf = (request: Request) => request.get('user-agent')?.slice(0, 200);

interface Deps {
  readonly entrance: Entrance;
  readonly authentication: Pick<Authentication, 'whoAsks' | 'browserOf'>;
  /** Further origins that may frame, by the environment. */
  readonly partnerOrigins: readonly string[];
  /** How often one may ask, the API included. */
  readonly limit: RequestHandler;
  /** Refuses forms that a page of another site sends. */
  readonly sameOrigin: RequestHandler;
}

/**
 * What stands before the pages of participants: who may hold them in a frame is said on every answer that can come from there,
 * and the addresses that portals send people to open a session. In a frame that is one GET, which nothing but a frame makes;
 * everywhere else a button.
 */
export function partnerDoor({ entrance, authentication, partnerOrigins, limit, sameOrigin }: Deps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const everything = ['/my', '/my/{*rest}'];
  const path = '/my/in/:secret';
  const at: RequestHandler = (request, _response, next) => {
    request.routePath = '/my/in/{secret}';
    next();
  };
  const isGone = (error: unknown) => error instanceof Problem && error.code === 'not_found';

  // Whatever goes wrong before it is known who may, nobody may.
  router.use(everything, (_request, response, next) => {
    sayWhatItMay(response, []);
    next();
  });
  router.use(everything, findFrame(entrance, partnerOrigins), (request, response, next) => {
    sayWhatItMay(response, request.frame?.origins ?? []);
    next();
  });

  const sayGone = async (request: Request, response: Response) => {
    const phone = await entrance.phone();
    response
      .status(404)
      .type('html')
      .end(notOpen(request, 'closed', phone));
  };
  router.get(path, at, limit, async (request, response) => {
    const secret = String(request.params.secret);
    const entry = await entrance.lookEntry(secret);
    if (entry === undefined) {
      await sayGone(request, response);
      return;
    }
    // What is to stand in a frame says so itself, whatever the browser says of where it stands.
    const origins = entry.way === 'frame' ? [...entry.origins, ...partnerOrigins] : [];
    sayWhatItMay(response, origins);
    if (entry.way !== 'frame' || !isForFrame(request) || request.method !== 'GET') {
      response.type('html').end(askToOpen(request));
      return;
    }
    // A page of somebody else could show none of it, and would use the address up: it stays good for whom it was made.
    const from = ledFrom(request);
    if (from !== undefined && !origins.includes(from) && !isFromOurPage(request)) {
      response
        .status(403)
        .type('html')
        .end(notOpen(request, 'elsewhere', await entrance.phone()));
      return;
    }
    // Whose frame it is, the browser knows: it draws this page, which asks anew, only where the policy lets it stand.
    if (hidesWhoseFrame(request)) {
      response.type('html').end(askToOpen(request, { asksAnew: request.query.again === undefined }));
      return;
    }
    try {
      keepFrame(response, await entrance.enterFrame(secret, agentOf(request)));
      // Where the cookie does not come back, the next answer has to know whose frame it is in.
      response.set('referrer-policy', 'strict-origin');
      response.redirect(303, '/my');
    } catch (error) {
      if (!isGone(error)) throw error;
      await sayGone(request, response);
    }
  });

  // Whoever else is known here: a new session is opened, whatever stands.
  const afresh: RequestHandler = (request, _response, next) => {
    delete request.caller;
    next();
  };
  router.post(
    path,
    at,
    limit,
    sameOrigin,
    afresh,
    authentication.whoAsks({ cookieOnly: true }),
    async (request, response) => {
      const secret = String(request.params.secret);
      const entry = await entrance.lookEntry(secret);
      const said = await readChoice(request);
      if (entry !== undefined && said !== 'open') {
        sayWhatItMay(response, entry.way === 'frame' ? [...entry.origins, ...partnerOrigins] : []);
        response.status(422).type('html').end(askToOpen(request));
        return;
      }
      // A browser too old to say where it is may be in the frame, where no other cookie comes back.
      const inFrame = entry?.way === 'frame' && request.get('sec-fetch-dest') !== 'document';
      try {
        if (inFrame) {
          sayWhatItMay(response, [...entry.origins, ...partnerOrigins]);
          keepFrame(response, await entrance.enterFrame(secret, agentOf(request)));
        } else {
          const { user, partnerLinkId } = await entrance.enterAlone(secret);
          await authentication.browserOf(request, response).letIn(user, { partnerLinkId });
        }
        response.redirect(303, '/my');
      } catch (error) {
        if (!isGone(error)) throw error;
        await sayGone(request, response);
      }
    },
  );

  // In a frame nobody signs in: whoever is not known there is told so, with a way out of it.
  router.use(everything, limit, async (request, response, next) => {
    if (request.frame === undefined || request.caller !== undefined) return next();
    response
      .status(request.method === 'GET' ? 200 : 401)
      .type('html')
      // Whose cookie came back has a browser that keeps it: what is over is the session.
      .end(notOpen(request, request.frame.ended === true ? 'closed' : 'inFrame', await entrance.phone()));
  });
  return router;
}
