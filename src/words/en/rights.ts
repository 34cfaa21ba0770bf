import type { KeptThing } from '../../domain/erasure.ts';

/** Why something stays when somebody is erased. */
export const keptThings: Readonly<Record<KeptThing['what'], string>> = {
  disclosures:
    'Who saw what, without the name: the law asks for this list for years. It names the person by a digest that only their id leads to.',
  trail: 'Who of the staff did what, and when: ids and names of fields, and nothing of what stood in them.',
  notes:
    'Notes that staff wrote elsewhere: of an employer, of who stands in, of another person. They may name somebody, and nothing looks for it.',
  files: 'Files of rows in which the person may stand, sealed, until they are taken away.',
  answers: 'Answers kept for a day so that a repeated request gets the same one, sealed.',
  backups: 'Old backups hold what was sealed. Without the key, which is destroyed, nobody can read it.',
};
