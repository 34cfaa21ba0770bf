import type { own as en } from './en/own.ts';

/** What each language has to have for the pages of the people themselves: the lists and keys of the English ones. */
export type OwnCatalogue = {
  readonly [L in keyof typeof en]: Readonly<Record<keyof (typeof en)[L], string>>;
};
