import type { Request, Response } from 'express';
import type { ReactNode } from 'react';
import type { Context } from '../../../services/kit/context.ts';
import type { OwnRecord } from '../../../services/own/own-record.ts';
import type { OwnWords } from '../../../words/own-words.ts';
import type { Words } from '../../../words/words.ts';
import type { HttpDeps } from '../../deps.ts';
import type { Faults } from './form.ts';
import type { Say } from './say.tsx';

/** Somebody on their own pages, who they are, and the words they read. */
export interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly ctx: Context;
  readonly me: OwnRecord;
  readonly words: OwnWords;
  readonly say: Say;
  readonly services: HttpDeps['services'];
  readonly entrance: Pick<HttpDeps['entrance'], 'signIn' | 'redeemCode'>;
  readonly signOut: () => Promise<void>;
  readonly labelOf: (uri: string) => string;
  /** What is signed is English, until somebody has reviewed another text. */
  readonly english: Words;
  readonly now: Date;
}

/** A page as it is to be shown. `title` shows in lists of visited pages. */
export interface Page {
  readonly title: string;
  readonly body: ReactNode;
  /** 200 when absent. */
  readonly status?: number;
  readonly faults?: Faults | undefined;
  /** It comes never again, and nobody is signed in any more: nothing leads away from it but the way out. */
  readonly isShownOnce?: boolean;
}

/** Somewhere else to go; after every act, so that going back and loading again send nothing twice. */
export interface Elsewhere {
  readonly to: string;
}

export type Shown = Page | Elsewhere;

/** A file that is handed out instead of a page. */
export interface Handed {
  readonly file: (response: Response) => void;
}
