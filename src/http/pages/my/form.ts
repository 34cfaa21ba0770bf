import { shownLine, shownProse } from '../../../domain/visible-text.ts';
import { once } from '../once.ts';

/** What somebody typed, field by field, without what nobody sees (ADR 205). */
export interface Form {
  /** A line; empty where it was sent twice. */
  readonly get: (name: string) => string;
  /** Text of several lines. */
  readonly prose: (name: string) => string;
  /** A password, in which blanks at either end count. */
  readonly exact: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
  /** All of it, as it came. */
  readonly sent: string;
}

/** No keyboard writes them into a field of one line, or of several. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
const controls = /(?![\n\t])\p{Cc}/gu;

export function formOf(text: string): Form {
  const sent = new URLSearchParams(text);
  return {
    get: (name) =>
      shownLine(once(sent, name) ?? '')
        .replace(breaks, ' ')
        .trim(),
    prose: (name) =>
      shownProse(once(sent, name) ?? '')
        .replaceAll('\r\n', '\n')
        .replace(controls, '')
        .trim(),
    exact: (name) => once(sent, name) ?? '',
    all: (name) => sent.getAll(name),
    has: (name) => sent.has(name),
    sent: text,
  };
}

/** What is wrong with a form: a sentence for each field by its name; `` for what is wrong with all of it. */
export type Faults = ReadonlyMap<string, string>;

/** The version that somebody saw, from a hidden field; 0, which never stands, where it is none. */
export function versionIn(form: Form): number {
  const version = Number(form.get('version'));
  return Number.isSafeInteger(version) && version > 0 ? version : 0;
}
