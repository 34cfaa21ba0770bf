import type { Request, RequestHandler, Response } from 'express';
import session, { type SessionData } from 'express-session';
import passport from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { Strategy as LocalStrategy } from 'passport-local';
import { actorOfUser, type SignedIn } from '../../domain/access/actor.ts';
import { scopeOf } from '../../domain/access/scope.ts';
import { Problem, unlessUnreadable } from '../../domain/problem.ts';
import { isOfEpoch, type User } from '../../domain/user.ts';
import { users } from '../../store/collections/index.ts';
import type { HttpDeps } from '../deps.ts';
import type { SessionUser } from '../express-request.ts';
import type { Browser, Route } from '../route.ts';
import { createCeremony } from './ceremony.ts';
import { clientOf } from './client.ts';
import { createBrowserMark, roomForMark } from './known-browser.ts';
import { passkeyPlaces } from './passkey-site.ts';
import { StoredSessions } from './session-store.ts';

type Needs = Pick<HttpDeps, 'entrance' | 'store' | 'clock' | 'secrets' | 'config'>;

/** Of what a browser calls itself. */
const longestAgent = 200;

export interface Authentication {
  /** Finds out who asks a route, by token or by cookie, and notes it on the request. Refuses nobody: routes do. */
  readonly whoAsks: (route: Pick<Route, 'cookieOnly'>) => RequestHandler;
  /** Whether whoever was found to ask may still: neither session nor account nor token has ended since. */
  readonly isStill: (request: Request) => Promise<boolean>;
  readonly browserOf: (request: Request, response: Response) => Browser;
}

/** In production browsers keep it for this host alone. */
export function cookieNameOf(production: boolean): string {
  return production ? '__Host-stepwell' : 'stepwell';
}

/** Whether a request is made in the name of its token, whatever cookie comes along. */
export function actsByToken({ cookieOnly }: Pick<Route, 'cookieOnly'>, request: Request): boolean {
  return !cookieOnly && request.get('authorization') !== undefined;
}

