/**
 * What waits goes by lanes: answers and notices first, then postings and participants that somebody touched, then imports,
 * then rounds over everybody.
 */
export const lanes = ['answers', 'changes', 'imports', 'rounds'] as const;
export type Lane = (typeof lanes)[number];
