import type { Sentence } from '../../../domain/sentence.ts';

/** What a cell says, or why it cannot be read. Readers of cells never throw, so that all faults of a row are told at once. */
export type Reading<T> = { readonly value: T } | { readonly fault: Sentence };

/** The beginning of a cell, as a sentence quotes it. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
