/** Addresses as they were typed, one a line or a word. */
export const originsIn = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);
