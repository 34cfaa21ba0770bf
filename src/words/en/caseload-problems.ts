import type { SentenceKey } from '../../domain/sentence.ts';

/** What problems say of covers, handovers and saved lists. */
export const caseloadProblems = {
  no_such_cover: 'There is no such cover. It may have been ended already.',
  no_such_view: 'There is no such saved list of yours. Check the id.',
  cover_by_oneself: 'Nobody can stand in for themselves. Name another coach.',
  cover_already_over: 'This day has passed. Name today or a later one.',
  cover_too_long: 'A cover lasts at most {{most}} days. For longer, hand the people over.',
  cover_overlaps:
    'There is a cover from {{from}} until {{until}} already. Choose other days, or end that one first.',
  cover_by_somebody_away:
    'They are away themselves from {{from}} until {{until}}. Choose somebody else, or other days.',
  cover_of_stand_in:
    'This coach stands in for somebody else from {{from}} until {{until}}. End that cover first, or choose other days.',
  too_many_views: 'Keep at most {{most}} saved lists. Remove one you no longer use.',
  view_name_taken: 'You have a list of this name here. Choose another name, or remove that one first.',
} satisfies Readonly<Partial<Record<SentenceKey, string>>>;
