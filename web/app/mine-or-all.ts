/** Whose participants a list shows; the role's own habit when the address does not say. */
export interface MineOrAll {
  readonly whose?: 'mine' | 'all';
}

export function mineOrAll(search: Record<string, unknown>): MineOrAll {
  return search.whose === 'mine' || search.whose === 'all' ? { whose: search.whose } : {};
}
