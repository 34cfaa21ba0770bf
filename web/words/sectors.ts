/** The civilian major groups of ISCO-08, by their codes: what people mean by a kind of work. */
export const sectorWords: Readonly<Record<string, string>> = {
  1: 'managing',
  2: 'professions',
  3: 'technicians',
  4: 'office work',
  5: 'service and sales',
  6: 'farming and fishing',
  7: 'crafts and trades',
  8: 'machines and driving',
  9: 'helping and labouring',
};
