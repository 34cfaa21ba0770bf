import type { SentenceKey } from '../../domain/sentence.ts';

/** What is wrong with files and folders: backups, data folders, the taxonomy. */
export const folderProblems = {
  installation_key_replaced:
    'Another key has taken the place of the key of this installation. Start with the new one: the file key, STEPWELL_KEY or STEPWELL_KEY_FILE.',
  rotation_unfinished:
    'Another key is taking the place of the key of this installation. Make the backup when that is done; if it was cut off, run keys rotate again to finish it.',
  file_exists: '{{file}} exists. Name a new file.',
  backup_missing: '{{file}} is not there. Name a file that backup made.',
  backup_damaged:
    'The backup {{file}} is damaged: it is cut off, or was changed. Nothing was restored. Take another backup.',
  backup_foreign: '{{file}} is no backup. Name a file that backup made.',
  backup_keys_missing:
    'The keys of the backup, {{file}}, are not there, and without them it cannot be read. Put them beside it, or name them: --keys FILE',
  backup_keys_foreign:
    'The keys in {{file}} are of another installation. Name those that were written with the backup, or later by the same installation.',
  backup_old_unreadable:
    '{{file}} is a backup of release 0.1, and the keys in {{folder}} do not read it: what did was destroyed by a migration. Nothing was restored. Set DATA_DIR to an empty folder, restore it there, and migrate it.',
  folder_holds_data: '{{folder}} holds data. Move it away, or set DATA_DIR to an empty folder.',
  backup_of_mongodb:
    'The data is in MongoDB. Back up both of its databases, first the data, then the one whose name ends in _keys, each into a place of its own: mongodump --db NAME, mongodump --db NAME_keys. After a restore the heads of the audit trails, which lie with the keys, may be ahead of the data: npm run stepwell -- verify --accept-heads. Or copy it into a folder: npm run stepwell -- copy --to FOLDER',
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
