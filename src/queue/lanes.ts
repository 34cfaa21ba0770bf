/**
 * What waits goes by lanes: answers and notices first, then postings and participants that somebody touched, then mails, for
 * which a server elsewhere may be waited for, then imports, then rounds over everybody.
 */
export const lanes = ['answers', 'changes', 'mails', 'imports', 'rounds'] as const;
export type Lane = (typeof lanes)[number];
