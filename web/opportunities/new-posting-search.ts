/** What a new posting may begin with: its employer, or another one that it is like. */
export function newPostingSearch(search: Record<string, unknown>): {
  readonly employerId?: string;
  readonly copyOf?: string;
} {
  const { employerId, copyOf } = search;
  return {
    ...(typeof employerId === 'string' && { employerId }),
    ...(typeof copyOf === 'string' && { copyOf }),
  };
}
