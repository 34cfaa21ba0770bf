/** A cell without blanks around it; `="0123"` is how spreadsheets keep leading zeros. */
export function unwrapped(cell: string): string {
  const plain = cell.trim();
  return plain.length >= 3 && plain.startsWith('="') && plain.endsWith('"')
    ? plain.slice(2, -1).trim()
    : plain;
}
