import type * as en from '../en/file-problems.ts';
import type { Translation } from '../translation.ts';

export const fileProblems: Translation<typeof en.fileProblems> = {
  file_is_workbook:
    'Das ist eine Arbeitsmappe (.xlsx, .xls oder .ods), kein CSV. Öffnen Sie sie, wählen Sie Speichern unter, „CSV UTF-8 (durch Trennzeichen getrennt)“, und schicken Sie diese Datei.',
  file_is_document:
    'Das ist ein PDF, kein CSV. Schicken Sie die Tabelle, aus der es entstand, gespeichert als „CSV UTF-8 (durch Trennzeichen getrennt)“.',
  file_is_packed:
    'Diese Datei ist gepackt. Entpacken Sie sie, und schicken Sie die CSV-Datei, die darin ist.',
  file_empty: 'Die Datei ist leer. Ihre erste Zeile muss die Spalten nennen.',
  file_too_large:
    'Die Datei hat mehr als {{megabytes}} MB. Schicken Sie sie in Teilen, jeden mit der Kopfzeile.',
  charset_unknown:
    'Den Zeichensatz „{{charset}}“ gibt es nicht. Speichern Sie die Datei als CSV UTF-8, und schicken Sie sie als text/csv.',
  header_missing:
    'Keine Zeile nennt die Spalten. Über den Zeilen muss eine stehen mit Namen wie {{required}}. Bekannt sind: {{known}}.',
  header_too_long:
    'Zeile {{line}} sollte die Spalten nennen, ist aber länger als jede Kopfzeile. Speichern Sie die Datei noch einmal als CSV UTF-8.',
  header_far:
    'Die Zeilen {{from}} bis {{to}} sind leer. Löschen Sie die leeren Zeilen über der, die die Spalten nennt.',
  column_twice: 'Die Spalte {{column}} gibt es zweimal. Behalten Sie eine.',
  column_twice_by_names:
    'Die Spalte {{column}} gibt es zweimal, als „{{one}}“ und als „{{other}}“. Behalten Sie eine.',
  columns_unknown: 'Unbekannte Spalten: {{columns}}. Bekannt sind: {{known}}.',
  columns_missing: 'Es fehlen Spalten: {{columns}}.',
  columns_too_many: 'Die Datei hat mehr als {{most}} Spalten. Behalten Sie die bekannten.',
  not_a_mapping:
    'Geben Sie Überschriften und Spalten als JSON-Objekt an, wie {"Client":"displayName"}, höchstens 100.',
  mapping_unknown:
    'Die Zuordnung nennt eine Spalte „{{column}}“, die es nicht gibt. Bekannt sind: {{known}}.',
  mapping_of_nothing: 'Die Zuordnung nennt eine Überschrift „{{heading}}“, die die Datei nicht hat.',
  rows_too_many:
    'Die Datei hat mehr als {{most}} Zeilen. Schicken Sie sie in Teilen, jeden mit der Kopfzeile.',
  line_too_long:
    'Zeile {{line}} ist länger als {{kilobytes}} kB, mehr als jede Zeile sein kann. Ist das CSV, mit einer Zeile für jeden Eintrag?',
  row_too_many_cells:
    'Diese Zeile hat {{cells}} Felder, die Kopfzeile {{columns}} Spalten. Setzen Sie ein Feld, das „{{delimiter}}“ enthält, in Anführungszeichen.',
  row_is_header: 'Diese Zeile ist noch einmal die Kopfzeile. Nehmen Sie sie heraus.',
  row_is_other_header:
    'Hier beginnt eine andere Tabelle mit anderen Spalten. Schicken Sie sie als eigene Datei, unter diesen Überschriften.',
  row_of_other_table:
    'Diese Zeile gehört zu der Tabelle, die in Zeile {{line}} mit anderen Spalten beginnt. Schicken Sie die als eigene Datei.',
  quote_not_closed:
    'Ein Feld dieser Zeile beginnt mit einem Anführungszeichen, das nicht geschlossen wird. Schließen Sie es, oder schreiben Sie jedes Anführungszeichen im Feld doppelt.',
  quote_closes_early:
    'In dieser Zeile folgt etwas auf ein schließendes Anführungszeichen. Schreiben Sie jedes Anführungszeichen im Feld doppelt.',
  cell_over_lines:
    'Ein Feld dieser Zeile geht über mehrere Zeilen. Das dürfen nur {{columns}}; schreiben Sie die anderen in eine Zeile.',
  cell_hides_row:
    'Ein Feld dieser Zeile geht über mehrere Zeilen, und eine davon sieht aus wie ein eigener Eintrag. Schließen Sie das Anführungszeichen, oder nehmen Sie die Umbrüche heraus.',
  line_of_broken_cell:
    'Diese Zeile gehört zu einem Feld, das in Zeile {{line}} beginnt und nicht zu lesen war. Berichtigen Sie dieses.',
  cell_too_long: 'Dieses Feld hat mehr als {{most}} Zeichen. Kürzen Sie es.',
  cell_without_column:
    'Feld {{at}} dieser Zeile steht unter keiner Spalte. Benennen Sie die Spalte, oder leeren Sie das Feld.',
  letters_lost:
    'Einige Buchstaben dieses Felds sind verloren: Es ist anders kodiert als der Rest, oder die Datei wurde hier abgeschnitten. Schreiben Sie es noch einmal, und speichern Sie die Datei als CSV UTF-8.',
  letters_in_doubt:
    'Einige Buchstaben dieses Felds lassen sich auf zwei Arten lesen, denn die Datei nennt ihre Kodierung nicht. Speichern Sie sie als CSV UTF-8.',
  letters_read_twice:
    'Einige Buchstaben dieses Felds waren schon verdorben, bevor die Datei gespeichert wurde. Schreiben Sie das Feld noch einmal.',
  letters_not_as_declared:
    'Einige Buchstaben dieses Felds lassen sich auf zwei Arten lesen: Die Datei kam als eine Kodierung und sieht nach einer anderen aus. Speichern Sie sie als CSV UTF-8.',
  row_unreadable: 'Diese Zeile lässt sich nicht lesen.',
  row_twice: 'Zeile {{line}} hat dieselbe Nummer oder Kennung. Behalten Sie eine davon.',
  may_be_here:
    'Ist vielleicht schon da: Jemand hat fast diesen Namen, diese E-Mail-Adresse oder diese Nummer. Sehen Sie nach, bevor Sie die Zeile importieren; sie legt jemanden neu an.',
  row_of_damaged:
    'Nicht übernommen, denn der Eintrag {{record}} lässt sich nicht lesen: Was davon behalten ist, ist beschädigt. Bitten Sie die, die Stepwell betreiben, ihn zurückzuholen, und schicken Sie die Zeile dann noch einmal.',
  cell_empty: 'Füllen Sie dieses Feld: Es wird gebraucht.',
  cell_of_no_key:
    'An diesem Feld ist jede Zeile zu erkennen, und hier ist es leer. Schreiben Sie etwas Eigenes, etwa eine Nummer, oder wählen Sie eine andere Spalte dafür.',
  cell_stays: 'Schreiben Sie einen Wert: Dieser lässt sich nicht wegnehmen.',
  cell_needs_another: 'Nicht übernommen, denn ohne {{column}} sagt es nichts. Füllen Sie beide.',
  cell_carries_another:
    'Das würde auch {{column}} ändern, wovon die Zeile nichts sagt. Füllen Sie beide, jeweils mit der Währung.',
  cell_rounds_another:
    'Was in {{column}} steht, hat mehr Dezimalstellen als {{currency}} und müsste gerundet werden. Füllen Sie beide.',
  cell_replaced_another:
    'Aus der Datei übernommen, an der Stelle dessen, was jemand seither hier geschrieben hat. Prüfen Sie, ob die Datei stimmt.',
  cell_cut_number:
    'Übernommen anstelle derselben Nummer mit ihrem Anfang: Eine Tabelle hielt sie für eine Zahl und schnitt die 0 oder das + ab. Behalten Sie, was dort steht, oder schreiben Sie die Nummer aus.',
  cell_may_be_cut:
    'Beginnt weder mit 0 noch mit +, wie wenn eine Tabelle es für eine Zahl hielt. Prüfen Sie, ob es vollständig ist.',
  cell_no_postcode:
    'Übernommen, wie es dort steht; doch keine Postleitzahl ist ohne Ziffer. Schreiben Sie sie, oder lassen Sie die Zelle leer.',
  cell_doubtful_age:
    'In diesem Jahr geboren, wäre die Person unter 13 oder über 100. Prüfen Sie, ob das Jahr stimmt.',
  cell_long_night:
    'Verstanden als {{from}} bis {{to}} am nächsten Tag, länger als eine Nacht. Endet es am selben Tag, prüfen Sie, ob die Zeiten vertauscht sind.',
  cell_of_no_period:
    '„{{cell}}“ ist zu viel für eine Stunde, und nichts sagt, wofür es ist. Schreiben Sie es wie „{{cell}} im Jahr“, oder füllen Sie die Spalte wagePer.',
  cell_other_period:
    '„{{cell}}“ gilt für eine andere Zeit, als die Spalte wagePer sagt. Schreiben Sie, was stimmt.',
  cell_lost:
    '„{{cell}}“ schreibt eine Tabelle, wo sie keinen Wert hat. Schreiben Sie den Wert, oder leeren Sie das Feld.',
  cell_shortened:
    '„{{cell}}“ ist eine Zahl, die die Tabelle gekürzt hat: Ihre letzten Ziffern sind verloren. Schreiben Sie sie hier aus; in der Tabelle formatieren Sie zuerst die Spalte als Text.',
  cell_formula: '„{{cell}}“ ist eine Formel. Schreiben Sie, was herauskommt.',
  cell_made_decimal:
    '„{{cell}}“ ist eine Dezimalzahl geworden. Formatieren Sie die Spalte als Text, und schreiben Sie sie ohne das Ende.',
  cell_invisible:
    'Dieses Feld enthält nur Zeichen, die niemand sieht. Schreiben Sie den Wert, oder leeren Sie das Feld.',
  cell_not_a_number: '„{{cell}}“ ist keine Zahl. Schreiben Sie sie wie 12,50.',
  cell_of_two_numbers:
    '„{{cell}}“ sind zwei Zahlen, und diese Spalte nimmt eine. Schreiben Sie {{one}} hierher und {{other}} in die Spalte für die andere.',
  cell_not_a_year:
    '„{{cell}}“ ist kein Jahr. Schreiben Sie vier Ziffern, wie 1990, oder ein ganzes Geburtsdatum.',
  cell_of_short_year: 'Das Jahr in „{{cell}}“ hat zwei Ziffern. Schreiben Sie alle vier, wie 1990.',
  cell_two_numbers: '„{{cell}}“ kann {{one}} oder {{other}} sein. Schreiben Sie {{one}} oder {{other}}.',
  cell_not_whole: '„{{cell}}“ ist keine ganze Zahl. Schreiben Sie sie ohne Dezimalstellen.',
  cell_out_of_range: '„{{cell}}“ liegt nicht zwischen {{least}} und {{most}}.',
  cell_not_an_amount:
    '„{{cell}}“ ist kein Geldbetrag. Schreiben Sie ihn wie 12.50, mit der Währung in einer eigenen Spalte.',
  cell_too_fine:
    '„{{cell}}“ hat mehr Dezimalstellen als {{currency}}: {{digits}}. Schreiben Sie einen Betrag, der sich zahlen lässt.',
  cell_not_a_currency: '„{{cell}}“ ist keine Währung. Schreiben Sie ihren Code (ISO 4217), wie EUR.',
  cell_currency_unclear:
    '„{{cell}}“ sagt nicht, in welcher Währung. Schreiben Sie ihren Code, wie EUR, in die Spalte currency.',
  cell_other_currency:
    '„{{cell}}“ ist in einer anderen Währung als {{currency}}, die in der Spalte currency steht. Behalten Sie eine.',
  cell_not_a_date: '„{{cell}}“ ist kein Datum. Schreiben Sie es wie 2026-11-24.',
  cell_no_such_date: 'Das Datum „{{cell}}“ gibt es nicht. Schreiben Sie es wie 2026-11-24.',
  cell_two_dates: '„{{cell}}“ kann {{one}} oder {{other}} sein. Schreiben Sie {{one}} oder {{other}}.',
  cell_other_weekday:
    '„{{cell}}“ widerspricht sich: {{date}} ist ein anderer Wochentag. Schreiben Sie das Datum wie {{date}}.',
  cell_has_time:
    '„{{cell}}“ hat eine Uhrzeit, und diese Spalte nimmt nur einen Tag. Schreiben Sie ihn wie 2026-11-24.',
  cell_no_such_time:
    'Dort, wo die Organisation ist, gibt es „{{cell}}“ nicht: Die Uhr wird darüber hinweg vorgestellt. Schreiben Sie eine andere Zeit.',
  cell_two_times:
    'Dort, wo die Organisation ist, kommt „{{cell}}“ zweimal, weil die Uhr zurückgestellt wird. Schreiben Sie {{one}} oder {{other}}.',
  cell_day_number:
    '„{{cell}}“ ist die Zahl, die eine Tabelle für {{one}} führt, oder für {{other}}, wenn sie ab 1904 zählt. Formatieren Sie die Spalte als Datum, oder schreiben Sie eines der beiden.',
  cell_two_spans: '„{{cell}}“ kann {{one}} oder {{other}} sein. Schreiben Sie, welches.',
  cell_not_a_code: '„{{cell}}“ ist keines von: {{codes}}.',
  cell_not_a_language:
    '„{{cell}}“ ist keine Sprache. Schreiben Sie ihren Code (BCP 47), wie de oder pl, oder ihren englischen Namen.',
  item_said_twice: '„{{cell}}“ steht zweimal da, mit Verschiedenem dazu. Behalten Sie eines.',
  cell_span_of_nothing:
    '„{{cell}}“ endet, wenn es beginnt: Das ist nichts oder ein ganzer Tag. Schreiben Sie es wie mon 09:00-17:00 oder mon 00:00-24:00.',
  cell_not_a_block: '„{{cell}}“ ist keine Zeitspanne. Schreiben Sie sie wie mon-fri 08:00-18:00.',
  cell_not_a_skill:
    'Kein Können heißt hier „{{cell}}“. Die Namen sind englisch: Schreiben Sie einen wie bake goods, oder leeren Sie die Zelle und haken Sie es auf der Seite der Person an.',
  cell_not_quite_a_skill:
    'Kein Können heißt hier „{{cell}}“. Am nächsten sind: {{near}}. Schreiben Sie eines davon oder einen anderen englischen Namen.',
  cell_not_an_occupation:
    'Kein Beruf heißt hier „{{cell}}“. Die Namen sind englisch: Schreiben Sie einen wie baker, oder leeren Sie die Zelle und wählen Sie ihn auf der Seite der Person.',
  cell_not_quite_an_occupation:
    'Kein Beruf heißt hier „{{cell}}“. Am nächsten sind: {{near}}. Schreiben Sie einen davon oder einen anderen englischen Namen.',
  cell_not_a_need:
    '„{{cell}}“ ist kein Bedarf. Schreiben Sie ihn wie must:dosing_window mon-fri 07:00-08:30.',
  cell_not_past_work: '„{{cell}}“ ist keine bisherige Arbeit. Schreiben Sie sie wie baker 2015-2019 paid.',
  cell_not_a_sector: '„{{cell}}“ ist kein Bereich. Schreiben Sie die Ziffern seines ISCO-08-Codes, wie 75.',
  cell_not_an_accommodation:
    '„{{cell}}“ ist kein Entgegenkommen. Schreiben Sie es wie willing:regular_check_in.',
  cell_not_a_coach: 'Mit dieser Adresse meldet sich kein Jobcoach an.',
  half_a_place: 'Geben Sie lat und lon an, oder keines von beiden.',
  import_sender_may_not:
    'Wer diese Datei geschickt hat, darf das nicht mehr. Jemand, der darf, kann sie noch einmal schicken; übernommene Zeilen bleiben, wie sie sind.',
  import_took_too_long:
    'Es dauerte länger, als es darf. Schicken Sie die Datei noch einmal, wenn sie groß ist in kleineren Teilen; übernommene Zeilen bleiben, wie sie sind.',
  import_not_kept:
    'Was sie sagt, ließ sich nicht behalten. Schicken Sie die Datei später noch einmal; übernommene Zeilen bleiben, wie sie sind.',
  import_met_damage:
    'Etwas, das gebraucht wird, ist beschädigt. Bitten Sie die, die Stepwell betreiben, es zurückzuholen, und schicken Sie die Datei dann noch einmal; übernommene Zeilen bleiben, wie sie sind.',
  import_broke_off:
    'Es brach ab, aus einem Grund, den die Verwaltung nachsehen kann. Schicken Sie die Datei noch einmal; übernommene Zeilen bleiben, wie sie sind.',
  only_of_dry_run:
    'Einzelne Zeilen lassen sich nur proben, nicht übernehmen: Schicken Sie sie mit dryRun=true.',
  not_row_numbers: 'Schreiben Sie die Nummern von höchstens 200 Zeilen mit Kommas dazwischen, wie 3,7.',
  undo_of_dry_run: 'Das war nur eine Probe: Nichts wurde geschrieben, also gibt es nichts zurückzunehmen.',
  undo_too_soon: 'Die Datei wird noch übernommen. Nehmen Sie sie zurück, wenn das fertig ist.',
  undo_again:
    'Dieser Import wird gerade zurückgenommen, oder wurde es schon. Was blieb, steht in seinem Bericht.',
  undo_not_kept:
    'Diese Datei wurde übernommen, bevor Stepwell behielt, was zum Zurücknehmen nötig ist. Ändern Sie die Einträge einzeln, oder ziehen Sie sie zurück.',
  undo_broke_off:
    'Das Zurücknehmen brach ab. Nehmen Sie noch einmal zurück: Es geht dort weiter, wo es aufhörte.',
  kept_changed: 'Es wurde nach dem Import geändert.',
  kept_decided: 'Jemand hat über einen Vorschlag dazu entschieden.',
  kept_spoken_of: 'Nach dem Import wurde ein Gespräch dazu aufgeschrieben.',
  kept_named: 'Etwas anderes nennt es, etwa ein Zugang oder eine Sicherheitsliste.',
  kept_has_postings: 'Es hat Stellen, die bleiben.',
  kept_name_taken:
    'Ein anderer Eintrag hat inzwischen den Namen oder die Nummer, oder was es nannte, ist fort.',
  kept_damaged: 'Es, oder was davon behalten ist, lässt sich nicht lesen.',
};
