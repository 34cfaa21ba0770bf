/** A postcode as it is compared: without spaces, in one case. */
export const postcodeKey = (postcode: string): string =>
  postcode.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();

/** The name of a place as it is compared. */
export const placeKey = (label: string): string =>
  label.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
