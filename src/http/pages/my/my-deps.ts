import type { RequestHandler } from 'express';
import type { Authentication } from '../../ask/authenticate.ts';
import type { HttpDeps } from '../../deps.ts';

export interface MyDeps
  extends Pick<
    HttpDeps,
    'services' | 'entrance' | 'labelOf' | 'spoken' | 'clock' | 'secrets' | 'cipher' | 'config'
  > {
  readonly authentication: Pick<Authentication, 'whoAsks' | 'browserOf'>;
  /** How often one may ask, the API included. */
  readonly limit: RequestHandler;
  /** Refuses forms that a page of another site sends. */
  readonly sameOrigin: RequestHandler;
}
