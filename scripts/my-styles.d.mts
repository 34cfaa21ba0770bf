/** The one sheet of the pages of the people themselves, as the build leaves it beside the browser app. */
export function myStyles(root: string): string;
