import type { FileSentenceKey } from '../../domain/file-sentence.ts';

/** What is wrong with a file, a row or a cell, what is to be known of one, and what to do. */
export const fileProblems: Readonly<Record<FileSentenceKey, string>> = {
  file_is_workbook:
    'This is a workbook (.xlsx, .xls or .ods), not CSV. Open it, choose Save as, “CSV UTF-8 (comma delimited)”, and send that file.',
  file_is_document:
    'This is a PDF, not CSV. Send the table it was made from, saved as “CSV UTF-8 (comma delimited)”.',
  file_is_packed: 'This file is packed. Unpack it and send the CSV file that is inside.',
  file_empty: 'The file is empty. Its first line must name the columns.',
  file_too_large: 'The file holds more than {{megabytes}} MB. Send it in parts, each with the header.',
  charset_unknown: 'There is no charset “{{charset}}”. Save the file as CSV UTF-8 and send it as text/csv.',
  header_missing:
    'No line names the columns. Above the rows there must be a line with names such as {{required}}. Known are: {{known}}.',
  header_too_long:
    'Line {{line}} should name the columns, but it is longer than any header. Save the file as CSV UTF-8 again.',
  header_far:
    'Lines {{from}} to {{to}} are empty. Delete the empty lines above the one that names the columns.',
  column_twice: 'The column {{column}} is there twice. Keep one.',
  column_twice_by_names: 'The column {{column}} is there twice, as “{{one}}” and as “{{other}}”. Keep one.',
  columns_unknown: 'Unknown columns: {{columns}}. Known are: {{known}}.',
  columns_missing: 'Required columns are missing: {{columns}}.',
  columns_too_many: 'The file has more than {{most}} columns. Keep those that are known.',
  not_a_mapping: 'Give headings and columns as a JSON object, such as {"Client":"displayName"}, 100 at most.',
  mapping_unknown: 'The mapping names a column “{{column}}” that does not exist. Known are: {{known}}.',
  mapping_of_nothing: 'The mapping names a heading “{{heading}}” that the file does not have.',
  rows_too_many: 'The file has more than {{most}} rows. Send it in parts, each with the header.',
  line_too_long:
    'Line {{line}} is longer than {{kilobytes}} kB, more than any row can be. Is it CSV, with a line for each row?',
  row_too_many_cells:
    'This row has {{cells}} cells, the header has {{columns}} columns. Put a cell that holds “{{delimiter}}” in quotation marks.',
  row_is_header: 'This row is the header once more. Take it out.',
  row_is_other_header:
    'Another table begins here, with other columns. Send it as a file of its own, under these headings.',
  row_of_other_table:
    'This row belongs to the table that begins on line {{line}}, with other columns. Send that as a file of its own.',
  quote_not_closed:
    'A cell of this row begins with a quotation mark that is not closed. Close it, or write each quotation mark within a cell twice.',
  quote_closes_early:
    'Something follows a closing quotation mark in this row. Write each quotation mark within a cell twice.',
  cell_over_lines:
    'A cell of this row runs over several lines. Only {{columns}} may; write the others on one line.',
  cell_hides_row:
    'A cell of this row runs over several lines, and one of them looks like a row of its own. Close its quotation mark, or take the line breaks out.',
  line_of_broken_cell:
    'This line belongs to a cell that begins on line {{line}} and could not be read. Mend that one.',
  cell_too_long: 'This cell holds more than {{most}} characters. Shorten it.',
  cell_without_column: 'Cell {{at}} of this row stands under no column. Name the column, or empty the cell.',
  letters_lost:
    'Some letters of this cell are lost: it is written in another encoding than the rest, or the file was cut off here. Write it again, and save the file as CSV UTF-8.',
  letters_in_doubt:
    'Some letters of this cell can be read in two ways, as the file does not say its encoding. Save it as CSV UTF-8.',
  letters_read_twice:
    'Some letters of this cell were spoiled before the file was saved: they look like those of another encoding. Write the cell again.',
  letters_not_as_declared:
    'Some letters of this cell can be read in two ways, as the file was sent as one encoding and looks like another. Save it as CSV UTF-8.',
  row_unreadable: 'This row cannot be read.',
  row_twice: 'Line {{line}} has the same number or code. Keep one of them.',
  may_be_here:
    'May be here already: somebody has nearly this name, this email or this number. Look before you import the row; it makes somebody new.',
  row_of_damaged:
    'Not taken, for the record {{record}} cannot be read: what is kept of it is damaged. Ask whoever runs Stepwell to restore it, then send this row again.',
  cell_empty: 'Fill this cell: it is required.',
  cell_of_no_key:
    'Each row is known by this cell, and here it is empty. Write something of their own, such as a number, or choose another column to know rows by.',
  cell_stays: 'Write a value: this one cannot be taken away.',
  cell_needs_another: 'Not taken, for it says nothing without {{column}}. Fill in both.',
  cell_carries_another:
    'This would change {{column}} too, of which the row says nothing. Fill in both, each with its currency.',
  cell_rounds_another:
    'What stands in {{column}} has more decimals than {{currency}} has, and would have to be rounded. Fill in both.',
  cell_replaced_another:
    'Taken from the file in place of what somebody wrote here since. Look whether the file is right.',
  cell_cut_number:
    'Taken in place of the same number with its beginning: a spreadsheet took it for a number and cut the 0 or the + off. Keep what stands, or write the number in full.',
  cell_may_be_cut:
    'Begins with neither 0 nor +, as when a spreadsheet took it for a number. Look whether it is whole.',
  cell_no_postcode:
    'Taken as it stands, though no postcode is without a figure. Write it, or leave the cell empty.',
  cell_doubtful_age: 'Born in that year, they would be under 13 or over 100. Look whether the year is right.',
  cell_long_night:
    'Taken as from {{from}} to {{to}} on the next day, longer than a night. If it ends the same day, look whether the times are swapped.',
  cell_of_no_period:
    '“{{cell}}” is too much for an hour, and nothing says for what it is. Write it like “{{cell}} a year”, or fill the column wagePer.',
  cell_other_period: '“{{cell}}” is for another time than the column wagePer says. Write which is right.',
  cell_lost:
    '“{{cell}}” is what a spreadsheet writes where it has no value. Write the value, or empty the cell.',
  cell_shortened:
    '“{{cell}}” is a number that the spreadsheet has shortened: its last figures are lost. Write it in full here; in the spreadsheet, format the column as text first.',
  cell_formula: '“{{cell}}” is a formula. Write what it comes to.',
  cell_made_decimal:
    '“{{cell}}” has become a decimal number. Format the column as text and write it without the end.',
  cell_invisible: 'This cell holds only letters that nobody sees. Write the value, or empty the cell.',
  cell_not_a_number: '“{{cell}}” is not a number. Write it like 12.50.',
  cell_of_two_numbers:
    '“{{cell}}” are two numbers, and this column takes one. Write {{one}} here and {{other}} in the column for the other.',
  cell_not_a_year: '“{{cell}}” is no year. Write four figures, such as 1990, or a whole date of birth.',
  cell_of_short_year: 'The year of “{{cell}}” has two figures. Write all four, such as 1990.',
  cell_two_numbers: '“{{cell}}” can be {{one}} or {{other}}. Write {{one}}, or {{other}}.',
  cell_not_whole: '“{{cell}}” is not a whole number. Write it without decimals.',
  cell_out_of_range: '“{{cell}}” is not between {{least}} and {{most}}.',
  cell_not_an_amount:
    '“{{cell}}” is not an amount of money. Write it like 12.50, with the currency in its own column.',
  cell_too_fine:
    '“{{cell}}” has more decimals than {{currency}} has: {{digits}}. Write an amount that can be paid.',
  cell_not_a_currency: '“{{cell}}” is no currency. Write its code (ISO 4217), such as GBP.',
  cell_currency_unclear:
    '“{{cell}}” does not say which currency it is in. Write its code, such as GBP, in the column currency.',
  cell_other_currency:
    '“{{cell}}” is in another currency than {{currency}}, which the column currency says. Keep one.',
  cell_not_a_date: '“{{cell}}” is not a date. Write it like 2026-11-24.',
  cell_no_such_date: 'There is no date “{{cell}}”. Write it like 2026-11-24.',
  cell_two_dates: '“{{cell}}” can be {{one}} or {{other}}. Write {{one}}, or {{other}}.',
  cell_other_weekday:
    '“{{cell}}” contradicts itself: {{date}} is another day of the week. Write the date like {{date}}.',
  cell_has_time: '“{{cell}}” has a time, and this column takes a day alone. Write it like 2026-11-24.',
  cell_no_such_time:
    'There is no “{{cell}}” where the organisation is: the clocks are put on over it. Write another time.',
  cell_two_times:
    '“{{cell}}” comes twice where the organisation is, as the clocks are put back. Write {{one}}, or {{other}}.',
  cell_day_number:
    '“{{cell}}” is the number a spreadsheet keeps for {{one}}, or for {{other}} where it counts from 1904. Format the column as a date, or write one of the two.',
  cell_two_spans: '“{{cell}}” can be {{one}} or {{other}}. Write which.',
  cell_not_a_code: '“{{cell}}” is none of: {{codes}}.',
  cell_not_a_language:
    '“{{cell}}” is no language. Write its code (BCP 47), such as en or pl, or its English name.',
  item_said_twice: '“{{cell}}” is there twice, with something else said of it. Keep one.',
  cell_span_of_nothing:
    '“{{cell}}” ends when it begins: that is nothing, or a whole day. Write it like mon 09:00-17:00, or mon 00:00-24:00.',
  cell_not_a_block: '“{{cell}}” is not a block. Write it like mon-fri 08:00-18:00.',
  cell_not_a_skill:
    'No skill is called “{{cell}}” here. Their names are English: write one like bake goods, or take it out and tick it on the person’s page.',
  cell_not_quite_a_skill:
    'No skill is called “{{cell}}” here. Nearest are: {{near}}. Write one of them, or another English name.',
  cell_not_an_occupation:
    'No occupation is called “{{cell}}” here. Their names are English: write one like baker, or take it out and choose it on the person’s page.',
  cell_not_quite_an_occupation:
    'No occupation is called “{{cell}}” here. Nearest are: {{near}}. Write one of them, or another English name.',
  cell_not_a_need: '“{{cell}}” is not a need. Write it like must:dosing_window mon-fri 07:00-08:30.',
  cell_not_past_work: '“{{cell}}” is not past work. Write it like baker 2015-2019 paid.',
  cell_not_a_sector: '“{{cell}}” is no sector. Write the digits of its ISCO-08 code, such as 75.',
  cell_not_an_accommodation: '“{{cell}}” is not an accommodation. Write it like willing:regular_check_in.',
  cell_not_a_coach: 'No coach signs in with this address.',
  half_a_place: 'Give both lat and lon, or neither.',
  import_sender_may_not:
    'Whoever sent this file may not do so any more. Somebody who may can send it again; rows that were taken stay as they are.',
  import_took_too_long:
    'It took longer than it may. Send the file again, in smaller pieces if it is large; rows that were taken stay as they are.',
  import_not_kept:
    'What it says could not be kept. Send the file again in a while; rows that were taken stay as they are.',
  import_met_damage:
    'What is kept of something that it needs is damaged. Ask whoever runs Stepwell to restore it, then send the file again; rows that were taken stay as they are.',
  import_broke_off:
    'It broke off, for a reason that an administrator can look up. Send the file again; rows that were taken stay as they are.',
  only_of_dry_run: 'Some rows alone can be tried, not applied: send them with dryRun=true.',
  not_row_numbers: 'Write the numbers of at most 200 rows with commas between them, such as 3,7.',
  undo_of_dry_run: 'This only tried the file: nothing was written, so there is nothing to undo.',
  undo_too_soon: 'The file is still being applied. Undo it once that is done.',
  undo_again: 'This import is being undone, or has been. What was kept is named in its report.',
  undo_not_kept:
    'This file was applied before Stepwell kept what it would need to undo it. Change or withdraw its records one by one.',
  undo_broke_off: 'Undoing it broke off. Undo it again: it goes on where it stopped.',
  kept_changed: 'It was changed after the import.',
  kept_decided: 'Somebody has decided about one of its matches.',
  kept_spoken_of: 'A contact about it was written down after the import.',
  kept_named: 'Something else names it, such as a sign-in or a safety list.',
  kept_has_postings: 'It has postings that stay.',
  kept_name_taken: 'Another record has its name or number by now, or what it named is gone.',
  kept_damaged: 'It, or what is kept of it, cannot be read.',
};
