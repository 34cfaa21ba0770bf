/** What two people have in common, the strongest first. */
export const likenesses = ['email', 'phone', 'same_name', 'like_name', 'birth_year'] as const;
export type Likeness = (typeof likenesses)[number];
