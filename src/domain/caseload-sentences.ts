/** What problems say of covers, handovers and saved lists: part of sentence.ts. */
export const caseloadSentenceFields = {
  no_such_cover: [],
  no_such_view: [],
  cover_by_oneself: [],
  cover_already_over: [],
  cover_too_long: ['most'],
  cover_overlaps: ['from', 'until'],
  cover_by_somebody_away: ['from', 'until'],
  cover_of_stand_in: ['from', 'until'],
  too_many_views: ['most'],
  view_name_taken: [],
} as const;
