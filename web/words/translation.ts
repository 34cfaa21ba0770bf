/** A sheet in another language: every key of the English one, which is typed and so does not compile where one is missing. */
export type Translation<English> = {
  readonly [K in keyof English]: English[K] extends string ? string : Translation<English[K]>;
};
