/** Where a record of an import is opened, by the beginning of its id, and what it is called where it has no name. */
const places = {
  par: ['/participants/$id', 'kept_participant'],
  opp: ['/opportunities/$id', 'kept_opportunity'],
  emp: ['/employers/$id', 'kept_employer'],
} as const;

export const placeOfRecord = (id: string) => places[id.slice(0, 3) as keyof typeof places];
