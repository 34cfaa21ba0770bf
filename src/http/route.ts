import { z } from 'zod';
import type { Fields } from '../domain/access/decide.ts';
import type { Access } from '../domain/access/permissions.ts';
import type { ErrorCode } from '../domain/problem.ts';
import type { Role, User } from '../domain/user.ts';
import type { Instant } from '../domain/values/time.ts';
import type { Context } from '../services/kit/context.ts';
import type { Words } from '../words/words.ts';
import type { Follow } from './answer/event-stream.ts';
import type { PasskeyPlace } from './ask/passkey-site.ts';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** A shape that a presenter fills: what the schema reads, open to read-only lists. */
export type Shown<T> = T extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Shown<T[K]> }
    : T;

/** A checked request, as a handler sees it. */
export interface Asked<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The version named by If-Match; one that never stands when the tag names none. */
  readonly version: number | undefined;
  readonly browser: Browser;
}

/** The browser behind a request: what signing in and out change. */
export interface Browser {
  /** Checks the credentials and starts a new session. Throws Problem `unauthenticated` or `rate_limited`. */
  signIn(): Promise<User>;
  /** Starts a new session for somebody who came in by what was mailed to them, or by a passkey. */
  enter(user: User): Promise<void>;
  /** Where it comes from, such as a network. */
  readonly source: string;
  /** The secret by which it may be known. */
  readonly mark: string | undefined;
  readonly passkeyPlace: PasskeyPlace;
  /** The secret under which it began to sign in by a passkey, a short while ago. */
  readonly ceremony: string | undefined;
  /** Begins that; gives its secret. */
  beginCeremony(): string;
  /** Ends the session, if there is one. */
  signOut(): Promise<void>;
  /** Starts a new session of somebody with a code on paper, or by a partner's link; nothing of the browser is remembered. */
  letIn(user: User, by: { readonly partnerLinkId: string } | { readonly codeBy: string }): Promise<void>;
  /**
   * Goes on with a new session in place of the one that stands; nothing for a token. `steppedUpUntil`: they have just said once
   * more who they are.
   */
  renew(user: User, steppedUpUntil?: Instant): Promise<void>;
  /** Knows the browser for this user from now on. */
  remember(user: User): Promise<void>;
  /** The id under which its session is kept. */
  readonly sessionId: string | undefined;
  /** The address by which it reaches us, such as `https://care.example`. */
  readonly origin: string;
}

export type Csv = 'csv';
/** Server-sent events. */
export type Events = 'events';

/** A CSV file that comes in. */
export interface CsvSent {
  readonly bytes: Uint8Array;
  /** The charset it was declared with. */
  readonly charset?: string | undefined;
}

/** A CSV file that leaves. */
export interface CsvShown {
  readonly filename: string;
  readonly text: string;
}

type Read<S> = S extends z.ZodType ? z.output<S> : S extends Csv ? CsvSent : undefined;

/** What a presenter gives. */
type Presented<O> = O extends z.ZodType
  ? Shown<z.output<O>>
  : O extends Csv
    ? CsvShown
    : O extends Events
      ? Follow
      : undefined;

/** What a route declares. `Result` is what the service gives; `present` turns it into what leaves, for this actor. */
export interface RouteDeclaration<
  P extends z.ZodObject | undefined,
  Q extends z.ZodObject | undefined,
  B extends z.ZodType | Csv | undefined,
  O extends z.ZodType | Csv | Events | undefined,
  Result,
> {
  readonly method: Method;
  /** Below `/api/v1`, with `{name}` for parameters. */
  readonly path: `/${string}`;
  /** Who may: a permission, or `public`. There is no default. */
  readonly access: Access;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Its JSON holds a file, and may be as long as one. */
  readonly holdsFile?: true;
  readonly output?: O;
  /** 200 when absent. */
  readonly status?: 200 | 201 | 202 | 204;
  readonly ifMatch?: 'required' | 'optional';
  /** What the use case may end in, beyond what method, path and fields say already: for the description. */
  readonly problems?: readonly ErrorCode[];
  /** For signing in and out: it is about the browser's session, whatever token is sent along. */
  readonly cookieOnly?: true;
  /** `false` for a POST whose answer is never kept (a sign-in). */
  readonly idempotent?: false;
  /** What a repeat has to pass before it hears what was kept for it; throws as `handler` does once what it rested on has ended. */
  readonly beforeRepeat?: (ctx: Context, asked: Asked<Read<P>, Read<Q>, Read<B>>) => Promise<unknown>;
  /** The path, below `/api/v1`, of what was made. */
  readonly location?: (result: Result) => string;
  readonly handler: (ctx: Context, asked: Asked<Read<P>, Read<Q>, Read<B>>) => Promise<Result>;
  /** Names every field that leaves, takes away what the decision does not let this reader see, and says sentences in their language and what is said at work in theirs. */
  readonly present: (result: Result, fields: Fields, words: Words, role: Role | undefined) => Presented<O>;
}

/** A route with its types put away, so that all of them fit in one list. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  readonly access: Access;
  readonly summary: string;
  readonly description: string | undefined;
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | Csv | undefined;
  readonly output: z.ZodType | Csv | Events | undefined;
  readonly status: 200 | 201 | 202 | 204;
  readonly ifMatch: 'required' | 'optional' | undefined;
  readonly problems: readonly ErrorCode[];
  readonly holdsFile: boolean;
  readonly cookieOnly: boolean;
  readonly idempotent: boolean;
  readonly handler: (ctx: Context, asked: Asked<unknown, unknown, unknown>) => Promise<unknown>;
  readonly beforeRepeat: Route['handler'] | undefined;
  readonly present: (result: unknown, fields: Fields, words: Words, role: Role | undefined) => unknown;
  readonly location: ((result: unknown) => string) | undefined;
}

/**
 * Declares a route. The same declaration answers requests, makes the OpenAPI page and the access matrix of the tests.
 * A declaration without `access` does not compile.
 */
export function route<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | Csv | undefined = undefined,
  O extends z.ZodType | Csv | Events | undefined = undefined,
  Result = unknown,
>(declaration: RouteDeclaration<P, Q, B, O, Result>): Route {
  const { handler, beforeRepeat, present, location } = declaration;
  return {
    method: declaration.method,
    path: declaration.path,
    tag: declaration.path.split('/')[1] ?? '',
    access: declaration.access,
    summary: declaration.summary,
    description: declaration.description,
    params: declaration.params ?? z.strictObject({}),
    query: declaration.query ?? z.strictObject({}),
    body: declaration.body,
    output: declaration.output,
    status: declaration.status ?? 200,
    ifMatch: declaration.ifMatch,
    problems: declaration.problems ?? [],
    holdsFile: declaration.holdsFile === true,
    cookieOnly: declaration.cookieOnly === true,
    idempotent: declaration.method === 'post' && declaration.idempotent !== false,
    // What goes in was read by the schemas named above, and what comes out is what the handler gave: the types agree.
    handler: handler as Route['handler'],
    beforeRepeat: beforeRepeat as Route['beforeRepeat'],
    present: present as Route['present'],
    location: location as Route['location'],
  };
}
