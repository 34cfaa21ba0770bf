/** A list in another language: every key of the English one, which does not compile where one is missing. */
export type Translation<List> = { readonly [K in keyof List]: string };
