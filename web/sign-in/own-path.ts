/** Where to go after the sign-in: a path of this app, whatever the address says. */
export function ownPath(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : '/';
}
