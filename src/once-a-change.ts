/** Tells of names when they are not those that were told of last, and there are some: what stays as it is, is not told again. */
export function onceAChange(tell: (names: readonly string[]) => void): (names: readonly string[]) => void {
  let last = '';
  return (names) => {
    const now = [...names].sort().join('\n');
    if (now !== last && names.length > 0) tell(names);
    last = now;
  };
}
