/** An id of another system as it is kept: a letter with its marks is one letter, however a computer wrote it. */
export const composedId = (id: string): string => id.normalize('NFC');

/** An id from a sheet, in which letters and figures of full width are the plain ones. */
export const plainId = (id: string): string => id.normalize('NFKC');

/** The forms in which an id may be kept: as it is given first, for earlier releases kept what they were given. */
export const formsOfId = (id: string): readonly string[] => [
  ...new Set([id, plainId(id), composedId(id), id.normalize('NFD')]),
];