/** Sign-in by e-mail address and password for people (a server-side session), by bearer token for machines. */
export function createAuthentication({ entrance, store, clock, secrets, config }: Needs): Authentication {
  const cookieName = cookieNameOf(config.production);
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
  const alwaysSecure = config.production || config.publicUrl?.startsWith('https:') === true;
  const isSecure = (request: Request) => alwaysSecure || clientOf(request).secure;
  const authenticator = new passport.Passport();
  const mark = createBrowserMark({ entrance, production: config.production, isSecure });
  const ceremony = createCeremony({ secrets, production: config.production, isSecure });
  const passkeyPlace = passkeyPlaces(config.publicUrl);

  authenticator.use(
    new LocalStrategy(
      { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
      (request, email, password, done) => {
        entrance
          .signIn({
            email,
            password,
            code: codeIn(request),
            source: clientOf(request).network,
            browser: mark.secretOf(request),
          })
          .then((user) => done(null, user), done);
      },
    ),
  );
  authenticator.use(
    new BearerStrategy((secret, done) => {
      entrance.authenticate(secret).then((actor) => done(null, actor ?? false), done);
    }),
  );
  const sessions = new StoredSessions({ store, clock, secrets });
  const keepSession = session({
    name: cookieName,
    secret: config.cookieSecret,
    genid: () => secrets.random(),
    store: sessions,
    // By what "secure" says of the request.
    cookie: { ...cookie, secure: 'auto' },
    resave: false,
    saveUninitialized: false,
  });

  const fromSession: RequestHandler = (request, response, next) => {
    // Whether the connection is secure is for the browser to heed; behind a proxy it is not seen from here.
    Object.defineProperty(request, 'secure', { value: isSecure(request), configurable: true });
    roomForMark(request, response, () => {});
    keepSession(request, response, async (error?: unknown) => {
      if (error) return next(error);
      try {
        const user = request.session.passport?.user;
        if (user !== undefined) note(request, await userBehind(user));
        next();
      } catch (failure) {
        next(failure);
      }
    });
  };

  const fromToken: RequestHandler = (request, response, next) => {
    const verified = (error: unknown, actor: SignedIn | false | null | undefined) => {
      if (error) return next(error);
      note(request, actor || undefined);
      next();
    };
    // From the header alone: a token in the address would end up in histories and logs. One in both is refused.
    if (!/^bearer /i.test(request.get('authorization') ?? '')) return next();
    authenticator.authenticate('bearer', { session: false }, verified)(request, response, next);
  };

  /** The user as they are now: a role taken away counts from the next request on. */
  async function userBehind(kept: SessionUser): Promise<SignedIn | undefined> {
    const scope = scopeOf({ kind: 'job', id: 'session', organisationId: kept.organisationId, rights: [] });
    // Read whole: a role that was changed on the disk counts for nothing, and whose record cannot be read is nobody.
    const user = await store.get(scope, users, kept.id).catch(unlessUnreadable);
    if (user === undefined || !isOfEpoch(user, kept.epoch)) return undefined;
    const { partnerLinkId, codeBy, signInMark } = kept;
    // Whom a partner's link let in is let in while it holds.
    const stands =
      partnerLinkId === undefined || (await entrance.isLinkLive(kept.organisationId, partnerLinkId));
    const actor = stands ? actorOfUser(user) : undefined;
    const steppedUp = (kept.steppedUpUntil ?? '') > clock() || undefined;
    const seesCases = (await entrance.seesCases(scope, user, signInMark)) || undefined;
    return (
      actor && {
        ...actor,
        ...(signInMark && { signInMark }),
        ...(steppedUp && { steppedUp }),
        ...(seesCases && { seesCases }),
        ...(partnerLinkId && { partnerLinkId }),
        ...(codeBy && { codeBy }),
      }
    );
  }

  /** Starts a new session. Its id is made first, so that one planted before the sign-in is worth nothing. */
  function begin(
    request: Request,
    user: User,
    {
      signInMark = secrets.random(),
      ...more
    }: Partial<Omit<SessionUser, 'id' | 'organisationId' | 'epoch' | 'agent'>> = {},
  ): Promise<void> {
    const { id, organisationId, sessionEpoch } = user;
    const agent = request.get('user-agent')?.slice(0, longestAgent);
    return new Promise((resolve, reject) => {
      const unless = (go: () => void) => (error?: unknown) => (error ? reject(error) : go());
      request.session.regenerate(
        unless(() => {
          request.session.passport = {
            user: { id, organisationId, epoch: sessionEpoch ?? 0, agent, signInMark, ...more },
          };
          request.session.save(unless(resolve));
        }),
      );
    });
  }

  return {
    whoAsks: (route) => (request, response, next) => {
      // Whoever is in a frame was found by the cookie of that frame.
      if (request.caller !== undefined) return next();
      (actsByToken(route, request) ? fromToken : fromSession)(request, response, next);
    },
    async isStill(request) {
      if (request.caller?.actor.kind === 'token') {
        const secret = /^bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? '';
        return (await entrance.authenticate(secret)) !== undefined;
      }
      const kept = await new Promise<SessionData | null | undefined>((resolve, reject) =>
        sessions.get(request.sessionID, (error, data) => (error ? reject(error) : resolve(data))),
      );
      const user = kept?.passport?.user;
      return user !== undefined && (await userBehind(user)) !== undefined;
    },
    browserOf: (request, response) => ({
      async signIn() {
        const user = await new Promise<User>((resolve, reject) => {
          const verified = (error: unknown, found: User | false | null | undefined) => {
            if (error) return reject(error);
            if (!found) return reject(new Problem('unauthenticated', 'wrong_password'));
            resolve(found);
          };
          authenticator.authenticate('local', verified)(request, response, reject);
        });
        await begin(request, user);
        await mark.remember(request, response, user);
        return user;
      },
      enter: async (user) => {
        await begin(request, user);
        await mark.remember(request, response, user);
      },
      source: clientOf(request).network,
      mark: mark.secretOf(request),
      passkeyPlace: passkeyPlace(request),
      ceremony: ceremony.secretOf(request),
      beginCeremony: () => ceremony.begin(request, response),
      renew: async (user, steppedUpUntil) => {
        if (request.session === undefined) return;
        // What let somebody in still lets them in: with a partner's link the new session ends, too.
        const { partnerLinkId, codeBy, signInMark } = request.session.passport?.user ?? {};
        await begin(request, user, { steppedUpUntil, partnerLinkId, codeBy, signInMark });
        await mark.remember(request, response, user);
      },
      letIn: (user, by) => begin(request, user, by),
      remember: (user) => mark.remember(request, response, user),
      sessionId: request.session?.passport === undefined ? undefined : secrets.digest(request.sessionID),
      origin: config.publicUrl ?? `${isSecure(request) ? 'https' : 'http'}://${clientOf(request).host}`,
      signOut: () =>
        new Promise<void>((resolve, reject) => {
          if (request.frame?.leave !== undefined) return request.frame.leave().then(resolve, reject);
          if (request.session === undefined) return resolve();
          response.clearCookie(cookieName, { ...cookie, secure: request.secure });
          request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
        }),
    }),
  };
}

/** Beside address and password, which passport takes out of the body. */
const codeIn = ({ body }: { readonly body?: { readonly code?: string } }): string | undefined => body?.code;

function note(request: Request, actor: SignedIn | undefined): void {
  if (actor !== undefined) request.caller = { actor, scope: scopeOf(actor) };
}
