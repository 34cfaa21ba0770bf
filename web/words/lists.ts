import { language } from './language.ts';

/** What is known of some words, one after the other; undefined when nothing is. */
export function listed(words: readonly (string | undefined)[]): string | undefined {
  return words.filter(Boolean).join(', ') || undefined;
}

/** A label within a sentence: in small letters, but in a language that writes its nouns with a capital. */
export function withinSentence(label: string): string {
  return language() === 'en' ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
