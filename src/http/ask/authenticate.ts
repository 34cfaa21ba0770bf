import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import passport from 'passport';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { Strategy as LocalStrategy } from 'passport-local';
import { actorOfUser, type SignedIn } from '../../domain/access/actor.ts';
import { scopeOf } from '../../domain/access/scope.ts';
import { Problem, unlessUnreadable } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import { users } from '../../store/collections/index.ts';
import type { HttpDeps } from '../deps.ts';
import type { Browser } from '../route.ts';
import { StoredSessions } from './session-store.ts';

type Needs = Pick<HttpDeps, 'entrance' | 'store' | 'clock' | 'secrets' | 'config'>;

export interface Authentication {
  /** Finds out who asks, by token or by cookie, and notes it on the request. Refuses nobody: routes do. */
  readonly middleware: readonly RequestHandler[];
  readonly browserOf: (request: Request, response: Response) => Browser;
}

/** Sign-in by e-mail address and password for people (a server-side session), by bearer token for machines. */
export function createAuthentication({ entrance, store, clock, secrets, config }: Needs): Authentication {
  const cookieName = config.production ? '__Host-stepwell' : 'stepwell';
  const cookie = { httpOnly: true, sameSite: 'lax', secure: config.production, path: '/' } as const;
  const authenticator = new passport.Passport();

  authenticator.use(
    new LocalStrategy(
      { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
      (request, email, password, done) => {
        entrance
          .signIn({ email, password, source: request.ip ?? 'unknown' })
          .then((user) => done(null, user), done);
      },
    ),
  );
  authenticator.use(
    new BearerStrategy((secret, done) => {
      entrance.authenticate(secret).then((actor) => done(null, actor ?? false), done);
    }),
  );
  authenticator.serializeUser<{ id: string; organisationId: string }>((user, done) => {
    const { id, organisationId } = user as User;
    done(null, { id, organisationId });
  });

  const keepSession = session({
    name: cookieName,
    secret: config.cookieSecret,
    genid: () => secrets.random(),
    store: new StoredSessions({ store, clock, secrets }),
    cookie,
    resave: false,
    saveUninitialized: false,
  });

  const fromSession: RequestHandler = (request, response, next) => {
    // Whether the connection is secure is for the browser to heed; behind a proxy it is not seen from here.
    if (config.production) Object.defineProperty(request, 'secure', { value: true, configurable: true });
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
  async function userBehind(kept: { id: string; organisationId: string }): Promise<SignedIn | undefined> {
    const scope = scopeOf({ kind: 'job', id: 'session', organisationId: kept.organisationId, rights: [] });
    // Read whole: a role that was changed on the disk counts for nothing, and whose record cannot be read is nobody.
    const user = await store.get(scope, users, kept.id).catch(unlessUnreadable);
    return user && actorOfUser(user);
  }

  return {
    middleware: [
      (request, response, next) => {
        // Signing in and out is about the cookie, whatever else is sent along.
        const byCookie = request.get('authorization') === undefined || request.path === '/session';
        (byCookie ? fromSession : fromToken)(request, response, next);
      },
    ],
    browserOf: (request, response) => ({
      signIn: () =>
        new Promise<User>((resolve, reject) => {
          const verified = (error: unknown, user: User | false | null | undefined) => {
            if (error) return reject(error);
            if (!user) return reject(new Problem('unauthenticated', 'wrong_password'));
            // `logIn` makes a new session id first, so that one planted before the sign-in is worth nothing.
            request.logIn(user, (failure: unknown) => (failure ? reject(failure) : resolve(user)));
          };
          authenticator.authenticate('local', verified)(request, response, reject);
        }),
      signOut: () =>
        new Promise<void>((resolve, reject) => {
          if (request.session === undefined) return resolve();
          response.clearCookie(cookieName, cookie);
          request.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
        }),
    }),
  };
}

function note(request: Request, actor: SignedIn | undefined): void {
  if (actor !== undefined) request.caller = { actor, scope: scopeOf(actor) };
}
