import type { ReactNode } from 'react';
import type { OwnRecord } from '../../../services/own/own-record.ts';
import { writtenIn } from '../../../words/direction.ts';
import type { OwnKey, OwnWords } from '../../../words/own-words.ts';

/** What stands in a sentence: names and figures are set apart, whichever way the page runs. */
export type Named = Readonly<Record<string, ReactNode>>;

/** Says a sentence as part of a page. */
export type Say = (key: OwnKey, named?: Named) => ReactNode;

export function createSay(words: OwnWords): Say {
  return (key, named = {}) => {
    const pieces = words.pieces(key);
    if (pieces.every((piece) => 'words' in piece)) return words.text(key);
    return pieces.map((piece) => {
      if ('words' in piece) return piece.words;
      const value = named[piece.name];
      return typeof value === 'string' || typeof value === 'number' ? (
        <bdi key={piece.name}>{typeof value === 'number' ? words.number(value) : value}</bdi>
      ) : (
        <span key={piece.name}>{value}</span>
      );
    });
  };
}

/** The name of a skill or of work: the taxonomy knows it in English. */
export const English = ({ children }: { readonly children: ReactNode }) => (
  <bdi lang="en" dir="ltr">
    {children}
  </bdi>
);

/**
 * What an employer wrote, in the language that its letters or the organisation tell: the page may be read in another, and a voice has to
 * know.
 */
export const Theirs = ({
  text,
  me,
  prose = false,
}: {
  readonly text: string;
  readonly me: OwnRecord;
  /** With lines of its own. */
  readonly prose?: boolean;
}) => (
  <bdi className={prose ? 'prose' : undefined} lang={writtenIn(text, me.organisation.language)}>
    {text}
  </bdi>
);

/** A time of day, or two: figures run from left to right in every language. */
export const Figures = ({ children }: { readonly children: ReactNode }) => <bdi dir="ltr">{children}</bdi>;
