import type { SentenceKey } from '../../domain/sentence.ts';

/** What goes wrong at the command line and at the start. */
export const problemsAtStart = {
  organisation_missing: 'Name one organisation with --organisation. There are: {{known}}.',
  organisation_none:
    'Name one organisation with --organisation. There are: none; start the server once, or make one with organisation create.',
  folder_exists: '{{folder}} exists. Name a new folder.',
  folder_missing: '{{folder}} is not there. Name the folder of a backup.',
  folder_no_backup: '{{folder}} holds no backup. Name a folder that backup made.',
  folder_holds_data: '{{folder}} holds data. Move it away, or set DATA_DIR to an empty folder.',
  backup_of_mongodb:
    'The data is in MongoDB. Back it up with mongodump, or copy it into a folder: npm run stepwell -- copy --to FOLDER',
  taxonomy_missing:
    '{{folder}} holds no taxonomy. Set TAXONOMY_DIR to a folder with the English CSV files of ESCO (skills_en.csv and the others), or leave it unset to use the one that ships.',
  taxonomy_damaged: '{{path}} is damaged. Put the file back as it was shipped.',
  taxonomy_line_damaged: 'Line {{line}} of {{path}} is damaged. Put the file back as it was shipped.',
  taxonomy_file_missing:
    '{{path}} is missing or cannot be read. Download the taxonomy again and keep all its files.',
  taxonomy_column_missing:
    '{{file}} has no column {{column}}. It should be the English CSV of ESCO 1.1 or later.',
  taxonomy_not_csv: '{{file}} is not a readable CSV file: {{cause}}',
} as const satisfies Partial<Record<SentenceKey, string>>;
