import type { Request, RequestHandler, Response } from 'express';
import type { FrameOpened } from '../../services/partners/link-sessions.ts';
import type { Entrance } from '../deps.ts';

/**
 * Of a session inside a partner's page alone. Browsers keep it apart for each site that holds us in a frame (CHIPS), and take it
 * although all other cookies of third parties are off; without `Partitioned` they would not. It lasts as long as the browser is open.
 */
const name = '__Host-stepwell-frame';
// With whose page it is in, which opens nothing: so that the end of a session can be said in that frame.
const pattern = new RegExp(`(?:^|; *)${name}=([\\w-]{43})\\.(prt_\\w{26})(?:;|$)`);
const attributes = 'Path=/; HttpOnly; Secure; SameSite=None; Partitioned';

/** Whether a browser says that this is for a frame. Nothing that only looks at links says so. */
export const isForFrame = (request: Request): boolean => request.get('sec-fetch-dest') === 'iframe';

/** From which page a browser says that it was led here; undefined where it says nothing, or of a page without an origin. */
export function ledFrom(request: Request): string | undefined {
  const from = request.get('referer') ?? '';
  const origin = URL.canParse(from) ? new URL(from).origin : 'null';
  return origin === 'null' ? undefined : origin;
}

/** Whether a page of ours asks for this: a frame then stands where ours may be shown, for no other shows it. */
export const isFromOurPage = (request: Request): boolean => request.get('sec-fetch-site') === 'same-origin';

/** Whether a browser keeps from us whose page it was led here from, though it says that it was another's. */
export const hidesWhoseFrame = (request: Request): boolean =>
  ledFrom(request) === undefined && /^(?:cross|same)-site$/.test(request.get('sec-fetch-site') ?? '');

export const keepFrame = (response: Response, { cookie, partnerId }: FrameOpened): void => {
  response.append('set-cookie', `${name}=${cookie}.${partnerId}; ${attributes}`);
};

/**
 * Finds out, for the pages of participants, who is in a frame and whose pages hold it: by the cookie of that frame, or, where there
 * is nobody, by what the browser says the frame stands in. That opens nothing: the browser itself holds the answer to the origins it is given.
 */
export function findFrame(
  entrance: Pick<Entrance, 'framed' | 'leaveFrame' | 'isPartnerOrigin' | 'originsOf'>,
  ownOrigins: readonly string[],
): RequestHandler {
  async function listed(request: Request): Promise<readonly string[]> {
    const origin = ledFrom(request);
    if (origin === undefined) return [];
    return ownOrigins.includes(origin) || (await entrance.isPartnerOrigin(origin)) ? [origin] : [];
  }

  return async (request, response, next) => {
    const destination = request.get('sec-fetch-dest');
    const [, cookie, partnerId] = pattern.exec(request.get('cookie') ?? '') ?? [];
    // In a window of its own it counts for nothing; a browser too old to say where it is has no other in a frame.
    const found =
      cookie === undefined || destination === 'document' ? undefined : await entrance.framed(cookie);
    if (found !== undefined && cookie !== undefined) {
      request.caller = found.caller;
      const leave = async () => {
        await entrance.leaveFrame(found.sessionName);
        response.append('set-cookie', `${name}=; ${attributes}; Max-Age=0`);
      };
      const { sessionName } = found;
      request.frame = { origins: [...new Set([...found.origins, ...ownOrigins])], leave, sessionName };
    } else if (destination === 'iframe') {
      const known = partnerId === undefined ? [] : await entrance.originsOf(partnerId);
      const origins = known.length > 0 ? [...known, ...ownOrigins] : await listed(request);
      request.frame = { origins: [...new Set(origins)], ended: cookie !== undefined };
    }
    next();
  };
}
