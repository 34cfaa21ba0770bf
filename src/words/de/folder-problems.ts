import type * as en from '../en/folder-problems.ts';
import type { Translation } from '../translation.ts';

export const folderProblems: Translation<typeof en.folderProblems> = {
  installation_key_replaced:
    'Ein anderer Schlüssel ist an die Stelle des Schlüssels dieser Installation getreten. Starten Sie mit dem neuen: der Schlüsseldatei, STEPWELL_KEY oder STEPWELL_KEY_FILE.',
  rotation_unfinished:
    'Ein anderer Schlüssel tritt gerade an die Stelle des Schlüssels dieser Installation. Machen Sie die Sicherung, wenn das fertig ist; wurde es abgebrochen, beendet keys rotate es.',
  file_exists: '{{file}} gibt es schon. Nennen Sie eine neue Datei.',
  backup_missing: '{{file}} ist nicht da. Nennen Sie eine Datei, die backup gemacht hat.',
  backup_damaged:
    'Die Sicherung {{file}} ist beschädigt: Sie ist abgeschnitten oder wurde geändert. Nichts wurde zurückgeholt. Nehmen Sie eine andere.',
  backup_foreign: '{{file}} ist keine Sicherung. Nennen Sie eine Datei, die backup gemacht hat.',
  backup_keys_missing:
    'Die Schlüssel der Sicherung, {{file}}, sind nicht da, und ohne sie lässt sie sich nicht lesen. Legen Sie sie daneben, oder nennen Sie sie: --keys FILE',
  backup_keys_foreign:
    'Die Schlüssel in {{file}} gehören zu einer anderen Installation. Nennen Sie die, die mit der Sicherung oder später von derselben Installation geschrieben wurden.',
  backup_old_unreadable:
    '{{file}} ist eine Sicherung der Fassung 0.1, und die Schlüssel in {{folder}} lesen sie nicht: Der passende wurde von einem Umzug zerstört. Nichts wurde zurückgeholt. Setzen Sie DATA_DIR auf einen leeren Ordner, holen Sie sie dort zurück und ziehen Sie sie um.',
  folder_holds_data:
    '{{folder}} enthält Daten. Schaffen Sie sie beiseite, oder setzen Sie DATA_DIR auf einen leeren Ordner.',
  backup_of_mongodb:
    'Die Daten liegen in MongoDB. Sichern Sie beide Datenbanken, zuerst die Daten, dann die, deren Name auf _keys endet, jede an einen eigenen Ort: mongodump --db NAME, mongodump --db NAME_keys. Nach dem Zurückholen können die Köpfe der Protokolle, die bei den Schlüsseln liegen, weiter sein als die Daten: npm run stepwell -- verify --accept-heads. Oder kopieren Sie in einen Ordner: npm run stepwell -- copy --to FOLDER',
  taxonomy_missing:
    '{{folder}} enthält keine Taxonomie. Setzen Sie TAXONOMY_DIR auf einen Ordner mit den englischen CSV-Dateien von ESCO (skills_en.csv und die anderen), oder lassen Sie es weg, dann gilt die mitgelieferte.',
  taxonomy_damaged: '{{path}} ist beschädigt. Legen Sie die Datei so zurück, wie sie geliefert wurde.',
  taxonomy_line_damaged:
    'Zeile {{line}} von {{path}} ist beschädigt. Legen Sie die Datei so zurück, wie sie geliefert wurde.',
  taxonomy_file_missing:
    '{{path}} fehlt oder lässt sich nicht lesen. Laden Sie die Taxonomie noch einmal herunter und behalten Sie alle Dateien.',
  taxonomy_column_missing:
    '{{file}} hat keine Spalte {{column}}. Es sollte die englische CSV-Datei von ESCO 1.1 oder neuer sein.',
  taxonomy_not_csv: '{{file}} ist keine lesbare CSV-Datei: {{cause}}',
};
