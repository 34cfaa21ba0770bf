import { stemOf } from './stems.ts';
import { type Word, wordsOf } from './words.ts';

/** A word of a text with the one form that all its forms share. */
export interface Token extends Word {
  readonly form: string;
  /** Whether it is written with a capital letter. */
  readonly isCapital: boolean;
}

/** All words of a text, small ones too. */
export function tokensOf(text: string): Token[] {
  return wordsOf(text).map((word) => ({
    ...word,
    form: stemOf(word.text) ?? word.text,
    isCapital: /\p{Lu}/u.test(text.charAt(word.start)),
  }));
}

/** A phrase found among tokens. */
export interface PhraseMatch<Value> {
  /** The places of its own words, in order; what stood between them is not in here. */
  readonly places: readonly number[];
  readonly values: readonly Value[];
}

export interface Phrases<Value> {
  /**
   * Adds a phrase of folded words; `*` stands for up to three words, a word after `=` is meant in that form alone, and `#fold` is
   * any word of that group, `#fold-ing` or `#fold-ed` one that ends so and stands right behind the word before, and `#fold-up` one that
   * is of that group with *up* behind it.
   */
  add(phrase: string, value: Value): void;
  /** Whether any phrase has a word, in this form or written so. */
  knows(text: string, form: string): boolean;
  /** Every phrase that begins at a place and ends before `end`. */
  at(tokens: readonly Token[], start: number, end: number): PhraseMatch<Value>[];
}

/** A word, or a few, of a group that phrases name. */
export interface GroupWord {
  /** The group as phrases name it, `#fold` or `#fold-ing`. */
  readonly key: string;
  readonly places: readonly number[];
}

/** The words of groups that begin at a place and end before `end`. */
export type GroupWordsAt = (tokens: readonly Token[], start: number, end: number) => readonly GroupWord[];

/** Words that may stand between the words of any phrase: *clean the toilets*, *drove my own van*. */
const between = new Set(
  'a an the my our his her their your its some any all of own new big small old lots two three four five six few and or'.split(
    ' ',
  ),
);
const mostBetween = 2;
/** These do not count among the words that `*` stands for. */
const articles = new Set('a an the my our his her their your its some any all'.split(' '));
/** No `*` stands for these, for another thing is spoken of after them: who *fits tiles in bathrooms* fits no bathroom. */
const parting = new Set('in at on for with from into under behind near but so because who which'.split(' '));
/** What `*` in a phrase stands for, in words. */
const mostForStar = 3;
/** The keys of words of a group that must stand in one form. */
const isFormed = /-(ing|ed)$/;
/** Ways looked into from one place, at most. */
const mostWays = 400;

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

const helping =
  /^(apprentice|apprenticeship|mate|assistant|helper|labourer|laborer|boy|trade|ticket|course|nvq)s?$/;

/** Who a word that ends in *'s* is of, where what follows is work beside them: *plumber's apprentice*. */
function owner(tokens: readonly Token[], at: number): string {
  const { text } = tokens[at]!;
  return text.endsWith("'s") && helping.test(tokens[at + 1]?.text ?? '') ? text.slice(0, -2) : text;
}

/** The forms that a part of a phrase is found by; nearly every part is one plain word. */
function formsOf(part: string): readonly string[] {
  if (part === '*' || part.startsWith('=') || part.startsWith('#')) return [part];
  return /^[a-z]+$/.test(part) ? [stemOf(part) ?? part] : tokensOf(part).map(({ form }) => form);
}

/** Phrases by their first word, then their second, and so on. */
export function createPhrases<Value>(groupWordsAt: GroupWordsAt = () => []): Phrases<Value> {
  const newNode = (): Node<Value> => ({ next: new Map(), values: [] });
  const root = newNode();
  const known = new Set<string>();

  return {
    add(phrase, value) {
      let node = root;
      for (const part of phrase.split(' ')) {
        for (const form of formsOf(part)) {
          known.add(form);
          let next = node.next.get(form);
          if (!next) {
            next = newNode();
            node.next.set(form, next);
          }
          node = next;
        }
      }
      if (node !== root && !node.values.includes(value)) node.values.push(value);
    },
    knows: (text, form) => known.has(form) || known.has(`=${text}`),
    at(tokens, start, end) {
      const found: PhraseMatch<Value>[] = [];
      let ways = 0;
      /** Goes on from a node whose last word stood before `at`; `skipped` words in between, of which `most` may be any. */
      const follow = (
        node: Node<Value>,
        places: readonly number[],
        at: number,
        skipped: number,
        most: number,
      ): void => {
        ways += 1;
        if (at >= end || ways > mostWays) return;
        const { form, text } = tokens[at]!;
        for (const key of new Set([form, `=${text}`, `=${owner(tokens, at)}`])) {
          const next = node.next.get(key);
          if (next) arrive(next, [...places, at]);
        }
        for (const { key, places: own } of groupWordsAt(tokens, at, end)) {
          const next = node.next.get(key);
          if (next && (skipped === 0 || !isFormed.test(key))) arrive(next, [...places, ...own]);
        }
        if (places.length === 0) return;
        // *Pick and pack orders* picks orders; *keep the diary and tidy* keeps nothing tidy.
        if (most > 0 && (parting.has(text) || (skipped > 0 && text === 'and'))) return;
        const isFree = most > 0 && articles.has(text);
        if (isFree || skipped < most || (most === 0 && skipped < mostBetween && between.has(text))) {
          follow(node, places, at + 1, isFree ? skipped : skipped + 1, most);
        }
      };
      const arrive = (node: Node<Value>, places: readonly number[]): void => {
        if (node.values.length > 0) found.push({ places, values: node.values });
        const after = places.at(-1)! + 1;
        if (node.next.size > 0) follow(node, places, after, 0, 0);
        const star = node.next.get('*');
        if (star) follow(star, places, after, 0, mostForStar);
      };
      follow(root, [], start, 0, 0);
      return found;
    },
  };
}
